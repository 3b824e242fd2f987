/**
 * Visits of a class that get another day or time together: each goes as many days on as the first one that was asked, and
 * begins at the same time on the wall, over clock changes too. Dates in the school's own holidays and on which the centre
 * is closed are passed over: those visits stay where they are.
 */
import { addDays, type CalendarDate, daysBetween } from '#app/kernel/calendar-date.ts';
import { dateAt, instantAt, type WallTime } from '#app/kernel/wall-time.ts';
import type { DayRange } from './group-series.ts';

export type MoveTarget<H, C> =
  | { readonly kind: 'moves'; readonly day: CalendarDate; readonly start: number }
  /** It is there already. */
  | { readonly kind: 'same'; readonly day: CalendarDate; readonly start: number }
  | { readonly kind: 'past'; readonly day: CalendarDate }
  | { readonly kind: 'holiday'; readonly day: CalendarDate; readonly holiday: H }
  | { readonly kind: 'closed'; readonly day: CalendarDate; readonly closure: C };

/** From the day of a visit to the day that is wanted for it: so many days each of the others moves too, also back. */
export function daysMoved(start: number, day: CalendarDate, zone: string): number {
  return daysBetween(dateAt(start, zone), day);
}

/**
 * Where a visit that begins at `start` would go.
 *
 *     Tuesday 16 March 09:00, two days on, at 10:30   →   Thursday 18 March 10:30
 *     Tuesday 30 March 09:00, two days on, at 10:30   →   Thursday 1 April 10:30, an hour nearer in time
 */
export function moveTarget<H extends DayRange, C extends DayRange>(
  start: number,
  by: { readonly days: number; readonly time: WallTime },
  zone: string,
  away: { readonly holidays: readonly H[]; readonly closures: readonly C[]; readonly now: number },
): MoveTarget<H, C> {
  const day = addDays(dateAt(start, zone), by.days);
  const target = instantAt(day, by.time, zone);
  if (target === start) return { kind: 'same', day, start };
  if (target <= away.now) return { kind: 'past', day };
  const covers = ({ firstDay, lastDay }: DayRange) => firstDay <= day && day <= lastDay;
  const holiday = away.holidays.find(covers);
  if (holiday) return { kind: 'holiday', day, holiday };
  const closure = away.closures.find(covers);
  return closure ? { kind: 'closed', day, closure } : { kind: 'moves', day, start: target };
}
