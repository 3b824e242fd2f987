import type { Locale } from '../i18n/locale.ts';
import { dayIn, type Moment, splitDay, two, type WallTime, wallTime, weekdayOf } from './moment.ts';
import { monthName, type NameLength, weekdayName } from './names.ts';

/**
 * How a day is written:
 * `medium` di 24 nov 2026 · `long` dinsdag 24 november 2026 · `short` di 24 nov · `plain` 24 nov 2026 · `numeric` 24-11-2026
 */
export type DayStyle = 'medium' | 'long' | 'short' | 'plain' | 'numeric';

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

function writeDay(locale: Locale, { year, month, day, weekday }: DayParts, style: DayStyle): string {
  switch (style) {
    case 'numeric':
      return locale === 'nl' ? `${two(day)}-${two(month)}-${year}` : `${two(day)}/${two(month)}/${year}`;
    case 'long':
      return `${weekdayName(locale, weekday)} ${day} ${monthName(locale, month)} ${year}`;
    case 'short':
      return `${weekdayName(locale, weekday, 'short')} ${day} ${monthName(locale, month, 'short')}`;
    case 'plain':
      return `${day} ${monthName(locale, month, 'short')} ${year}`;
    default:
      return `${weekdayName(locale, weekday, 'short')} ${day} ${monthName(locale, month, 'short')} ${year}`;
  }
}

/** A calendar day `YYYY-MM-DD`: *di 24 nov 2026*. */
export function formatDay(locale: Locale, day: string, style: DayStyle = 'medium'): string {
  const { year, month, day: dayOfMonth, days } = splitDay(day);
  return writeDay(locale, { year, month, day: dayOfMonth, weekday: weekdayOf(days) }, style);
}

/** From one day to another, both included: *24–26 nov 2026*, *30 nov – 2 dec 2026*. */
export function formatDayRange(locale: Locale, first: string, last: string): string {
  if (first === last) return formatDay(locale, first);
  const a = splitDay(first);
  const b = splitDay(last);
  const end = formatDay(locale, last, 'plain');
  if (a.year !== b.year) return `${formatDay(locale, first, 'plain')} – ${end}`;
  if (a.month !== b.month) return `${a.day} ${monthName(locale, a.month, 'short')} – ${end}`;
  return `${a.day}–${end}`;
}

/** A month `YYYY-MM` (or any day in it): *november 2026*. */
export function formatMonth(locale: Locale, month: string, length: NameLength = 'long'): string {
  const { year, month: number } = splitDay(`${month.slice(0, 7)}-01`);
  return `${monthName(locale, number, length)} ${year}`;
}

function writeTime(wall: WallTime): string {
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

/** The time on the clock in `zone`: *09:00*. */
export function formatTime(moment: Moment, zone: string): string {
  return writeTime(wallTime(moment, zone));
}

/** Wall time as minutes after midnight (opening hours): 540 is *09:00*; 1440 is *24:00*. */
export function formatMinuteOfDay(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The day in `zone` on which `moment` falls. */
export function formatDayOf(
  locale: Locale,
  moment: Moment,
  zone: string,
  style: DayStyle = 'medium',
): string {
  return writeDay(locale, wallTime(moment, zone), style);
}

/** Day and time: *di 24 nov 2026, 09:00*. */
export function formatMoment(
  locale: Locale,
  moment: Moment,
  zone: string,
  style: DayStyle = 'medium',
): string {
  const wall = wallTime(moment, zone);
  return `${writeDay(locale, wall, style)}, ${writeTime(wall)}`;
}

/** Times only: *09:00–12:30*. */
export function formatTimeRange(start: Moment, end: Moment, zone: string): string {
  return `${formatTime(start, zone)}–${formatTime(end, zone)}`;
}

/**
 * A half-open interval: *di 24 nov 2026, 09:00–12:30*, and over midnight
 * *di 24 nov 2026, 21:00 – wo 25 nov 2026, 01:00*. An end at midnight belongs to the day before: *18:00–24:00*.
 */
export function formatRange(
  locale: Locale,
  start: Moment,
  end: Moment,
  zone: string,
  style: DayStyle = 'medium',
): string {
  const from = wallTime(start, zone);
  const to = wallTime(end, zone);
  const first = splitDay(dayIn(start, zone)).days;
  const last = splitDay(dayIn(end, zone)).days;
  const begin = `${writeDay(locale, from, style)}, ${writeTime(from)}`;
  if (first === last) return `${begin}–${writeTime(to)}`;
  if (last === first + 1 && to.hour === 0 && to.minute === 0) return `${begin}–24:00`;
  return `${begin} – ${writeDay(locale, to, style)}, ${writeTime(to)}`;
}
