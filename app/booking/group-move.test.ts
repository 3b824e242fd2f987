import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, calendarDate, daysBetween } from '#app/kernel/calendar-date.ts';
import { dateAt, instantAt, wallClockAt, wallTime, wallTimeOf } from '#app/kernel/wall-time.ts';
import { daysMoved, moveTarget } from './group-move.ts';
import { seriesDates } from './group-series.ts';

const zone = 'Europe/Amsterdam';
const days = fc.integer({ min: 0, max: 700 }).map((count) => addDays(calendarDate('2026-01-01'), count));
const ranges = fc
  .array(fc.tuple(days, fc.integer({ min: 0, max: 40 })), { maxLength: 6 })
  .map((list) => list.map(([firstDay, length]) => ({ firstDay, lastDay: addDays(firstDay, length) })));
const halves = fc.integer({ min: 14, max: 41 }).map((half) => wallTimeOf(half * 30));
const covers = (list: readonly { firstDay: string; lastDay: string }[], day: string) =>
  list.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);

it('moves every date of a series by as many days to one time on the wall, and never into a holiday or a closure', () => {
  fc.assert(
    fc.property(
      days,
      halves,
      halves,
      fc.integer({ min: -10, max: 30 }),
      ranges,
      ranges,
      days,
      (first, before, time, shift, holidays, closures, today) => {
        const now = instantAt(today, wallTime('12:00'), zone);
        const none = { holidays: [], closures: [] };
        const series = seriesDates(instantAt(first, before, zone), 1, addDays(first, 280), zone, none);
        for (const date of series) {
          if (date.kind !== 'comes') throw new Error('nothing is in its way');
          const target = moveTarget(date.start, { days: shift, time }, zone, { holidays, closures, now });
          expect(daysBetween(date.day, target.day)).toBe(shift);
          expect(target.kind === 'same').toBe(shift === 0 && time === before);
          if (target.kind === 'holiday') expect(covers(holidays, target.day)).toBe(true);
          if (target.kind === 'closed') expect(covers(closures, target.day)).toBe(true);
          if (target.kind === 'past') expect(instantAt(target.day, time, zone)).toBeLessThanOrEqual(now);
          if (target.kind !== 'moves') continue;
          expect(wallClockAt(target.start, zone)).toEqual({ date: target.day, time });
          expect(covers([...holidays, ...closures], target.day)).toBe(false);
          expect(target.start).toBeGreaterThan(now);
          expect(daysMoved(date.start, dateAt(target.start, zone), zone)).toBe(shift);
        }
      },
    ),
    { numRuns: 40 },
  );
});
