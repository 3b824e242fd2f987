import { type CalendarDate, weekday } from '#app/kernel/calendar-date.ts';
import { containsInstant, DAY, type Interval, intersect, MINUTE } from '#app/kernel/interval.ts';
import { minutesOfDay, wallClockAt } from '#app/kernel/wall-time.ts';
import type { TimelineData, TimelineDay } from './timeline-model.ts';

/** What a day or week shows: the hours in which something can be on, and no weekend in which nothing is. */
export interface VisibleHours {
  /** Minutes after midnight on the wall clock, whole hours. */
  readonly from: number;
  readonly until: number;
  /** Days to leave out, 0 (Sunday) to 6; never all of them, and none in a day view. */
  readonly hiddenWeekdays: readonly number[];
}

const NOTHING_ON: VisibleHours = { from: 8 * 60, until: 18 * 60, hiddenWeekdays: [] };

/**
 * The hours that opening hours and sessions in the range need. Set-up, clean-up and unattended running may lie outside
 * them: a night of it isn't worth halving the width of the day.
 */
export function visibleHours(data: TimelineData): VisibleHours {
  const shown: readonly Interval[] = [...data.hours.flatMap((hours) => hours.open), ...data.blocks];
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  const hidden: number[] = [];
  for (const day of data.days) {
    let used = false;
    for (const one of shown) {
      if (one.start >= day.end || one.end <= day.start) continue;
      used = true;
      from = Math.min(from, one.start <= day.start ? 0 : wallMinutes(one.start, day, data.zone));
      until = Math.max(until, one.end >= day.end ? 1440 : wallMinutes(one.end, day, data.zone));
    }
    if (!used) hidden.push(weekday(day.date) % 7);
  }
  if (from >= until) return NOTHING_ON;
  return {
    from: Math.floor(from / 60) * 60,
    until: Math.ceil(until / 60) * 60,
    hiddenWeekdays: data.days.length === 7 ? hidden : [],
  };
}

/**
 * Where a week is wider than the screen, it opens at today: which of its days that is, counted from 0. On a day that isn't
 * shown, and in another week, it opens at its first.
 */
export function dayToOpenAt(days: readonly TimelineDay[], hours: VisibleHours, now: number): number {
  const today = days.findIndex((day) => containsInstant(day, now));
  const isShown = today > 0 && !hours.hiddenWeekdays.includes(weekday(days[today]?.date as CalendarDate) % 7);
  return isShown ? today : 0;
}

/** The stretches of time that a day or week shows: what lies between them has no width. */
export function shownTime(days: readonly TimelineDay[], hours: VisibleHours): Interval[] {
  return days
    .filter((day) => !hours.hiddenWeekdays.includes(weekday(day.date) % 7))
    .map((day) => {
      // Clocks change at night: counted back from midnight, the working day keeps its wall time.
      const midnight = day.end - DAY;
      const start = hours.from === 0 ? day.start : midnight + hours.from * MINUTE;
      return { start, end: midnight + hours.until * MINUTE };
    });
}

export interface BufferShares {
  /** Part of the drawn width, 0 to 1, that is set-up and clean-up. */
  readonly setUp: number;
  readonly cleanUp: number;
}

/** How much of a drawn place is set-up and clean-up, counting only time that is shown. */
export function bufferShares(place: Interval, session: Interval, shown: readonly Interval[]): BufferShares {
  if (place.start === session.start && place.end === session.end) return { setUp: 0, cleanUp: 0 };
  const total = shownLength(place, shown);
  if (total === 0) return { setUp: 0, cleanUp: 0 };
  return {
    setUp: shownLength({ start: place.start, end: session.start }, shown) / total,
    cleanUp: shownLength({ start: session.end, end: place.end }, shown) / total,
  };
}

function shownLength(one: Interval, shown: readonly Interval[]): number {
  let length = 0;
  for (const part of shown) {
    const both = intersect(one, part);
    if (both) length += both.end - both.start;
  }
  return length;
}

/** Minutes after midnight on the wall clock; counted, and asked of the calendar only on a day with a clock change. */
function wallMinutes(instant: number, day: TimelineDay, zone: string): number {
  if (day.end - day.start === DAY) return (instant - day.start) / MINUTE;
  return minutesOfDay(wallClockAt(instant, zone).time);
}
