import { type CalendarDate, daysBetween } from '#app/kernel/calendar-date.ts';
import { ratio, roundHalfUp } from '#app/kernel/rational.ts';

/** Days, the last one included. */
export type Days = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate };

/** How many days it has; 1 for a single day. */
export function lengthOf({ firstDay, lastDay }: Days): number {
  return daysBetween(firstDay, lastDay) + 1;
}

/** The days that both have; null where there are none. */
export function overlapOf(a: Days, b: Days): Days | null {
  const firstDay = a.firstDay > b.firstDay ? a.firstDay : b.firstDay;
  const lastDay = a.lastDay < b.lastDay ? a.lastDay : b.lastDay;
  return firstDay <= lastDay ? { firstDay, lastDay } : null;
}

/** How many days of `span` fall in `window`. */
export function daysWithin(span: Days, window: Days): number {
  const both = overlapOf(span, window);
  return both ? lengthOf(both) : 0;
}

/**
 * The part of whole cents, spread evenly over the days of `span`, that falls in `window`: what is due up to its end less
 * what was due before it, each rounded to whole cents, halves away from zero. However time is cut into windows, the parts
 * sum to the whole.
 *
 * Worked: an insurance of €1,000.00 for 1 November to 31 January is 92 days. The fourth quarter has 61 of them:
 * 100000 × 61/92 = 66304.35 → €663.04; the first quarter the rest, €336.96.
 */
export function partWithin(cents: number, span: Days, window: Days): number {
  const both = overlapOf(span, window);
  if (both === null) return 0;
  const days = lengthOf(span);
  const due = (passed: number) => Number(roundHalfUp(ratio(BigInt(cents) * BigInt(passed), days)));
  const before = daysBetween(span.firstDay, both.firstDay);
  return due(before + lengthOf(both)) - due(before);
}
