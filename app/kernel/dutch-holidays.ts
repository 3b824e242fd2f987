import { addDays, type CalendarDate, dateOf, dayNumber, weekday } from './calendar-date.ts';

export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day';

export type Holiday = { date: CalendarDate; name: HolidayName };

/** Two days that Dutch employers treat differently; a centre chooses. */
export type HolidayChoices = {
  /** 5 May: a national holiday each year, a day off every fifth year (2025, 2030 …) in most collective agreements. */
  liberationDay?: 'never' | 'every-fifth-year' | 'always';
  /** Not an official day off; metalworking often works. */
  goodFriday?: boolean;
};

/**
 * The Dutch public holidays of a year from 2014 on, in order of date; both of one date when two coincide. Source:
 * Algemene termijnenwet, article 3. King's Day is 27 April, or the 26th where that is a Sunday.
 */
export function dutchHolidays(year: number, choices: HolidayChoices = {}): Holiday[] {
  const { liberationDay = 'every-fifth-year', goodFriday = false } = choices;
  const easter = easterSunday(year);
  const kingsDay = dateOf(year, 4, 27);
  const holidays: Holiday[] = [
    { date: dateOf(year, 1, 1), name: 'new-year' },
    { date: easter, name: 'easter-sunday' },
    { date: addDays(easter, 1), name: 'easter-monday' },
    { date: weekday(kingsDay) === 7 ? addDays(kingsDay, -1) : kingsDay, name: 'kings-day' },
    { date: addDays(easter, 39), name: 'ascension' },
    { date: addDays(easter, 49), name: 'whit-sunday' },
    { date: addDays(easter, 50), name: 'whit-monday' },
    { date: dateOf(year, 12, 25), name: 'christmas-day' },
    { date: dateOf(year, 12, 26), name: 'boxing-day' },
  ];
  if (goodFriday) holidays.push({ date: addDays(easter, -2), name: 'good-friday' });
  if (liberationDay === 'always' || (liberationDay === 'every-fifth-year' && year % 5 === 0)) {
    holidays.push({ date: dateOf(year, 5, 5), name: 'liberation-day' });
  }
  return holidays.sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
}

/** Easter Sunday of the Gregorian calendar, by the "anonymous" computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}
