import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, type Weekday } from '#app/kernel/calendar-date.ts';
import { coveredLength, HOUR, type Interval } from '#app/kernel/interval.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import {
  type ClosedDays,
  closureOn,
  isOpenDay,
  isOpenDuring,
  nextOpenDay,
  type OpeningPlan,
  openOver,
  planOfResource,
  type WeeklyHours,
} from './opening-hours.ts';

const zone = 'Europe/Amsterdam';
const at = (text: string) =>
  Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds;
const row = (weekday: number, from: number, until: number, more: Partial<WeeklyHours> = {}): WeeklyHours => ({
  weekday: weekday as Weekday,
  opensMinute: from * 60,
  closesMinute: until * 60,
  validFrom: null,
  validUntil: null,
  ...more,
});
const closed = (closureId: string, firstDay: string, lastDay: string): ClosedDays => ({
  closureId,
  firstDay: calendarDate(firstDay),
  lastDay: calendarDate(lastDay),
  reason: { nl: 'Dicht', en: null },
});
const plan = (more: Partial<OpeningPlan> = {}): OpeningPlan => ({
  zone,
  hours: [1, 2, 3, 4, 5].map((day) => row(day, 8, 17)),
  closures: [],
  ...more,
});

describe('openOver', () => {
  it('is the weekly hours on the clock, cut to the range', () => {
    const range = { start: at('2026-11-23 12:00'), end: at('2026-11-24 12:00') };
    expect(openOver(plan(), range)).toEqual([
      { start: at('2026-11-23 12:00'), end: at('2026-11-23 17:00') },
      { start: at('2026-11-24 08:00'), end: at('2026-11-24 12:00') },
    ]);
  });

  it.each([
    ['spring', '2027-03-28', 23],
    ['autumn', '2026-10-25', 25],
  ])('follows the clock when it changes in %s', (_, date, hoursOfDay) => {
    const allDay = plan({ hours: [row(7, 0, 24)] });
    const range = { start: at(`${date} 00:00`), end: at(`${date} 00:00`) + hoursOfDay * HOUR };
    expect(openOver(allDay, range)).toEqual([range]);
    const morning = plan({ hours: [row(7, 8, 17)] });
    expect(openOver(morning, range)).toEqual([{ start: at(`${date} 08:00`), end: at(`${date} 17:00`) }]);
  });

  it('hours that the clock skips do not exist', () => {
    const night = plan({ hours: [row(7, 2, 3)] });
    const range = { start: at('2027-03-28 00:00'), end: at('2027-03-29 00:00') };
    expect(openOver(night, range)).toEqual([]);
  });

  it('joins days that are open through midnight', () => {
    const always = plan({ hours: [1, 2, 3, 4, 5, 6, 7].map((day) => row(day, 0, 24)) });
    expect(isOpenDuring(always, { start: at('2026-11-23 20:00'), end: at('2026-11-25 06:00') })).toBe(true);
  });

  it('rows count from and until their own days', () => {
    const summer = plan({ hours: [row(1, 8, 12, { validUntil: calendarDate('2026-11-23') })] });
    expect(isOpenDay(summer, calendarDate('2026-11-23'))).toBe(true);
    expect(isOpenDay(summer, calendarDate('2026-11-30'))).toBe(false);
  });

  it('never more than the range, never on a closed day', () => {
    const instant = fc.integer({ min: at('2026-01-01 00:00'), max: at('2027-12-31 00:00') });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 40 * 24 }), (start, length) => {
        const range: Interval = { start, end: start + length * HOUR };
        const some = plan({ closures: [closed('c', '2026-10-24', '2026-10-26')] });
        const open = openOver(some, range);
        expect(coveredLength(open)).toBeLessThanOrEqual(range.end - range.start);
        for (const piece of open) {
          expect(isOpenDuring(some, piece)).toBe(true);
          expect(piece.end <= at('2026-10-24 00:00') || piece.start >= at('2026-10-27 00:00')).toBe(true);
        }
      }),
    );
  });
});

describe('closures and own hours', () => {
  it('name the closure that ends last', () => {
    const some = plan({
      closures: [closed('a', '2026-12-25', '2026-12-26'), closed('b', '2026-12-24', '2027-01-03')],
    });
    expect(closureOn(some, calendarDate('2026-12-25'))?.closureId).toBe('b');
    expect(nextOpenDay(some, calendarDate('2026-12-24'))).toBe('2027-01-04');
  });

  it('a resource with hours of its own follows those and closes with its site', () => {
    const own = planOfResource(plan({ closures: [closed('site', '2026-12-01', '2026-12-01')] }), {
      hours: [row(6, 9, 12)],
      closures: [closed('own', '2026-12-05', '2026-12-05')],
    });
    expect(isOpenDay(own, calendarDate('2026-12-12'))).toBe(true);
    expect(isOpenDay(own, calendarDate('2026-12-05'))).toBe(false);
    expect(isOpenDay(own, calendarDate('2026-12-07'))).toBe(false);
    expect(own.closures).toHaveLength(2);
    const follows = plan();
    expect(planOfResource(follows, { hours: [], closures: [] })).toEqual(follows);
  });

  it('a place that never opens has no next open day', () => {
    expect(nextOpenDay(plan({ hours: [] }), calendarDate('2026-12-24'))).toBeNull();
  });
});
