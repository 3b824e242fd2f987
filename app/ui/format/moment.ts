/** A point in time as screens receive it: epoch milliseconds, an ISO string with offset, or a Temporal.Instant. */
export type Moment = number | string | { readonly epochMilliseconds: number };

/** The wall clock somewhere at some moment. `month` 1–12, `weekday` 1 (Monday) to 7. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const isoInstant = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)$/;
const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Days since 1 January 1970 of a day in the Gregorian calendar (also for days before it). */
export function dayNumber(year: number, month: number, day: number): number {
  // Years are counted from 1 March, so that the leap day is the last of its year.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** 1 (Monday) to 7 (Sunday) of a day number. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** Splits `YYYY-MM-DD`. Text that isn't a day is a bug of the caller and throws. */
export function splitDay(text: string): { year: number; month: number; day: number; days: number } {
  const match = isoDay.exec(text);
  if (!match) throw new RangeError(`Not a day (YYYY-MM-DD): ${text}`);
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return { year, month, day, days: dayNumber(year, month, day) };
}

export function epochMilliseconds(moment: Moment): number {
  if (typeof moment === 'number') return moment;
  if (typeof moment === 'object') return moment.epochMilliseconds;
  const match = isoInstant.exec(moment);
  if (!match) throw new RangeError(`Not an instant (ISO 8601 with offset): ${moment}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1, 6).map(Number);
  const second = Number(match[6] ?? 0);
  const fraction = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const zone = match[8] ?? 'Z';
  let offset = 0;
  if (zone !== 'Z') {
    const digits = zone.slice(1).replace(':', '');
    offset = (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * (zone.startsWith('-') ? -1 : 1);
  }
  const minutes = dayNumber(year, month, day) * 1440 + hour * 60 + minute - offset;
  return minutes * 60_000 + second * 1000 + fraction;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** What a clock and a calendar on the wall in `zone` (IANA name) show at `moment`. */
export function wallTime(moment: Moment, zone: string): WallTime {
  const found: Record<string, number> = {};
  for (const part of formatterFor(zone).formatToParts(epochMilliseconds(moment))) {
    if (part.type !== 'literal') found[part.type] = Number(part.value);
  }
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = found;
  return { year, month, day, hour, minute, weekday: weekdayOf(dayNumber(year, month, day)) };
}

/** The calendar day `YYYY-MM-DD` in `zone` at `moment`. */
export function dayIn(moment: Moment, zone: string): string {
  const wall = wallTime(moment, zone);
  return `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}
