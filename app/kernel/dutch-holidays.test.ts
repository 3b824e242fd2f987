import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekday } from './calendar-date.ts';
import { dutchHolidays, easterSunday } from './dutch-holidays.ts';

describe('Dutch public holidays', () => {
  test('of 2026 and 2027', () => {
    expect(dutchHolidays(2026).map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2026-01-01 new-year',
      '2026-04-05 easter-sunday',
      '2026-04-06 easter-monday',
      '2026-04-27 kings-day',
      '2026-05-14 ascension',
      '2026-05-24 whit-sunday',
      '2026-05-25 whit-monday',
      '2026-12-25 christmas-day',
      '2026-12-26 boxing-day',
    ]);
    expect(dutchHolidays(2027).map(({ date }) => date)).toContain('2027-05-06');
  });

  test('King’s Day moves off a Sunday', () => {
    const kingsDay = (year: number) => dutchHolidays(year).find(({ name }) => name === 'kings-day')?.date;
    expect(kingsDay(2014)).toBe('2014-04-26');
    expect(kingsDay(2025)).toBe('2025-04-26');
    expect(kingsDay(2027)).toBe('2027-04-27');
    expect(kingsDay(2031)).toBe('2031-04-26');
  });

  test('Liberation Day and Good Friday are a choice', () => {
    const names = (year: number, choices = {}) => dutchHolidays(year, choices).map(({ name }) => name);
    expect(names(2026)).not.toContain('liberation-day');
    expect(names(2030)).toContain('liberation-day');
    expect(names(2030, { liberationDay: 'never' })).not.toContain('liberation-day');
    expect(names(2026, { liberationDay: 'always' })).toContain('liberation-day');
    expect(dutchHolidays(2026, { goodFriday: true })).toContainEqual({
      date: '2026-04-03',
      name: 'good-friday',
    });
  });

  test('Easter', () => {
    const known = {
      1961: '04-02',
      2000: '04-23',
      2008: '03-23',
      2011: '04-24',
      2024: '03-31',
      2038: '04-25',
    };
    for (const [year, date] of Object.entries(known))
      expect(easterSunday(Number(year))).toBe(`${year}-${date}`);
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const easter = easterSunday(year);
        expect(weekday(easter)).toBe(7);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});
