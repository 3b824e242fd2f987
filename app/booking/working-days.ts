/** Working days for deadlines: Monday to Friday, public holidays left out. */
import { addDays, type CalendarDate, partsOf, weekday } from '#app/kernel/calendar-date.ts';
import { dutchHolidays } from '#app/kernel/dutch-holidays.ts';
import { dateAt, instantAt, wallTime } from '#app/kernel/wall-time.ts';

export function isWorkingDay(day: CalendarDate): boolean {
  return weekday(day) <= 5 && !dutchHolidays(partsOf(day).year).some((holiday) => holiday.date === day);
}

/** The day so many working days later; 0 is the day itself, or the next working day when it isn't one. */
export function addWorkingDays(day: CalendarDate, count: number): CalendarDate {
  let date = day;
  while (!isWorkingDay(date)) date = addDays(date, 1);
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** How long a company has to answer a request, in working days. */
export const daysToAnswer = 3;

/**
 * Until when a request holds its places: 17:00 on the third working day, or the start of the first session when that is
 * sooner. Asked on Monday: until Thursday 17:00; asked on a Friday before Easter: until Thursday after it.
 */
export function answerBy(now: number, firstSession: number, zone: string): number {
  const day = addWorkingDays(dateAt(now, zone), daysToAnswer);
  return Math.min(instantAt(day, wallTime('17:00'), zone), firstSession);
}

/**
 * Until when an offer of a place holds: 12:00 on the next working day. Null where the run begins before that: then there is
 * no time to hold it. Offered on a Friday afternoon: until Monday 12:00.
 */
export function offerEnds(now: number, firstSession: number, zone: string): number | null {
  const day = addWorkingDays(addDays(dateAt(now, zone), 1), 0);
  const until = instantAt(day, wallTime('12:00'), zone);
  return until < firstSession ? until : null;
}

/**
 * Until when places are held for a party that names its people later: 17:00, five working days from now, or the start of
 * the first session when that is sooner.
 */
export function namesBy(now: number, firstSession: number, zone: string): number {
  const day = addWorkingDays(dateAt(now, zone), 5);
  return Math.min(instantAt(day, wallTime('17:00'), zone), firstSession);
}

/** Names are due so many days before the first session: early enough for others to take what is left. */
export const namesDaysBefore = 14;

/**
 * Until when places that a company books ahead wait for their names: 17:00 on the last working day that lies at least
 * fourteen days before the first session; nearer to it as long as after an offer (`namesBy`). Booked in September for
 * 1 December: until 17 November; booked on Monday 23 November for that day: until Monday 30 November.
 */
export function namesDue(now: number, firstSession: number, zone: string): number {
  let day = addDays(dateAt(firstSession, zone), -namesDaysBefore);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  const ahead = instantAt(day, wallTime('17:00'), zone);
  return Math.max(ahead, namesBy(now, firstSession, zone));
}
