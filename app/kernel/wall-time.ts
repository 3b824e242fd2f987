import type { Brand } from './brand.ts';
import { addDays, type CalendarDate, calendarDate } from './calendar-date.ts';
import type { Interval } from './interval.ts';
import { type Outcome, ok, refuse } from './outcome.ts';
import { Temporal } from './temporal.ts';

/**
 * A time on the clock at a site, 'HH:MM', 00:00 to 23:59, and '24:00' as the end of a day. Opening hours and recurrences
 * are wall time in the site's IANA zone and become instants (epoch milliseconds) as late as possible.
 *
 * Clock changes in Europe/Amsterdam: on 28 March 2027 02:00–03:00 doesn't exist, on 25 October 2026 02:00–03:00 comes
 * twice. Here a time that doesn't exist moves forward by the length of the gap (02:30 becomes 03:30), and of a time that
 * comes twice the earlier is meant. Where a person types the time, `instantAtExactly` refuses instead of moving it.
 */
export type WallTime = Brand<string, 'wall-time'>;

export type WallTimeRefusal = { code: 'time-unreadable' };
export type WallClockRefusal = { code: 'time-does-not-exist'; date: CalendarDate; time: WallTime };

const pattern = /^(\d{1,2})[:.](\d{2})$/;

/** Reads '9:30', '09:30', '9.30' and '24:00'. */
export function parseWallTime(text: string): Outcome<WallTime, WallTimeRefusal> {
  const [, hours, minutes] = pattern.exec(text.trim().replace(/\s*(uur|u)$/i, '')) ?? [];
  const time = `${hours?.padStart(2, '0')}:${minutes}`;
  return isWallTime(time) ? ok(time) : refuse({ code: 'time-unreadable' });
}

export function isWallTime(value: unknown): value is WallTime {
  return typeof value === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value);
}

/** A time that is known to be one: a literal, or a column of our own database. Anything else is a bug and throws. */
export function wallTime(text: string): WallTime {
  if (!isWallTime(text)) throw new RangeError(`not a wall time: ${JSON.stringify(text)}`);
  return text;
}

/** 0 to 1440: what the clock says, not how long the day has lasted. */
export function minutesOfDay(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The inverse of `minutesOfDay`; throws outside 0–1440. */
export function wallTimeOf(minutes: number): WallTime {
  const pad = (part: number) => String(part).padStart(2, '0');
  return wallTime(`${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`);
}

/** Does this runtime know the zone, such as 'Europe/Amsterdam'? Fixed offsets ('+01:00') are no zones for a site. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The instant at which the clock in `zone` shows this; over a clock change as said above. */
export function instantAt(date: CalendarDate, time: WallTime, zone: string): number {
  return zonedAt(date, time, zone, 'compatible').epochMilliseconds;
}

/** The same, but a time that the clock skips is refused. Of a time that comes twice, the earlier. */
export function instantAtExactly(
  date: CalendarDate,
  time: WallTime,
  zone: string,
): Outcome<number, WallClockRefusal> {
  const instant = instantAt(date, time, zone);
  const shown = wallClockAt(instant, zone);
  const [wantedDate, wantedTime] = time === '24:00' ? [addDays(date, 1), '00:00'] : [date, time];
  if (shown.date !== wantedDate || shown.time !== wantedTime) {
    return refuse({ code: 'time-does-not-exist', date, time });
  }
  return ok(instant);
}

/** What the calendar and the clock in `zone` show at an instant, seconds cut off. */
export function wallClockAt(instant: number, zone: string): { date: CalendarDate; time: WallTime } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return {
    date: calendarDate(zoned.toPlainDate().toString()),
    time: wallTimeOf(zoned.hour * 60 + zoned.minute),
  };
}

/** The day on the calendar in `zone` at an instant: "the day of the session". */
export function dateAt(instant: number, zone: string): CalendarDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return calendarDate(zoned.toPlainDate().toString());
}

/** From midnight to the next midnight in `zone`: 23 or 25 hours when the clock changes. */
export function dayInterval(date: CalendarDate, zone: string): Interval {
  return { start: startOfDay(date, zone), end: startOfDay(addDays(date, 1), zone) };
}

/** From the midnight that begins `first` to the one that ends `last`. */
export function daysInterval(first: CalendarDate, last: CalendarDate, zone: string): Interval {
  return { start: startOfDay(first, zone), end: startOfDay(addDays(last, 1), zone) };
}

/** The same clock time so many days later (or earlier): 19:00 stays 19:00 over a clock change. Seconds are kept. */
export function shiftDays(instant: number, days: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).add({ days })
    .epochMilliseconds;
}

/** Wall-clock hours of one day. `closes` at or before `opens` means: on the next day. */
export type DayHours = { readonly opens: WallTime; readonly closes: WallTime };

/**
 * Opening hours of one date as intervals. An edge that the clock skips falls on the clock change itself, so hours that lie
 * in the gap altogether disappear.
 */
export function openIntervals(date: CalendarDate, hours: readonly DayHours[], zone: string): Interval[] {
  return hours
    .map(({ opens, closes }) => ({
      start: edgeAt(date, opens, zone),
      end: edgeAt(closes <= opens ? addDays(date, 1) : date, closes, zone),
    }))
    .filter(({ start, end }) => start < end);
}

function edgeAt(date: CalendarDate, time: WallTime, zone: string): number {
  const exact = instantAtExactly(date, time, zone);
  if (exact.ok) return exact.value;
  const change = zonedAt(date, time, zone, 'earlier').getTimeZoneTransition('next');
  if (change === null) throw new RangeError(`no clock change after ${date} ${time} in ${zone}`);
  return change.epochMilliseconds;
}

function startOfDay(date: CalendarDate, zone: string): number {
  // Where a zone changes its clock at midnight the day begins at the first time that exists.
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

function zonedAt(
  date: CalendarDate,
  time: WallTime,
  zone: string,
  disambiguation: 'compatible' | 'earlier',
): Temporal.ZonedDateTime {
  const day = Temporal.PlainDate.from(date);
  const minutes = minutesOfDay(time);
  const midnight = minutes === 1440;
  return (midnight ? day.add({ days: 1 }) : day)
    .toPlainDateTime({ hour: midnight ? 0 : Math.floor(minutes / 60), minute: minutes % 60 })
    .toZonedDateTime(zone, { disambiguation });
}
