import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, partsOf } from '#app/kernel/calendar-date.ts';
import { nextTime, type Recurring, recurrences, timesUntil } from './recurrence.ts';

const monthly = (firstDay: string, lastDay: string | null = null): Recurring => ({
  every: 'month',
  firstDay: calendarDate(firstDay),
  lastDay: lastDay === null ? null : calendarDate(lastDay),
});

describe('a cost that comes back', () => {
  it('is due on its first day, and not the day before', () => {
    expect(timesUntil(monthly('2026-10-01'), calendarDate('2026-09-30'))).toEqual([]);
    expect(timesUntil(monthly('2026-10-01'), calendarDate('2026-10-01'))).toEqual([
      { firstDay: '2026-10-01', lastDay: '2026-10-31' },
    ]);
  });

  it('keeps its day of the month after a short month', () => {
    expect(
      timesUntil(monthly('2027-01-31'), calendarDate('2027-04-30')).map(({ firstDay }) => firstDay),
    ).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('has no time that ends after its last day', () => {
    const ending = monthly('2026-10-01', '2026-12-15');
    expect(timesUntil(ending, calendarDate('2027-06-01'))).toHaveLength(2);
    expect(nextTime(ending, calendarDate('2026-11-02'))).toBeNull();
  });

  it('tells the next time after today', () => {
    expect(
      nextTime({ ...monthly('2026-01-01'), every: 'quarter' }, calendarDate('2026-04-01'))?.firstDay,
    ).toBe('2026-07-01');
  });

  it('follows itself without a gap or an overlap, whatever its day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...recurrences),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 1500 }),
        (every, offset, length) => {
          const firstDay = addDays(calendarDate('2024-01-01'), offset);
          const times = timesUntil({ every, firstDay, lastDay: null }, addDays(firstDay, length));
          expect(times[0]?.firstDay).toBe(firstDay);
          for (const [at, time] of times.entries()) {
            const next = times[at + 1];
            if (next) expect(next.firstDay).toBe(addDays(time.lastDay, 1));
            expect(partsOf(time.firstDay).day).toBeLessThanOrEqual(partsOf(firstDay).day);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
