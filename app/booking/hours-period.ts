/** Quarters of the year, to look at hours and cost by. */
import { type CalendarDate, dateOf, daysInMonth, partsOf } from '#app/kernel/calendar-date.ts';

export type Quarter = {
  /** '2026-Q4' */
  readonly code: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
};

export function quarterOf(day: CalendarDate): Quarter {
  const { year, month } = partsOf(day);
  return quarter(year, Math.ceil(month / 3));
}

/** The quarter of a code, or null for text that names none between 2000 and 2199. */
export function parseQuarter(code: string | null): Quarter | null {
  const match = /^(2[01]\d\d)-Q([1-4])$/.exec(code ?? '');
  return match ? quarter(Number(match[1]), Number(match[2])) : null;
}

/** The quarter of a day, so many before it and after it, in order. */
export function quartersAround(day: CalendarDate, before: number, after: number): Quarter[] {
  const { year, month } = partsOf(day);
  const at = year * 4 + Math.ceil(month / 3) - 1;
  return Array.from({ length: before + after + 1 }, (_, index) => {
    const number = at - before + index;
    return quarter(Math.floor(number / 4), (number % 4) + 1);
  });
}

function quarter(year: number, number: number): Quarter {
  const last = number * 3;
  return {
    code: `${year}-Q${number}`,
    firstDay: dateOf(year, last - 2, 1),
    lastDay: dateOf(year, last, daysInMonth(year, last)),
  };
}
