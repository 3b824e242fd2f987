/** When a cost that comes back is due. Pure. */
import { addDays, addMonths, type CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Days } from './spread.ts';

export const recurrences = ['month', 'quarter', 'year'] as const;
export type Recurrence = (typeof recurrences)[number];

const monthsOf: Readonly<Record<Recurrence, number>> = { month: 1, quarter: 3, year: 12 };

export type Recurring = {
  readonly every: Recurrence;
  readonly firstDay: CalendarDate;
  /** Last day of the last time; null while it goes on. */
  readonly lastDay: CalendarDate | null;
};

/**
 * The times of a recurring cost that have begun by `today`, in order. They follow each other without a gap and each begins
 * on the day of the month of the first, or on the month's last day where it has no such day. A time that would end after
 * the last day isn't one: who ends a cost halfway books what is left by hand.
 */
export function timesUntil({ every, firstDay, lastDay }: Recurring, today: CalendarDate): Days[] {
  const times: Days[] = [];
  for (let at = 0; ; at += 1) {
    const time = timeAt(firstDay, monthsOf[every], at);
    if (time.firstDay > today || (lastDay !== null && time.lastDay > lastDay)) return times;
    times.push(time);
  }
}

/** The first time that begins after `today`; null after the last. */
export function nextTime({ every, firstDay, lastDay }: Recurring, today: CalendarDate): Days | null {
  for (let at = 0; ; at += 1) {
    const time = timeAt(firstDay, monthsOf[every], at);
    if (lastDay !== null && time.lastDay > lastDay) return null;
    if (time.firstDay > today) return time;
  }
}

// Counted from the first each time: from one to the next, 31 January would become the 28th for good.
function timeAt(firstDay: CalendarDate, months: number, at: number): Days {
  const begin = addMonths(firstDay, at * months);
  return { firstDay: begin, lastDay: addDays(addMonths(firstDay, (at + 1) * months), -1) };
}
