import { expect, test } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { parseQuarter, quarterOf, quartersAround } from './hours-period.ts';

test('quarters begin and end with their months, over the turn of the year', () => {
  expect(quarterOf(calendarDate('2026-11-23'))).toEqual({
    code: '2026-Q4',
    firstDay: '2026-10-01',
    lastDay: '2026-12-31',
  });
  expect(parseQuarter('2028-Q1')).toMatchObject({ firstDay: '2028-01-01', lastDay: '2028-03-31' });
  expect(quartersAround(calendarDate('2026-11-23'), 1, 2).map(({ code }) => code)).toEqual([
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
    '2027-Q2',
  ]);
  for (const text of ['2026-Q5', '2026', 'Q1', '', null]) expect(parseQuarter(text)).toBeNull();
});
