/** The month whose courses are invoiced together. Pure. */
import { addDays, addMonths, type CalendarDate, isCalendarDate } from '#app/kernel/calendar-date.ts';

export type FeesMonth = {
  /** 'YYYY-MM' */
  readonly code: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** The day by which the law wants it invoiced: the 15th of the month after (art. 34g Wet OB). */
  readonly invoiceBy: CalendarDate;
};

/** The month of a code, or null for text that names none. */
export function parseMonth(code: unknown): FeesMonth | null {
  const first = `${code}-01`;
  if (typeof code !== 'string' || !isCalendarDate(first)) return null;
  const after = addMonths(first, 1);
  return { code, firstDay: first, lastDay: addDays(after, -1), invoiceBy: addDays(after, 14) };
}
