import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  type CalendarDate,
  calendarDate,
  compareDates,
  dateOf,
  dateOfDayNumber,
  datesFrom,
  dayNumber,
  daysBetween,
  isCalendarDate,
  isoWeek,
  mondayOf,
  mondayOfIsoWeek,
  parseCalendarDate,
  partsOf,
  weekday,
} from './calendar-date.ts';
import { ok, refuse } from './outcome.ts';
import { Temporal } from './temporal.ts';

const day = calendarDate;
const first = dayNumber(day('1900-01-01'));
const last = dayNumber(day('2199-12-31'));
const anyDate = fc.integer({ min: first, max: last }).map(dateOfDayNumber);
/** Far enough from the edges to add to. */
const middleDate = fc.integer({ min: first + 40_000, max: last - 40_000 }).map(dateOfDayNumber);

describe('a calendar date', () => {
  test.each([
    ['2026-10-25', '2026-10-25'],
    ['25-10-2026', '2026-10-25'],
    [' 5-1-2026 ', '2026-01-05'],
    ['05/01/2026', '2026-01-05'],
    ['5.1.2026', '2026-01-05'],
    ['29-02-2028', '2028-02-29'],
  ])('reads %s', (text, expected) => {
    expect(parseCalendarDate(text)).toEqual(ok(expected));
  });

  test.each([
    '',
    'morgen',
    '2026-1-5',
    '25-10-26',
    '2026/10/25',
    '20261025',
    '1-2-2026x',
    '2026-10-25T10:00',
  ])('cannot read %j', (text) =>
    expect(parseCalendarDate(text)).toEqual(refuse({ code: 'date-unreadable' })),
  );

  test.each(['2026-02-29', '31-4-2026', '2026-13-01', '0-1-2026', '2100-02-29'])(
    '%s does not exist',
    (text) => {
      expect(parseCalendarDate(text)).toEqual(refuse({ code: 'date-does-not-exist' }));
      expect(isCalendarDate(text)).toBe(false);
    },
  );

  test('outside 1900–2199 is a slip of the keyboard', () => {
    expect(parseCalendarDate('1-1-0206')).toEqual(
      refuse({ code: 'date-out-of-range', firstYear: 1900, lastYear: 2199 }),
    );
  });

  test('the days around those that can be typed can be counted', () => {
    expect(addDays(day('2199-12-31'), 1)).toBe('2200-01-01');
    expect(addDays(day('1900-01-01'), -7)).toBe('1899-12-25');
    expect(addYears(day('2199-12-31'), 50)).toBe('2249-12-31');
    expect(() => addDays(day('2199-12-31'), 3_000_000)).toThrow(RangeError);
  });

  test('is the same day as in Temporal, in every computation', () => {
    fc.assert(
      fc.property(middleDate, fc.integer({ min: -20_000, max: 20_000 }), (date, n) => {
        const other = Temporal.PlainDate.from(date);
        expect(addDays(date, n)).toBe(other.add({ days: n }).toString());
        expect(weekday(date)).toBe(other.dayOfWeek);
        expect(isoWeek(date)).toEqual({ year: other.yearOfWeek, week: other.weekOfYear });
        const months = n % 600;
        expect(addMonths(date, months)).toBe(other.add({ months }).toString());
      }),
      { numRuns: 600 },
    );
  });

  test('counts days there and back', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(dateOfDayNumber(dayNumber(a))).toBe(a);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(dayNumber(a) - dayNumber(b)));
        expect(isCalendarDate(a)).toBe(true);
        const { year, month, day } = partsOf(a);
        expect(dateOf(year, month, day)).toBe(a);
      }),
    );
  });

  test('keeps to the end of the month', () => {
    expect(addMonths(day('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(day('2027-03-31'), -1)).toBe('2027-02-28');
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28');
    expect(addMonths(day('2026-01-15'), -25)).toBe('2023-12-15');
    expect(addYears(day('2028-02-29'), 1)).toBe('2029-02-28');
    expect(addYears(day('2028-02-29'), 4)).toBe('2032-02-29');
  });

  test('knows its week', () => {
    expect(isoWeek(day('2027-01-01'))).toEqual({ year: 2026, week: 53 });
    expect(isoWeek(day('2024-12-30'))).toEqual({ year: 2025, week: 1 });
    expect(mondayOf(day('2026-10-25'))).toBe('2026-10-19');
    expect(mondayOf(day('2026-10-26'))).toBe('2026-10-26');
    expect(mondayOfIsoWeek(2026, 53)).toBe('2026-12-28');
    expect(() => mondayOfIsoWeek(2027, 53)).toThrow(RangeError);
    fc.assert(
      fc.property(middleDate, (date) => {
        const { year, week } = isoWeek(date);
        expect(mondayOfIsoWeek(year, week)).toBe(mondayOf(date));
      }),
    );
  });

  test('gives an age, never a day too early', () => {
    expect(ageOn(day('2010-10-25'), day('2026-10-24'))).toBe(15);
    expect(ageOn(day('2010-10-25'), day('2026-10-25'))).toBe(16);
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18);
    expect(ageOn(day('2008-02-29'), day('2028-02-29'))).toBe(20);
    expect(ageOn(day('2026-05-01'), day('2026-04-30'))).toBe(-1);
  });

  test('lists days, both ends included', () => {
    expect(datesFrom(day('2028-02-28'), day('2028-03-01'))).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
    expect(datesFrom(day('2028-02-28'), day('2028-02-27'))).toEqual([]);
  });

  test('is not just any text', () => {
    expect(() => calendarDate('2026-2-1')).toThrow(RangeError);
    // @ts-expect-error text becomes a date by parsing only
    const date: CalendarDate = '2026-02-01';
    expect(isCalendarDate(date)).toBe(true);
  });
});
