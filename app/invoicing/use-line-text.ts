/** Use at tariff as a line on an invoice: by visit and class, and no person. */
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { documentWording } from './document-wording.ts';
import type { Use } from './use.ts';

type UseFacts = Pick<
  Use,
  | 'groupBookingId'
  | 'code'
  | 'title'
  | 'groupName'
  | 'part'
  | 'user'
  | 'payer'
  | 'day'
  | 'isLate'
  | 'machine'
  | 'machines'
  | 'minutes'
  | 'centsPerHour'
  | 'heads'
>;

/** *Kennismaken met lassen, 3B*, and *Bezoek NOORDWAL-012, 12 nov 2026: 8 × Lasstraat, 2 u 30 min à € 14,50 per uur*. */
export function textOfUse(use: UseFacts, locale: Locale): { text: string; detail: string } {
  const format = formatFor(locale, 'UTC');
  const t = wordsFor(locale, documentWording);
  const title = inLocale(use.title, locale);
  const held = t(use.groupBookingId ? 'use-detail-visit' : 'use-detail-run', {
    code: use.code,
    day: format.day(use.day),
    count: use.machines,
    machine: inLocale(use.machine, locale),
    hours: format.duration(use.minutes),
    price: format.money(use.centsPerHour ?? 0),
  });
  const part = use.part && t('use-part', use.part);
  const parts = [title, use.groupName, part, use.user === use.payer ? null : use.user];
  const shared = use.heads ? t('use-shared', { detail: held, ...use.heads }) : held;
  return {
    text: parts.filter((part) => part !== null).join(', '),
    detail: use.isLate ? t('use-late', { detail: shared }) : shared,
  };
}

/** @param month 'YYYY-MM' */
export function subjectOfUse(month: string, locale: Locale): string {
  return wordsFor(locale, documentWording)('use-subject', { month: formatFor(locale, 'UTC').month(month) });
}
