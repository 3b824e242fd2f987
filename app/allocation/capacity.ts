/**
 * How much there is to divide of a pool in a term. Counted in minutes of machines within opening hours, and told in
 * bay-minutes: a bay is so many machines. What is off for one reason isn't taken off again for the next, so the parts sum
 * to the whole.
 */
import { coveredLength, type Interval, MINUTE, subtract } from '#app/kernel/interval.ts';

/** Of one machine in the term; lists may overlap and reach beyond each other. */
export type ResourceTime = {
  /** As the weekly hours say, closures left aside. */
  readonly weekly: readonly Interval[];
  /** Less the days of closures. */
  readonly open: readonly Interval[];
  readonly outages: readonly Interval[];
  /** Times of sessions, without set-up and clean-up. Visits of classes are what the hours are divided for. */
  readonly maintenance: readonly Interval[];
  readonly courses: readonly Interval[];
  /** Open practice, tours and whatever else is nobody's in particular. */
  readonly others: readonly Interval[];
};

/** Bay-minutes, whole; `minutes` is what is left when all others are taken off `open`. */
export type Capacity = {
  readonly open: number;
  readonly closed: number;
  readonly outages: number;
  readonly maintenance: number;
  readonly courses: number;
  readonly others: number;
  readonly kept: number;
  readonly minutes: number;
};

/** From opening hours down; each but the first is taken off. */
export const capacityParts = [
  'open',
  'closed',
  'outages',
  'maintenance',
  'courses',
  'others',
  'kept',
] as const satisfies readonly (keyof Capacity)[];

/**
 * Minutes are real ones: an hour that the clock skips isn't there, one that comes twice is there twice. Each level is
 * rounded down to whole bay-minutes and a part is the difference of two levels. What the centre keeps back is a
 * percentage of what all others leave, rounded down.
 *
 * Worked: 8 machines, 4 to a bay, open for 1,000 minutes each; one is out for 30 minutes; a course takes 2 for 200;
 * 10 percent is kept back
 *
 *     open       8 × 1,000 = 8,000   → 2,000 bay-minutes
 *     outages    7,970 left          → 1,992   so 8 off
 *     courses    7,570 left          → 1,892   so 100 off
 *     kept       10% of 1,892        → 189     so 1,703 to divide
 */
export function capacityOf(
  machines: readonly ResourceTime[],
  bayResources: number,
  keptPercent: number,
): Capacity {
  const levels = [0, 0, 0, 0, 0, 0];
  for (const { weekly, open, outages, maintenance, courses, others } of machines) {
    let left: Interval[] = subtract(open, []);
    const steps = [coveredLength(weekly), coveredLength(left)];
    for (const taken of [outages, maintenance, courses, others]) {
      left = subtract(left, taken);
      steps.push(coveredLength(left));
    }
    steps.forEach((length, index) => {
      levels[index] = (levels[index] ?? 0) + length;
    });
  }
  const [weekly = 0, open = 0, running = 0, kempt = 0, untaught = 0, free = 0] = levels.map((length) =>
    Math.floor(length / MINUTE / bayResources),
  );
  const kept = Math.floor((free * keptPercent) / 100);
  return {
    open: weekly,
    closed: weekly - open,
    outages: open - running,
    maintenance: running - kempt,
    courses: kempt - untaught,
    others: untaught - free,
    kept,
    minutes: free - kept,
  };
}

/** As it was stored when the pool was divided. */
export function capacityShown(division: {
  readonly openMinutes: number;
  readonly closedMinutes: number;
  readonly outageMinutes: number;
  readonly maintenanceMinutes: number;
  readonly courseMinutes: number;
  readonly otherMinutes: number;
  readonly keptMinutes: number;
  readonly minutes: number;
}): Capacity {
  return {
    open: division.openMinutes,
    closed: division.closedMinutes,
    outages: division.outageMinutes,
    maintenance: division.maintenanceMinutes,
    courses: division.courseMinutes,
    others: division.otherMinutes,
    kept: division.keptMinutes,
    minutes: division.minutes,
  };
}
