import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningPlan } from '#app/centre/opening-hours.ts';
import { calendarDate, dateOfDayNumber, dayNumber, weekday } from '#app/kernel/calendar-date.ts';
import { dateAt, wallClockAt } from '#app/kernel/wall-time.ts';
import { closure, hours, slot, weekdays, zone } from '#prisma/seed/plan-world.ts';
import { patternDates, shiftSessions } from './repeat-dates.ts';

const open = (...closures: OpeningPlan['closures']): OpeningPlan => ({
  zone,
  hours: hours(weekdays, 8, 22),
  closures,
});
const day = calendarDate;
const christmas = closure('christmas', '2026-12-21', '2027-01-03');

describe('patternDates', () => {
  it('weekly keeps the weekday, skips what is closed and says so', () => {
    const { dates, skipped } = patternDates(open(christmas), day('2026-12-15'), 'weekly', 3);
    expect(dates).toEqual(['2026-12-15', '2027-01-05', '2027-01-12']);
    expect(skipped.map((one) => one.date)).toEqual(['2026-12-22', '2026-12-29']);
  });

  it('daily steps over weekends without a word', () => {
    expect(patternDates(open(), day('2026-11-27'), 'daily', 3)).toEqual({
      dates: ['2026-11-27', '2026-11-30', '2026-12-01'],
      skipped: [],
    });
  });

  it('gives up on a place that never opens', () => {
    expect(patternDates({ ...open(), hours: [] }, day('2026-11-27'), 'daily', 2).dates).toEqual([]);
  });
});

describe('shiftSessions', () => {
  const evenings = [
    slot('2026-10-13', '19:00', '21:30'),
    slot('2026-10-20', '19:00', '21:30'),
    slot('2026-10-27', '19:00', '21:30'),
  ];

  it('keeps weekday and clock time over a clock change', () => {
    const moved = shiftSessions(open(), evenings, 7 * 21);
    expect(moved.map((one) => wallClockAt(one.interval.start, zone))).toEqual([
      { date: '2027-03-09', time: '19:00' },
      { date: '2027-03-16', time: '19:00' },
      { date: '2027-03-23', time: '19:00' },
    ]);
    const later = shiftSessions(open(), evenings, 7 * 24);
    expect(later.map((one) => wallClockAt(one.interval.end, zone).time)).toEqual(['21:30', '21:30', '21:30']);
    expect(dateAt(later[0]?.interval.start ?? 0, zone)).toBe('2027-03-30');
  });

  it('goes on after a closure, so that the course keeps its length and order', () => {
    const holiday = closure('spring', '2026-11-16', '2026-11-22');
    const moved = shiftSessions(open(holiday), evenings, 28);
    expect(moved.map((one) => dateAt(one.interval.start, zone))).toEqual([
      '2026-11-10',
      '2026-11-24',
      '2026-12-01',
    ]);
    expect(moved.map((one) => one.skipped.map((skip) => skip.date))).toEqual([[], ['2026-11-17'], []]);
  });

  it('a course on consecutive days goes on the next working day', () => {
    const days = [slot('2026-11-23', '09:00', '12:00'), slot('2026-11-24', '09:00', '12:00')];
    const moved = shiftSessions(open(closure('c', '2026-12-08', '2026-12-08')), days, 14);
    expect(moved.map((one) => dateAt(one.interval.start, zone))).toEqual(['2026-12-07', '2026-12-09']);
  });

  it('a run on a Saturday, outside opening hours, stays on Saturdays', () => {
    const saturday = [slot('2026-11-28', '09:00', '12:00')];
    expect(dateAt(shiftSessions(open(), saturday, 7)[0]?.interval.start ?? 0, zone)).toBe('2026-12-05');
  });

  it('whole weeks keep weekday, clock time and order, whatever the closures', () => {
    const start = fc.integer({ min: dayNumber(day('2026-01-05')), max: dayNumber(day('2027-06-01')) });
    const closures = fc.array(fc.tuple(start, fc.integer({ min: 0, max: 10 })), { maxLength: 6 });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), closures, (first, weeks, closed) => {
        const sessions = [0, 7, 14].map((offset) => slot(dateOfDayNumber(first + offset), '19:00', '21:00'));
        const plan = open(
          ...closed.map(([from, length], index) =>
            closure(`c${index}`, dateOfDayNumber(from), dateOfDayNumber(from + length)),
          ),
        );
        const moved = shiftSessions(plan, sessions, weeks * 7);
        moved.forEach(({ interval }, index) => {
          const { date, time } = wallClockAt(interval.start, zone);
          expect(time).toBe('19:00');
          expect(weekday(date)).toBe(weekday(dateOfDayNumber(first)));
          expect(interval.start).toBeGreaterThan(moved[index - 1]?.interval.start ?? 0);
          expect(plan.closures.some((one) => one.firstDay <= date && date <= one.lastDay)).toBe(false);
        });
      }),
    );
  });
});
