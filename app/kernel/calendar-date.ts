import type { Brand } from './brand.ts';
import { type Outcome, ok, refuse } from './outcome.ts';

/**
 * A day, 'YYYY-MM-DD', without a time or a zone: what a `@db.Date` column holds. Two of them compare as text in the
 * order of the calendar (`a < b`). What comes from outside has a year from 1900 to 2199: birthdays to far expiries, and no
 * typing slips like 0206. Days that follow from those (the day after, fifty years valid) may lie beyond.
 */
export type CalendarDate = Brand<string, 'calendar-date'>;

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

export type DateRefusal =
  | { code: 'date-unreadable' }
  | { code: 'date-does-not-exist' }
  | { code: 'date-out-of-range'; firstYear: number; lastYear: number };

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/**
 * Reads '2026-10-25' and what Dutch people type: '25-10-2026', '5-1-2026', '25/10/2026', '25.10.2026' (day first, year in
 * four digits). Refuses what it can't read, days that don't exist (31 April) and years outside 1900–2199.
 */
export function parseCalendarDate(text: string): Outcome<CalendarDate, DateRefusal> {
  const trimmed = text.trim();
  const isoMatch = iso.exec(trimmed);
  const [, year, month, day] = isoMatch ?? swapped(dutch.exec(trimmed));
  if (year === undefined || month === undefined || day === undefined)
    return refuse({ code: 'date-unreadable' });
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return refuse({ code: 'date-does-not-exist' });
  if (!inRange(y)) return refuse({ code: 'date-out-of-range', firstYear: FIRST_YEAR, lastYear: LAST_YEAR });
  return ok(dateOf(y, m, d));
}

export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !iso.test(value)) return false;
  return exists(value as CalendarDate) && inRange(partsOf(value as CalendarDate).year);
}

/** A date that is known to be one: a literal, or a column of our own database. Anything else is a bug and throws. */
export function calendarDate(text: string): CalendarDate {
  const date = text as CalendarDate;
  if (!iso.test(text) || !exists(date)) throw new RangeError(`not a calendar date: ${JSON.stringify(text)}`);
  return date;
}

/** Year, month (1–12) and day (1–31). */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** A day out of its parts; throws when the day doesn't exist, or beyond four digits of a year. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1 January 1970, negative before. */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  // Counting years from March puts the leap day last, so that the months before it have fixed lengths.
  const y = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** The inverse of `dayNumber`; throws beyond the years 1 to 9999. */
export function dateOfDayNumber(number: number): CalendarDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** `days` may be negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Keeps the day of the month where the new month has it, else its last day: 31 January + 1 is 28 or 29 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (((count % 12) + 12) % 12) + 1;
  return dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** 29 February + 1 year is 28 February. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** How many days later `to` is than `from`; negative when earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** For `sort`: negative when `a` is earlier. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function weekday(date: CalendarDate): Weekday {
  // 1 January 1970 was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekday(date));
}

/** ISO 8601 week: it belongs to the year of its Thursday, so 1 January 2027 is in week 53 of 2026. */
export function isoWeek(date: CalendarDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const { year } = partsOf(thursday);
  return { year, week: Math.floor(daysBetween(dateOf(year, 1, 1), thursday) / 7) + 1 };
}

/** The Monday of an ISO week, week 1 to 53; throws for a week 53 in a year that has 52. */
export function mondayOfIsoWeek(year: number, week: number): CalendarDate {
  const monday = addDays(mondayOf(dateOf(year, 1, 4)), (week - 1) * 7);
  const found = isoWeek(monday);
  if (found.year !== year || found.week !== week) throw new RangeError(`no week ${week} in ${year}`);
  return monday;
}

/**
 * Age in whole years on a date; negative before birth. Someone born on 29 February turns a year older on 1 March in a
 * common year, so an age rule is never met a day too early.
 */
export function ageOn(birth: CalendarDate, date: CalendarDate): number {
  const years = partsOf(date).year - partsOf(birth).year;
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Every day from `first` up to and including `last`; none when `last` is earlier. */
export function datesFrom(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let number = dayNumber(first); number <= dayNumber(last); number += 1)
    dates.push(dateOfDayNumber(number));
  return dates;
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] {
  return match ? [match[0], match[3], match[2], match[1]] : [];
}

function exists(date: CalendarDate): boolean {
  const { year, month, day } = partsOf(date);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function inRange(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
