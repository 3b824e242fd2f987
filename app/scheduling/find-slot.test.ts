import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClosedDays } from '#app/centre/opening-hours.ts';
import { addDays, calendarDate, datesFrom, dayNumber, weekday } from '#app/kernel/calendar-date.ts';
import { MINUTE } from '#app/kernel/interval.ts';
import { dateAt, instantAt, wallClockAt, wallTimeOf } from '#app/kernel/wall-time.ts';
import {
  at,
  closure,
  course,
  hours,
  resource,
  slot,
  trainer,
  trainerHours,
  weekdays,
  world,
  zone,
} from '#prisma/seed/plan-world.ts';
import { findSlots, proposalOf, type SlotWish } from './find-slot.ts';
import { planReasons } from './plan-check.ts';
import type { PlanFacts } from './plan-facts.ts';

const day = calendarDate;
const booths = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => resource(`booth${index + 1}`, { poolId: 'booths', ...more }));
const welding = course('welding', { needs: [{ poolId: 'booths', resourceId: null, quantity: 2 }] });

const wish = (more: Partial<SlotWish> = {}): SlotWish => ({
  kind: 'course',
  siteId: 'hall',
  courseIds: ['welding'],
  seats: 4,
  minutes: 150,
  count: 1,
  pattern: 'single',
  needs: [{ poolId: 'booths', resourceId: null, quantity: 2 }],
  trainers: 1,
  firstDay: day('2026-11-23'),
  lastDay: day('2027-02-28'),
  most: 5,
  ...more,
});
const starts = (plans: ReturnType<typeof findSlots>) =>
  plans.map((plan) =>
    plan.sessions.map((session) => {
      const { date, time } = wallClockAt(session.interval.start, zone);
      return `${date} ${time}`;
    }),
  );

describe('findSlots', () => {
  const facts = world({ resources: booths(3), courses: [welding] });

  it('proposes the earliest first, one per day', () => {
    const plans = findSlots(wish(), facts);
    expect(starts(plans)).toEqual([
      ['2026-11-23 09:00'],
      ['2026-11-24 08:00'],
      ['2026-11-25 08:00'],
      ['2026-11-26 08:00'],
      ['2026-11-27 08:00'],
    ]);
    expect(plans[0]?.sessions[0]?.resourceIds).toEqual(['booth1', 'booth2']);
  });

  it('keeps weekday and time of a weekly course over the clock change, and goes past closures', () => {
    const spring = world({
      resources: booths(2),
      courses: [welding],
      closures: [closure('c', '2027-03-23', '2027-03-23')],
      now: at('2027-03-08 09:00'),
    });
    const evenings = wish({
      count: 4,
      pattern: 'weekly',
      weekdays: [2],
      fromMinute: 18 * 60,
      untilMinute: 20 * 60 + 30,
      firstDay: day('2027-03-08'),
      lastDay: day('2027-05-31'),
      most: 1,
    });
    const [plan] = findSlots(evenings, spring);
    expect(starts(plan ? [plan] : [])).toEqual([
      ['2027-03-09 18:00', '2027-03-16 18:00', '2027-03-30 18:00', '2027-04-06 18:00'],
    ]);
    expect(plan).toMatchObject({ offPattern: 0, skipped: [{ date: '2027-03-23', closureId: 'c' }] });
  });

  it('takes a neighbouring day where the pattern is taken', () => {
    const taken = world({
      resources: booths(2, { busy: [{ ...slot('2026-12-01', '08:00', '22:00'), sessionId: null }] }),
      courses: [welding],
    });
    const [plan] = findSlots(wish({ count: 2, pattern: 'weekly', weekdays: [2], most: 1 }), taken);
    expect(starts(plan ? [plan] : [])).toEqual([['2026-11-24 08:00', '2026-12-02 08:00']]);
    expect(plan?.offPattern).toBe(1);
  });

  it('puts days of a course after each other, over the weekend', () => {
    const plans = findSlots(
      wish({ count: 3, pattern: 'daily', firstDay: day('2026-11-26'), most: 1 }),
      facts,
    );
    expect(starts(plans)).toEqual([['2026-11-26 08:00', '2026-11-27 08:00', '2026-11-30 08:00']]);
  });

  it('one trainer teaches all of it, and only who may', () => {
    const two = world({
      resources: booths(2),
      courses: [welding],
      trainers: [
        trainer('anna', { courseIds: [] }),
        trainer('bo', { hours: trainerHours([1], 8, 17) }),
        trainer('cas', { hours: trainerHours([3], 8, 17) }),
      ],
    });
    const plans = findSlots(wish({ count: 2, pattern: 'weekly', most: 2 }), two);
    expect(plans.map((plan) => plan.sessions.map((session) => session.trainerIds))).toEqual([
      [['bo'], ['bo']],
      [['cas'], ['cas']],
    ]);
  });

  it('fits snug against what is booked', () => {
    const busy = [{ ...slot('2026-11-25', '09:10', '11:00'), sessionId: null }];
    const some = world({ resources: booths(2, { busy }), courses: [welding] });
    const [plan] = findSlots(wish({ minutes: 60, firstDay: day('2026-11-25'), most: 1 }), some);
    // 08:00 ends at 09:00 and leaves ten minutes; the opening itself is snug, so the early morning wins.
    expect(starts(plan ? [plan] : [])).toEqual([['2026-11-25 08:00']]);
  });

  it('picks the smallest room that takes the group', () => {
    const rooms = [
      resource('large', { poolId: 'rooms', kind: 'room', capacity: 30 }),
      resource('small', { poolId: 'rooms', kind: 'room', capacity: 3 }),
      resource('middle', { poolId: 'rooms', kind: 'room', capacity: 8 }),
    ];
    const needs = [{ poolId: 'rooms', resourceId: null, quantity: 1 }];
    const [plan] = findSlots(
      wish({ needs, most: 1 }),
      world({ resources: rooms, courses: [course('welding', { needs })] }),
    );
    expect(plan?.sessions[0]?.resourceIds).toEqual(['middle']);
  });

  it('finds nothing where there is nothing, without looking long', () => {
    expect(findSlots(wish({ needs: [{ poolId: 'booths', resourceId: null, quantity: 4 }] }), facts)).toEqual(
      [],
    );
    expect(findSlots(wish({ siteId: 'nowhere' }), facts)).toEqual([]);
    expect(findSlots(wish({ courseIds: ['unknown'] }), facts)).toEqual([]);
    expect(findSlots(wish({ lastDay: day('2026-11-22') }), facts)).toEqual([]);
    expect(findSlots(wish({ minutes: 23 * 60 }), facts)).toEqual([]);
  });
});

describe('against the plan check', () => {
  const monday = dayNumber(day('2027-03-15'));
  const minute = fc.integer({ min: 7 * 2, max: 21 * 2 }).map((half) => half * 30);
  /** Three weeks around the change to summer time. */
  const someTime = fc
    .tuple(fc.integer({ min: 0, max: 20 }), minute, fc.integer({ min: 1, max: 40 }))
    .map(([offset, from, halves]) => {
      const start = instantAt(addDays(day('2027-03-15'), offset), wallTimeOf(from), zone);
      return { start, end: start + halves * 30 * MINUTE };
    });
  const busy = fc.array(
    someTime.map((time) => ({ ...time, sessionId: null })),
    { maxLength: 8 },
  );
  const machine = (id: string) =>
    fc
      .record({
        busy,
        setupMinutes: fc.constantFrom(0, 15, 45),
        cleanupMinutes: fc.constantFrom(0, 30),
        noticeHours: fc.constantFrom(0, 48),
        horizonDays: fc.constantFrom(null, 12),
        mayRunUnattended: fc.boolean(),
        inspectionValidUntil: fc.constantFrom(null, day('2027-03-25')),
        maxBlockMinutes: fc.constantFrom(null, null, 240),
        status: fc.constantFrom('in-use' as const, 'in-use' as const, 'out-of-use' as const),
        outages: fc.array(
          someTime.map((time) => ({ ...time, outageId: 'o' })),
          { maxLength: 1 },
        ),
        hours: fc.constantFrom([], hours([2, 4], 10, 20)),
        closures: fc.constantFrom([], [closure('own', '2027-03-18', '2027-03-19')]),
      })
      .map((more) => resource(id, { poolId: 'booths', ...more }));
  const teacher = (id: string) =>
    fc
      .record({
        busy: fc.array(
          someTime.map((time) => ({ ...time, sessionId: null, sideBySideKey: 'k', learners: 3 })),
          { maxLength: 5 },
        ),
        absences: fc.array(someTime, { maxLength: 2 }),
        hours: fc.constantFrom(trainerHours(weekdays, 8, 22), trainerHours([2, 3], 12, 18)),
        courseIds: fc.constantFrom(['welding'], ['welding'], []),
      })
      .map((more) => trainer(id, more));
  const scene = fc
    .record({
      machines: fc.tuple(machine('a'), machine('b'), machine('c')),
      teachers: fc.tuple(teacher('x'), teacher('y')),
      closed: fc.constantFrom<ClosedDays[]>([], [closure('site', '2027-03-22', '2027-03-23')]),
      now: fc
        .integer({ min: 0, max: 4 })
        .map((offset) => instantAt(addDays(day('2027-03-15'), offset), wallTimeOf(615), zone)),
    })
    .map(({ machines, teachers, closed, now }) =>
      world({ resources: machines, trainers: teachers, closures: closed, now, courses: [welding] }),
    );
  const wishes = fc.record({
    minutes: fc.constantFrom(60, 150, 300),
    count: fc.integer({ min: 1, max: 3 }),
    pattern: fc.constantFrom('daily' as const, 'weekly' as const),
    quantity: fc.integer({ min: 1, max: 3 }),
    trainers: fc.integer({ min: 1, max: 2 }),
  });
  const asked = ({ quantity, ...rest }: { quantity: number } & Partial<SlotWish>) =>
    wish({
      ...rest,
      needs: [{ poolId: 'booths', resourceId: null, quantity }],
      courseIds: ['welding'],
      firstDay: day('2027-03-15'),
      lastDay: day('2027-04-04'),
      most: 4,
    });
  const withNeeds = (facts: PlanFacts, quantity: number): PlanFacts => ({
    ...facts,
    courses: new Map([
      ['welding', course('welding', { needs: [{ poolId: 'booths', resourceId: null, quantity }] })],
    ]),
  });

  it('never proposes a plan that the check has a reason against', () => {
    let found = 0;
    fc.assert(
      fc.property(scene, wishes, (facts, more) => {
        const all = withNeeds(facts, more.quantity);
        for (const plan of findSlots(asked(more), all)) {
          found += 1;
          expect(planReasons(proposalOf(asked(more), plan), all)).toEqual([]);
          expect(plan.sessions).toHaveLength(more.count);
        }
      }),
      { numRuns: 120 },
    );
    expect(found).toBeGreaterThan(40);
  });

  it('finds a single session exactly where trying every moment, machine and trainer finds one', () => {
    fc.assert(
      fc.property(scene, wishes, (facts, more) => {
        const single = asked({
          ...more,
          count: 1,
          pattern: 'single',
          most: 1,
          trainers: 1,
          quantity: 1,
        } as never);
        const all = withNeeds(facts, 1);
        const [plan] = findSlots(single, all);
        expect(plan !== undefined).toBe(bruteForce(single, all));
      }),
      { numRuns: 8 },
    );
  });

  function bruteForce(single: SlotWish, facts: PlanFacts): boolean {
    return datesFrom(single.firstDay, single.lastDay).some((date) => {
      if (weekday(date) > 5) return false;
      for (let from = 480; from < 1320; from += 60) {
        const start = instantAt(date, wallTimeOf(from), zone);
        const interval = { start, end: start + single.minutes * MINUTE };
        for (const resourceId of facts.resources.keys()) {
          for (const personId of facts.trainers.keys()) {
            const sessions = [
              { interval, resourceIds: [resourceId], trainerIds: [personId], sideBySideKey: null },
            ];
            const plan = { sessions, offPattern: 0, skipped: [], cost: 0 };
            if (planReasons(proposalOf(single, plan), facts).length === 0) return true;
          }
        }
      }
      return false;
    });
  }

  it('stays within its window', () => {
    fc.assert(
      fc.property(scene, wishes, (facts, more) => {
        for (const plan of findSlots(asked(more), withNeeds(facts, more.quantity))) {
          for (const { interval } of plan.sessions) {
            expect(dayNumber(dateAt(interval.start, zone))).toBeGreaterThanOrEqual(monday);
            expect(dateAt(interval.end - 1, zone) <= '2027-04-04').toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
