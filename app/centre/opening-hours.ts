/**
 * When a site or one of its machines is open: weekly hours in the site's wall time, less the days it is closed. Public
 * holidays are closures like any other; nothing here knows a holiday by itself.
 *
 * A resource with weekly hours of its own follows those instead of its site's; it is also closed when its site is.
 */
import {
  addDays,
  type CalendarDate,
  compareDates,
  datesFrom,
  type Weekday,
  weekday,
} from '#app/kernel/calendar-date.ts';
import { contains, DAY, type Interval, intersectAll, MINUTE, merge } from '#app/kernel/interval.ts';
import { dateAt, dayInterval, instantAt, wallTimeOf } from '#app/kernel/wall-time.ts';

/** One stretch of a weekday, minutes since midnight on the clock (0–1440, opens before it closes). */
export type WeeklyHours = {
  readonly weekday: Weekday;
  readonly opensMinute: number;
  readonly closesMinute: number;
  /** First and last day on which this row counts; null is always. */
  readonly validFrom: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
};

/** Both days included. */
export type ClosedDays = {
  readonly closureId: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly reason: { readonly nl: string; readonly en: string | null };
};

/** The weekly hours and closures of one place, and the zone of its clock. */
export type OpeningPlan = {
  readonly zone: string;
  readonly hours: readonly WeeklyHours[];
  readonly closures: readonly ClosedDays[];
};

/** A resource's own plan: its own hours where it has any, its own closures on top of the site's. */
export function planOfResource(
  site: OpeningPlan,
  own: { readonly hours: readonly WeeklyHours[]; readonly closures: readonly ClosedDays[] },
): OpeningPlan {
  return {
    zone: site.zone,
    hours: own.hours.length > 0 ? own.hours : site.hours,
    closures: own.closures.length > 0 ? [...site.closures, ...own.closures] : site.closures,
  };
}

/** The closure that covers a day, or null. Of several, the one that ends last. */
export function closureOn(plan: OpeningPlan, date: CalendarDate): ClosedDays | null {
  let found: ClosedDays | null = null;
  for (const closure of plan.closures) {
    if (date < closure.firstDay || date > closure.lastDay) continue;
    if (found === null || closure.lastDay > found.lastDay) found = closure;
  }
  return found;
}

/** Weekly hours that count on a day, closures left aside. */
export function hoursOn(hours: readonly WeeklyHours[], date: CalendarDate): WeeklyHours[] {
  const day = weekday(date);
  return hours.filter((row) => row.weekday === day && isValidOn(row, date));
}

function isValidOn(row: WeeklyHours, date: CalendarDate): boolean {
  return (
    (row.validFrom === null || row.validFrom <= date) && (row.validUntil === null || date <= row.validUntil)
  );
}

/** Is there any hour open on this day? */
export function isOpenDay(plan: OpeningPlan, date: CalendarDate): boolean {
  return hoursOn(plan.hours, date).length > 0 && closureOn(plan, date) === null;
}

/**
 * Open time within `range`, sorted and apart; hours that touch (also over midnight) are joined. 08:00–17:00 stays eight
 * to five on the clock over a clock change, and hours that the clock skips don't exist.
 */
export function openOver(plan: OpeningPlan, range: Interval): Interval[] {
  return intersectAll([range], openPieces(plan, range));
}

/** Is the place open during all of `wanted`? */
export function isOpenDuring(plan: OpeningPlan, wanted: Interval): boolean {
  return openPieces(plan, wanted).some((open) => contains(open, wanted));
}

/** The open time of the days that `range` touches, not cut to the range. */
export function openPieces(plan: OpeningPlan, range: Interval): Interval[] {
  return weeklyPieces(plan.hours, plan.zone, range, (date) => closureOn(plan, date) !== null);
}

/** Weekly rows as intervals, for every day that `range` touches and `isClosed` doesn't leave out. */
export function weeklyPieces(
  hours: readonly WeeklyHours[],
  zone: string,
  range: Interval,
  isClosed: (date: CalendarDate) => boolean = () => false,
): Interval[] {
  return piecesOn(clockDays(range, zone), hours, isClosed);
}

/** A day on the clock of a zone: 23 or 25 hours long when the clock changes. */
export type ClockDay = Interval & {
  readonly date: CalendarDate;
  readonly weekday: Weekday;
  readonly zone: string;
};

/** The days that `range` touches. Worked out once where many opening plans are laid over the same days. */
export function clockDays(range: Interval, zone: string): ClockDay[] {
  let start: number | null = null;
  return datesTouched(range, zone).map((date) => {
    const day = start === null ? dayInterval(date, zone) : { start, end: dayInterval(date, zone).end };
    start = day.end;
    return { ...day, date, weekday: weekday(date), zone };
  });
}

/** The instant at which the clock shows so many minutes after midnight on that day. */
export function minuteOn(day: ClockDay, minute: number): number {
  // Reckoning with the zone is slow; on the days when the clock doesn't change there is no need to.
  if (day.end - day.start === DAY) return day.start + minute * MINUTE;
  return instantAt(day.date, wallTimeOf(minute), day.zone);
}

/** Weekly rows as intervals on given days, sorted and apart. */
export function piecesOn(
  days: readonly ClockDay[],
  hours: readonly WeeklyHours[],
  isClosed: (date: CalendarDate) => boolean = () => false,
): Interval[] {
  const pieces: Interval[] = [];
  for (const day of days) {
    if (isClosed(day.date)) continue;
    for (const row of hours) {
      if (row.weekday !== day.weekday || !isValidOn(row, day.date)) continue;
      const start = minuteOn(day, row.opensMinute);
      const end = minuteOn(day, row.closesMinute);
      if (start < end) pieces.push({ start, end });
    }
  }
  return merge(pieces);
}

/** The days on the clock in `zone` of which at least a moment lies in the interval. */
export function datesTouched(range: Interval, zone: string): CalendarDate[] {
  return datesFrom(dateAt(range.start, zone), dateAt(range.end - 1, zone));
}

/** The first day on or after `from` that is open, looking at most a year ahead; null when there is none. */
export function nextOpenDay(plan: OpeningPlan, from: CalendarDate): CalendarDate | null {
  const last = addDays(from, 366);
  for (let date = from; compareDates(date, last) < 0; date = addDays(date, 1)) {
    if (isOpenDay(plan, date)) return date;
  }
  return null;
}
