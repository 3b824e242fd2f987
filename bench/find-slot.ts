/**
 * How long finding dates takes at a large centre: 200 machines and rooms, 12 trainers, half a year that is two thirds
 * full, a course of ten evenings on eight booths. Compared with trying every starting moment with the plan check itself.
 *
 *     node bench/find-slot.ts
 */
import { addDays, type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { MINUTE } from '#app/kernel/interval.ts';
import { instantAt, wallTimeOf } from '#app/kernel/wall-time.ts';
import { findSlots, proposalOf, type SlotWish } from '#app/scheduling/find-slot.ts';
import { planReasons } from '#app/scheduling/plan-check.ts';
import type { PlanFacts } from '#app/scheduling/plan-facts.ts';
import {
  at,
  closure,
  course,
  hours,
  resource,
  trainer,
  trainerHours,
  weekdays,
  world,
  zone,
} from '#prisma/seed/plan-world.ts';

const firstDay = calendarDate('2027-01-04');
const days = 182;
const lastDay = addDays(firstDay, days - 1);
const needs = [
  { poolId: 'pool0', resourceId: null, quantity: 8 },
  { poolId: 'pool1', resourceId: null, quantity: 1 },
];

const facts = largeCentre();
const wish: SlotWish = {
  kind: 'course',
  siteId: 'hall',
  courseIds: ['welding'],
  seats: 8,
  minutes: 150,
  count: 10,
  pattern: 'weekly',
  needs,
  trainers: 1,
  firstDay,
  lastDay,
  weekdays: [2, 4],
  fromMinute: 18 * 60,
  most: 5,
};

const bookings = [...facts.resources.values()].reduce((sum, one) => sum + one.busy.length, 0);
console.log(`${facts.resources.size} resources, ${bookings} bookings, ${days} days`);

const ten = median(15, () => findSlots(wish, facts));
console.log(
  `ten evenings, five proposals:  ${ten.milliseconds.toFixed(1)} ms (median), found ${ten.value.length}`,
);
const one = { ...wish, count: 1, pattern: 'single', fromMinute: 0, weekdays: [] } as const;
const single = median(15, () => findSlots({ ...one, most: 1 }, facts));
console.log(`one session, first proposal:   ${single.milliseconds.toFixed(1)} ms (median)`);

// Trying every moment of a single session with the plan check, over a part of the window and then counted up.
const part = 7;
const naive = median(1, () => scan(addDays(firstDay, part - 1)));
const whole = (naive.milliseconds * days) / part;
console.log(`trying every moment:           ${whole.toFixed(0)} ms for the same window`);
console.log(`ratio ${(whole / single.milliseconds).toFixed(0)} to 1`);
if (ten.milliseconds > 200) {
  console.error('slower than 200 ms');
  process.exitCode = 1;
}

function scan(until: CalendarDate): number {
  let found = 0;
  for (let date = firstDay; date <= until; date = addDays(date, 1)) {
    for (let minute = 0; minute < 1440; minute += 30) {
      const start = instantAt(date, wallTimeOf(minute), zone);
      const interval = { start, end: start + wish.minutes * MINUTE };
      const free = (poolId: string, quantity: number) =>
        [...facts.resources.values()]
          .filter((candidate) => candidate.poolId === poolId)
          .filter((candidate) => isPossible(interval, [candidate.resourceId], []))
          .slice(0, quantity)
          .map((candidate) => candidate.resourceId);
      const resourceIds = needs.flatMap((need) => free(need.poolId, need.quantity));
      const teacher = [...facts.trainers.keys()].find((id) => isPossible(interval, [], [id]));
      if (teacher && resourceIds.length === 9) found += 1;
    }
  }
  return found;
}

function isPossible(
  interval: { start: number; end: number },
  resourceIds: string[],
  trainerIds: string[],
): boolean {
  const plan = {
    sessions: [{ interval, resourceIds, trainerIds, sideBySideKey: null }],
    offPattern: 0,
    skipped: [],
    cost: 0,
  };
  return planReasons({ ...proposalOf(wish, plan), kind: 'open-practice', courseIds: [] }, facts).length === 0;
}

function largeCentre(): PlanFacts {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const busy = () =>
    Array.from({ length: days }, (_, day) => addDays(firstDay, day)).flatMap((date) =>
      [8, 12, 17].flatMap((hour) => {
        if (random(3) === 0) return [];
        const start = at(`${date} ${String(hour).padStart(2, '0')}:00`);
        return [{ start, end: start + (2 + random(3)) * 60 * MINUTE, sessionId: null }];
      }),
    );
  const resources = Array.from({ length: 200 }, (_, index) =>
    resource(`r${index}`, {
      poolId: `pool${Math.floor(index / 40)}`,
      setupMinutes: 5 * random(4),
      mayRunUnattended: random(2) === 0,
      // Some machines have hours of their own.
      hours: index % 10 === 0 ? hours(weekdays, 9, 21) : [],
      busy: busy(),
    }),
  );
  const trainers = Array.from({ length: 12 }, (_, index) =>
    trainer(`t${index}`, {
      hours: trainerHours(weekdays, index % 2 === 0 ? 8 : 13, 22),
      busy: busy()
        .filter(() => random(3) > 0)
        .map((one) => ({ ...one, sideBySideKey: 'k', learners: 0 })),
    }),
  );
  return world({
    resources,
    trainers,
    courses: [course('welding', { needs })],
    hours: hours(weekdays, 8, 22),
    closures: [closure('spring', '2027-02-20', '2027-02-28')],
    now: at('2026-12-01 09:00'),
  });
}

function median<T>(times: number, work: () => T): { milliseconds: number; value: T } {
  let value = work();
  const measured = Array.from({ length: times }, () => {
    const start = performance.now();
    value = work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { milliseconds: measured[Math.floor(times / 2)] ?? 0, value };
}
