import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { type Days, daysWithin, lengthOf, overlapOf, partWithin } from './spread.ts';

const days = (first: string, last: string): Days => ({
  firstDay: calendarDate(first),
  lastDay: calendarDate(last),
});
const fourth = days('2026-10-01', '2026-12-31');

describe('spreading an amount over days', () => {
  test('worked example: an insurance over two quarters', () => {
    const span = days('2026-11-01', '2027-01-31');
    expect(lengthOf(span)).toBe(92);
    expect(partWithin(100_000, span, fourth)).toBe(66_304);
    expect(partWithin(100_000, span, days('2027-01-01', '2027-03-31'))).toBe(33_696);
    expect(partWithin(-100_000, span, fourth)).toBe(-66_304);
  });

  test('is the whole where all days are within, and nothing where none are', () => {
    expect(partWithin(12_345, days('2026-12-31', '2026-12-31'), fourth)).toBe(12_345);
    expect(partWithin(12_345, days('2027-01-01', '2027-01-31'), fourth)).toBe(0);
    expect(overlapOf(fourth, days('2027-01-01', '2027-01-31'))).toBeNull();
    expect(daysWithin(days('2026-01-01', '2026-12-31'), fourth)).toBe(92);
  });

  test('sums to the whole, however the time is cut', () => {
    const first = calendarDate('2026-01-01');
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 800 }),
        fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 10 }),
        (cents, length, cuts) => {
          const span = { firstDay: first, lastDay: addDays(first, length - 1) };
          let from = addDays(first, -30);
          let sum = 0;
          for (const cut of [...cuts, 1200]) {
            const window = { firstDay: from, lastDay: addDays(from, cut - 1) };
            sum += partWithin(cents, span, window);
            from = addDays(from, cut);
          }
          expect(sum).toBe(cents);
        },
      ),
    );
  });
});
