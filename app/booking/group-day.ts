/** A moment as the rules about days and hours read it. */

import type { WorkDay } from '#app/centre/work-hours.ts';
import { mondayOf } from '#app/kernel/calendar-date.ts';
import { type Interval, minutesOf } from '#app/kernel/interval.ts';
import { minutesOfDay, wallClockAt } from '#app/kernel/wall-time.ts';

/** `minutesBy…`: what the same class does at the centre already. */
export function workDayOf(
  interval: Interval,
  zone: string,
  known: {
    readonly minutesByDay: ReadonlyMap<string, number>;
    readonly minutesByWeek: ReadonlyMap<string, number>;
  },
): WorkDay {
  const { date, time } = wallClockAt(interval.start, zone);
  const fromMinute = minutesOfDay(time);
  return {
    day: date,
    fromMinute,
    untilMinute: fromMinute + minutesOf(interval),
    otherMinutesThatDay: known.minutesByDay.get(date) ?? 0,
    otherMinutesThatWeek: known.minutesByWeek.get(mondayOf(date)) ?? 0,
  };
}
