import { calendarDate } from '#app/kernel/calendar-date.ts';
import type { EntryInput } from './entry-input.ts';
import type { Days } from './spread.ts';

/** The days on which an entry counts: its own, and of an estimate the day on which it takes itself back. */
export function daysOf({ firstDay, lastDay, reversesOn }: EntryInput): readonly [Days, ...Days[]] {
  const own = { firstDay: calendarDate(firstDay), lastDay: calendarDate(lastDay) };
  if (reversesOn === undefined) return [own];
  const back = calendarDate(reversesOn);
  return [own, { firstDay: back, lastDay: back }];
}
