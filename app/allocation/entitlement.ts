/**
 * Tegoed: which part of a pool's hours in a term is a party's, by the capacity weight of its agreement. Who joins or leaves
 * in the term weighs for the days on which it takes part.
 */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { daysBetween } from '#app/kernel/calendar-date.ts';
import { largestRemainder } from '#app/kernel/largest-remainder.ts';
import { ratio } from '#app/kernel/rational.ts';

export type Days = { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate };

/** A party's terms that touch the term, apart from one another in time. */
export type WeightedParty = {
  readonly organisationId: string;
  readonly agreements: readonly {
    readonly firstDay: CalendarDate;
    readonly lastDay: CalendarDate | null;
    /** Ten-thousandths: a weight of 10.8 is 108,000. */
    readonly weight: number;
  }[];
};

export type Entitlement = {
  readonly organisationId: string;
  /** Ten-thousandths of weight, times days. */
  readonly weightDays: number;
  readonly memberDays: number;
  /** Bay-minutes. */
  readonly minutes: number;
};

/**
 * Parties with a weight on some day of the term, in the order given, which breaks ties. The minutes sum to `total`.
 *
 * Worked: 1,000 minutes over 100 days; one party weighs 6 all the time, one weighs 4 and joins for the last 50 days
 *
 *     weights × days   600 : 200      quotas 750 : 250
 *
 * Empty where nobody has a weight: then nothing can be divided.
 */
export function divideHours(total: number, term: Days, parties: readonly WeightedParty[]): Entitlement[] {
  const weighing = parties
    .map(({ organisationId, agreements }) => {
      const held = agreements
        .filter(({ weight }) => weight > 0)
        .map((one) => ({ weight: one.weight, days: daysTogether(one, term) }));
      return {
        organisationId,
        weightDays: held.reduce((sum, { weight, days }) => sum + weight * days, 0),
        memberDays: held.reduce((sum, { days }) => sum + days, 0),
      };
    })
    .filter(({ weightDays }) => weightDays > 0);
  if (weighing.length === 0) return [];
  const parts = largestRemainder(
    total,
    weighing.map(({ weightDays }) => ratio(weightDays, 1)),
  );
  return weighing.map((party, index) => ({ ...party, minutes: parts[index] as number }));
}

/** Days of the term, both ends included. */
export function lengthOf({ firstDay, lastDay }: Days): number {
  return daysBetween(firstDay, lastDay) + 1;
}

/** Days of the term within both, the ends included. */
function daysTogether(
  { firstDay, lastDay }: { readonly firstDay: CalendarDate; readonly lastDay: CalendarDate | null },
  term: Days,
): number {
  const first = firstDay > term.firstDay ? firstDay : term.firstDay;
  const last = lastDay !== null && lastDay < term.lastDay ? lastDay : term.lastDay;
  return Math.max(0, daysBetween(first, last) + 1);
}
