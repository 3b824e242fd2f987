import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, daysBetween } from '#app/kernel/calendar-date.ts';
import { instantAt, wallClockAt, wallTimeOf } from '#app/kernel/wall-time.ts';
import { mostSeriesDates, seriesDates } from './group-series.ts';

const zone = 'Europe/Amsterdam';
const days = fc.integer({ min: 0, max: 700 }).map((days) => addDays(calendarDate('2026-01-01'), days));
const ranges = fc
  .array(fc.tuple(days, fc.integer({ min: 0, max: 40 })), { maxLength: 6 })
  .map((list) => list.map(([firstDay, length]) => ({ firstDay, lastDay: addDays(firstDay, length) })));
const covers = (list: readonly { firstDay: string; lastDay: string }[], day: string) =>
  list.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);

describe('a weekly or A/B-week series', () => {
  it('keeps its time on the wall and its rhythm, over clock changes, holidays and closures', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 14, max: 41 }).map((half) => half * 30),
        fc.constantFrom(1 as const, 2 as const),
        fc.integer({ min: 0, max: 320 }),
        ranges,
        ranges,
        (first, minute, weeks, length, holidays, closures) => {
          const time = wallTimeOf(minute);
          const until = addDays(first, length);
          const dates = seriesDates(instantAt(first, time, zone), weeks, until, zone, { holidays, closures });
          expect(dates.length).toBe(Math.min(mostSeriesDates, Math.floor(length / (7 * weeks)) + 1));
          for (const [index, one] of dates.entries()) {
            expect(daysBetween(first, one.day)).toBe(index * 7 * weeks);
            expect(one.kind === 'holiday').toBe(covers(holidays, one.day));
            if (one.kind === 'closed') expect(covers(closures, one.day)).toBe(true);
            if (one.kind !== 'comes') continue;
            expect(covers(closures, one.day)).toBe(false);
            expect(wallClockAt(one.start, zone)).toEqual({ date: one.day, time });
          }
        },
      ),
    );
  });

  it('goes on in the same rhythm after a holiday', () => {
    const holidays = [{ firstDay: calendarDate('2026-12-19'), lastDay: calendarDate('2027-01-03') }];
    const start = instantAt(calendarDate('2026-12-01'), wallTimeOf(540), zone);
    const dates = seriesDates(start, 2, calendarDate('2027-01-12'), zone, { holidays, closures: [] });
    expect(dates.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'comes 2026-12-01',
      'comes 2026-12-15',
      'holiday 2026-12-29',
      'comes 2027-01-12',
    ]);
  });
});
