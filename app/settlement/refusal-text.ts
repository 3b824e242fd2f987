/** Why something with the books isn't done, as a sentence. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { EntryRefusal } from './entry-input.ts';
import type { KeyRefusal } from './key-input.ts';
import { quarterName } from './key-text.ts';
import { keyRefusalWording } from './key-wording.ts';
import type { PoolRefusal } from './pool-input.ts';
import { poolRefusalWording, recurringRefusalWording } from './pool-wording.ts';
import type { RecurringRefusal } from './recurring-input.ts';
import type { SettlementRefusal } from './settlement-reasons.ts';
import { entryRefusalWording, settlementRefusalWording } from './settlement-wording.ts';

export function entryRefusalText(reason: EntryRefusal, locale: Locale): string {
  const t = wordsFor(locale, entryRefusalWording);
  if (reason.code !== 'period-closed') return t(reason.code);
  const from = formatFor(locale, centreZone).day(reason.from);
  return t('period-closed', { quarter: quarterName(reason.period, locale), from });
}

export function keyRefusalText(reason: KeyRefusal, locale: Locale): string {
  const t = wordsFor(locale, keyRefusalWording);
  if (reason.code !== 'key-period-closed') return t(reason.code);
  const { period, from } = reason;
  return t('key-period-closed', { quarter: quarterName(period, locale), from: quarterName(from, locale) });
}

export function settlementRefusalText(reason: SettlementRefusal, locale: Locale): string {
  const t = wordsFor(locale, settlementRefusalWording);
  if (reason.code !== 'earlier-open') return t(reason.code);
  return t('earlier-open', { quarter: quarterName(reason.period, locale) });
}

/** Of a preview that failed: its reason as it was kept. Null where its process was lost. */
export function failureText(failure: string, locale: Locale): string | null {
  if (!failure.startsWith('{')) return null;
  return settlementRefusalText(JSON.parse(failure) as SettlementRefusal, locale);
}

export function poolRefusalText({ code }: PoolRefusal, locale: Locale): string {
  return wordsFor(locale, poolRefusalWording)(code);
}

export function recurringRefusalText(reason: RecurringRefusal, locale: Locale): string {
  const t = wordsFor(locale, recurringRefusalWording);
  if (reason.code !== 'period-closed') return t(reason.code);
  const from = formatFor(locale, centreZone).day(reason.from);
  return t('period-closed', { quarter: quarterName(reason.period, locale), from });
}
