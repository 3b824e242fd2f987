import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, datesFrom, weekday } from '#app/kernel/calendar-date.ts';
import { MINUTE, overlaps } from '#app/kernel/interval.ts';
import { dateAt, instantAt, minutesOfDay, wallClockAt, wallTime, wallTimeOf } from '#app/kernel/wall-time.ts';
import { problemsOf, proposeRoutes, proposeStops, type RouteWish, type TourFloor } from './tour-route.ts';

const zone = 'Europe/Amsterdam';
const monday = calendarDate('2027-03-22');
const at = (day: string, time: string) => instantAt(calendarDate(day), wallTime(time), zone);

function floorOf(siteId: string, of: Partial<TourFloor> = {}): TourFloor {
  return {
    siteId,
    plan: { zone, closures: [] },
    weekdays: [1, 2, 3, 4, 5],
    opensMinute: 9 * 60,
    closesMinute: 16 * 60,
    visitMinutes: 60,
    maxGroup: 20,
    minimumAge: null,
    busy: [],
    ...of,
  };
}

const wish: RouteWish = {
  headCount: 16,
  youngestAge: 14,
  days: [monday, addDays(monday, 1)],
  part: 'any',
  floors: 2,
  wishedSiteIds: [],
  travelMinutes: 30,
  earliest: at('2027-03-01', '00:00'),
};

const hours = (stops: readonly { siteId: string; start: number; end: number }[]) =>
  stops.map(({ siteId, start, end }) =>
    [siteId, wallClockAt(start, zone).time, wallClockAt(end, zone).time].join(' '),
  );

describe('a route', () => {
  it('goes along the floors without waiting, the earliest day first, with the time to travel', () => {
    const floors = [floorOf('a'), floorOf('b', { opensMinute: 13 * 60 }), floorOf('c', { weekdays: [2] })];
    const { routes, misfits } = proposeRoutes(floors, wish, 9);
    expect(routes.map(({ day, stops }) => [day, ...hours(stops)])).toEqual([
      ['2027-03-22', 'a 11:30 12:30', 'b 13:00 14:00'],
      ['2027-03-23', 'a 09:00 10:00', 'c 10:30 11:30'],
      ['2027-03-23', 'a 11:30 12:30', 'b 13:00 14:00'],
      ['2027-03-23', 'c 11:30 12:30', 'b 13:00 14:00'],
    ]);
    expect(misfits).toEqual([]);
  });

  it('prefers on a day what was asked for, and leaves out what does not fit, saying why', () => {
    const closed = {
      closureId: 'x',
      firstDay: monday,
      lastDay: addDays(monday, 9),
      reason: { nl: 'Verbouwing', en: null },
    };
    const floors = [
      floorOf('a'),
      floorOf('b'),
      floorOf('wished', { opensMinute: 10 * 60 }),
      floorOf('small', { maxGroup: 10 }),
      floorOf('old', { minimumAge: 16 }),
      floorOf('weekend', { weekdays: [6] }),
      floorOf('closed', { plan: { zone, closures: [closed] } }),
      floorOf('taken', { busy: [{ start: at('2027-03-22', '00:00'), end: at('2027-03-24', '00:00') }] }),
    ];
    const { routes, misfits } = proposeRoutes(floors, { ...wish, wishedSiteIds: ['wished'] }, 2);
    expect(routes.every(({ stops }) => stops.some(({ siteId }) => siteId === 'wished'))).toBe(true);
    expect(misfits).toEqual([
      { code: 'group-too-large', siteId: 'small', most: 10 },
      { code: 'group-too-young', siteId: 'old', minimumAge: 16 },
      { code: 'other-weekdays', siteId: 'weekend', weekdays: [6] },
      { code: 'floor-closed', siteId: 'closed' },
      { code: 'floor-busy', siteId: 'taken' },
    ]);
  });

  it('fits one more floor beside the stops that stand', () => {
    const standing = [{ siteId: 'a', start: at('2027-03-22', '10:00'), end: at('2027-03-22', '11:00') }];
    const { stops } = proposeStops(
      [floorOf('a'), floorOf('b'), floorOf('c', { closesMinute: 11 * 60 })],
      { ...wish, days: [monday] },
      standing,
    );
    expect(hours(stops)).toEqual(['b 11:30 12:30']);
  });

  it('is judged again by the same rules', () => {
    const stops = [
      { siteId: 'a', start: at('2027-03-22', '10:00'), end: at('2027-03-22', '11:00') },
      { siteId: 'b', start: at('2027-03-22', '11:10'), end: at('2027-03-22', '12:10') },
      { siteId: 'c', start: at('2027-03-22', '15:30'), end: at('2027-03-22', '16:30') },
      { siteId: 'gone', start: at('2027-03-23', '10:00'), end: at('2027-03-23', '11:00') },
    ];
    const floors = [floorOf('a'), floorOf('b'), floorOf('c', { maxGroup: 10 })];
    expect(problemsOf(stops, floors, wish).map(({ code, siteId }) => `${siteId} ${code}`)).toEqual([
      'b no-time-to-travel',
      'c group-too-large',
      'c outside-hours',
      'gone floor-unknown',
    ]);
    expect(problemsOf(stops.slice(0, 1), floors, { ...wish, earliest: at('2027-03-22', '12:00') })).toEqual([
      { code: 'in-the-past', siteId: 'a' },
    ]);
  });

  const floors = fc
    .array(
      fc.record({
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        opensMinute: fc.integer({ min: 0, max: 900 }),
        open: fc.integer({ min: 30, max: 539 }),
        visitMinutes: fc.integer({ min: 10, max: 120 }),
        maxGroup: fc.integer({ min: 8, max: 30 }),
        minimumAge: fc.option(fc.integer({ min: 10, max: 18 })),
        busy: fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 300 })), {
          maxLength: 6,
        }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((all) =>
      all.map(({ open, busy, ...of }, index) =>
        floorOf(`floor ${index}`, {
          ...of,
          closesMinute: of.opensMinute + open,
          busy: busy.map(([from, length]) => {
            const start = at('2027-03-22', '00:00') + from * MINUTE;
            return { start, end: start + length * MINUTE };
          }),
        }),
      ),
    );

  // The clock goes forward in these days.
  it('never leaves the hours of a floor, never overlaps and keeps its order', () => {
    fc.assert(
      fc.property(
        floors,
        fc.constantFrom('any', 'morning', 'afternoon'),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 60 }),
        (all, part, count, travelMinutes) => {
          const days = datesFrom(monday, addDays(monday, 9));
          const asked = { ...wish, days, part: part as RouteWish['part'], floors: count, travelMinutes };
          const { routes } = proposeRoutes(all, asked, 12);
          for (const { day, stops } of routes) {
            stops.forEach((stop, index) => {
              const floor = all.find(({ siteId }) => siteId === stop.siteId) as TourFloor;
              const { date, time } = wallClockAt(stop.start, zone);
              expect(date).toBe(day);
              expect(dateAt(stop.end - 1, zone)).toBe(day);
              expect(floor.weekdays).toContain(weekday(day));
              expect(minutesOfDay(time)).toBeGreaterThanOrEqual(floor.opensMinute);
              // A floor that closes in the hour that the clock skips closes as long after its opening as on other days.
              expect(stop.end).toBeLessThanOrEqual(instantAt(day, wallTimeOf(floor.closesMinute), zone));
              expect(floor.busy.some((one) => overlaps(one, stop))).toBe(false);
              const next = stops[index + 1];
              if (next) expect(next.start - stop.end).toBeGreaterThanOrEqual(travelMinutes * MINUTE);
            });
            expect(problemsOf(stops, all, asked)).toEqual([]);
          }
          const order = routes.map(({ day }) => day);
          expect(order).toEqual([...order].sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});
