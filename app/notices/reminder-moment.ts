/**
 * When somebody is reminded of a session: before the first one in time to arrange a car or a colleague, before a later one
 * the working day before. Days that follow each other closely need one reminder only.
 */
import { addWorkingDays, isWorkingDay } from '#app/booking/working-days.ts';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { DAY } from '#app/kernel/interval.ts';
import { dateAt, instantAt, wallTime } from '#app/kernel/wall-time.ts';

/** Working days before the first session, and before later ones. */
export const workingDaysBefore = { first: 2, later: 1 } as const;

export type RemindedSession = {
  /** Epoch milliseconds. */
  readonly start: number;
  /** End of the session of the same booking before it; null for the first one. */
  readonly previousEnd: number | null;
};

/**
 * The moment from which the reminder goes out: 08:00 on the clock of the site, so many working days before. Null where
 * the session before ends less than two days earlier: then people are there already.
 */
export function reminderAt({ start, previousEnd }: RemindedSession, zone: string): number | null {
  if (previousEnd !== null && start - previousEnd < 2 * DAY) return null;
  const days = previousEnd === null ? workingDaysBefore.first : workingDaysBefore.later;
  return instantAt(workingDayBefore(dateAt(start, zone), days), wallTime('08:00'), zone);
}

/**
 * The moment from which a company is asked once more for an answer: 08:00 on the clock of the site, the working day before
 * the request lapses. Asked on Monday, until Thursday 17:00: Wednesday.
 */
export function requestReminderAt(answerBy: number, zone: string): number {
  return instantAt(workingDayBefore(dateAt(answerBy, zone), 1), wallTime('08:00'), zone);
}

/**
 * The moment from which a teacher is asked how many pupils came: 08:00 on the clock of the site, the first working day after
 * the visit. Over on Friday: Monday.
 */
export function countReminderAt(end: number, zone: string): number {
  return instantAt(addWorkingDays(addDays(dateAt(end, zone), 1), 0), wallTime('08:00'), zone);
}

function workingDayBefore(day: CalendarDate, count: number): CalendarDate {
  let date = day;
  for (let left = count; left > 0; ) {
    date = addDays(date, -1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}
