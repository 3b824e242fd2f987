/** A course fee as a line on an invoice. By the booking's code: who went is nobody's business but the company's. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { documentWording } from './document-wording.ts';

type FeeFacts = {
  readonly code: string;
  readonly isLate: boolean;
  readonly title: Content;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
};

/** *MIG/MAG lassen 2*, and *Boeking E-2026-0123, 3–24 nov 2026*. */
export function feeText(fee: FeeFacts, locale: Locale): { text: string; detail: string } {
  const { code, isLate, firstDay, lastDay } = fee;
  const format = formatFor(locale, 'UTC');
  const days = firstDay === lastDay ? format.day(firstDay) : format.dayRange(firstDay, lastDay);
  const t = wordsFor(locale, documentWording);
  return {
    text: inLocale(fee.title, locale),
    detail: t(isLate ? 'fees-late' : 'fees-detail', { code, days }),
  };
}

/** @param month 'YYYY-MM' */
export function feesSubject(month: string, locale: Locale): string {
  return wordsFor(locale, documentWording)('fees-subject', { month: formatFor(locale, 'UTC').month(month) });
}
