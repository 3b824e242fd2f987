/** Why something with an invoice isn't done, as a sentence. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import type { InvoicedKind } from '#app/settlement/income-pool.ts';
import { incomePoolWording } from '#app/settlement/income-pool-wording.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { CostSharingFlaw } from './cost-sharing.ts';
import type { MissingPart } from './document.ts';
import type { InvoicingRefusal } from './invoicing-reasons.ts';
import {
  costSharingWording,
  invoicingRefusalWording,
  invoicingWording,
  missingWording,
} from './invoicing-wording.ts';

export function invoicingRefusalText(reason: InvoicingRefusal, locale: Locale): string {
  const t = wordsFor(locale, invoicingRefusalWording);
  const format = formatFor(locale, centreZone);
  const list = (missing: readonly MissingPart[]) =>
    missing.map((part) => wordsFor(locale, missingWording)(part)).join(', ');
  const kindOf = ({ kind }: { kind: InvoicedKind }) =>
    wordsFor(locale, incomePoolWording)(`kind-${kind}`).toLowerCase();
  switch (reason.code) {
    case 'seller-incomplete':
      return t('seller-incomplete', { missing: list(reason.missing) });
    case 'buyer-incomplete':
      return t('buyer-incomplete', { party: reason.party, missing: list(reason.missing) });
    case 'order-number-missing':
      return t('order-number-missing', { party: reason.party });
    case 'vat-not-valid':
      return t('vat-not-valid', { decision: reason.decision, day: format.day(reason.day) });
    case 'cost-sharing-fails':
      return t('cost-sharing-fails', {
        pool: inLocale(reason.pool, locale),
        decision: reason.decision,
        flaw: flawText(reason.flaw, locale),
      });
    case 'use-outside-vat':
      return t('use-outside-vat', { decision: reason.decision });
    case 'below-zero':
      return t('below-zero', { party: reason.party, amount: format.money(-reason.cents) });
    case 'above-open':
    case 'credit-above-left':
      return t(reason.code, { amount: format.money(reason.cents) });
    case 'date-before-last':
      return t('date-before-last', { day: format.day(reason.day) });
    case 'income-pool-missing':
      return t('income-pool-missing', { kind: kindOf(reason), day: format.day(reason.day) });
    case 'income-pool-closed':
      return t('income-pool-closed', { kind: kindOf(reason), pool: inLocale(reason.pool, locale) });
    default:
      return t(reason.code);
  }
}

function flawText(flaw: CostSharingFlaw, locale: Locale): string {
  const t = wordsFor(locale, costSharingWording);
  const format = formatFor(locale, 'UTC');
  switch (flaw.kind) {
    case 'not-signed':
      return flaw.party === null ? t('key-not-signed') : t('not-signed', { party: flaw.party });
    case 'changed':
      return t('changed', { day: format.day(flaw.day) });
    case 'risk':
      return flaw.party === null ? t('risk-rest') : t('risk', { party: flaw.party });
    case 'bears-none':
      return t('bears-none', { party: flaw.party });
    case 'share-differs':
      return t('share-differs', {
        party: flaw.party,
        actual: format.percent(flaw.actual / 100),
        named: format.percent(flaw.named / 100),
      });
    default:
      return t(flaw.kind);
  }
}

/** Where what is missing can be filled in; null where there is no such place. */
export function wayOut(reason: InvoicingRefusal): string | null {
  switch (reason.code) {
    case 'buyer-incomplete':
    case 'order-number-missing':
      return `/treasury/buyers/${reason.organisationId}`;
    case 'seller-incomplete':
      return '/treasury/buyers';
    case 'terms-missing':
      return '/treasury/invoices/terms';
    case 'vat-not-valid':
    case 'cost-sharing-fails':
    case 'use-outside-vat':
      return '/treasury/vat';
    case 'income-pool-missing':
    case 'income-pool-closed':
      return '/treasury/pools/income';
    default:
      return null;
  }
}

/** The codes of what was made, as a range where they are several: they follow each other. */
export function issuedText(codes: readonly string[], locale: Locale): string {
  const t = wordsFor(locale, invoicingWording);
  const [first, last] = [codes[0], codes.at(-1)];
  if (!first || !last) return t('issued-none');
  return codes.length === 1 ? t('issued-one', { code: first }) : t('issued', { first, last });
}
