/** The weeks of the demo's year, and when what happens in them was planned. */
import { addDays, type CalendarDate, dateOf, mondayOf, partsOf } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { clock } from './acting.ts';
import { type Centre, zone } from './centre.ts';

/** Mondays from the first run on, for so many weeks past this one. */
export function weeksUntil(centre: Centre, weeksAhead: number): CalendarDate[] {
  const first = mondayOf(dateAt(centre.runs[0]?.start ?? centre.now, zone));
  const weeks: CalendarDate[] = [];
  const last = addDays(centre.monday, weeksAhead * 7);
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}

/**
 * The office plans visits, maintenance and the like in rounds: on the first of the month before the last one. Never before
 * the year begins, and never after now.
 */
export function planningRound(centre: Centre, day: CalendarDate): number {
  const { year, month } = partsOf(day);
  const round = clock(month > 2 ? dateOf(year, month - 2, 1) : dateOf(year - 1, month + 10, 1), 10 * 60);
  const opened = Math.min(...centre.runs.map(({ createdAt }) => createdAt));
  return Math.min(Math.max(round, opened), centre.now);
}
