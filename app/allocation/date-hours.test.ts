import { expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { bookedTogether, coverOf, coverOfDate, type HoursOnDate } from './date-hours.ts';

const pool = (divisionId: string, needed: number, left: number, isOpen = false) => ({
  divisionId,
  name: { nl: divisionId, en: null },
  needed,
  left,
  isOpen,
  openFrom: calendarDate('2027-01-05'),
});

it('says whether a date is within what is left, open to all, or short; the worst pool counts', () => {
  expect([coverOf(pool('a', 40, 40)), coverOf(pool('a', 41, 40, true)), coverOf(pool('a', 41, 40))]).toEqual([
    'own',
    'open',
    'short',
  ]);
  expect(coverOfDate({ start: 0, pools: [] })).toBe('own');
  expect(coverOfDate({ start: 0, pools: [pool('a', 1, 40), pool('b', 2, 1, true)] })).toBe('open');
  expect(coverOfDate({ start: 0, pools: [pool('a', 9, 1), pool('b', 2, 1, true)] })).toBe('short');
});

it('lets dates that are booked together leave less for each other, pool by pool', () => {
  const dates: HoursOnDate[] = [0, 1, 2, 3].map((start) => ({
    start,
    pools: [pool('a', 40, 100), pool('b', 10, 15)],
  }));
  expect(bookedTogether(dates).map(({ pools }) => pools.map(({ left }) => left))).toEqual([
    [100, 15],
    [60, 5],
    [20, 0],
    [0, 0],
  ]);
});
