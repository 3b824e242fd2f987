/**
 * How many places a course needs, before which day: certificates that end, gaps against function profiles, and what
 * companies say they want. Pure; days are 'YYYY-MM-DD'. See docs/decisions/0135.
 */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';

/** Somebody whose certificate ends, or whose job asks one that isn't valid. */
export type PersonNeed = {
  readonly courseId: string;
  readonly organisationId: string;
  readonly personId: string;
  /** Last valid day of what ends; null for a gap, which has no day but soon. */
  readonly until: CalendarDate | null;
};

/** A company wants so many places in all before a day. */
export type StatedPlaces = {
  readonly courseId: string;
  readonly organisationId: string;
  readonly quantity: number;
  readonly neededBy: CalendarDate;
};

/** Places that a company was asked about lately and didn't take: it isn't asked for those again so soon. */
export type AskedPlaces = {
  readonly courseId: string;
  readonly organisationId: string;
  readonly places: number;
};

export type NeededPlace = {
  readonly kind: 'expiring' | 'gap' | 'stated';
  /** The day before which it is needed, included; null for as soon as there is one. */
  readonly before: CalendarDate | null;
};

export type CompanyDemand = {
  readonly courseId: string;
  readonly organisationId: string;
  /** What ends first on top, then gaps, then what was said beyond those. */
  readonly places: readonly NeededPlace[];
};

/**
 * Per company and course what is needed. What a company says counts as far as it goes beyond its people who need the
 * course: three whose certificate ends and "five places" are five. Of that, what it was asked lately is left out, the
 * most urgent first, because that is what it was asked for.
 */
export function companyDemands(
  needs: readonly PersonNeed[],
  stated: readonly StatedPlaces[],
  asked: readonly AskedPlaces[],
): CompanyDemand[] {
  const key = ({ courseId, organisationId }: { courseId: string; organisationId: string }) =>
    `${courseId} ${organisationId}`;
  const people = Map.groupBy(needs, key);
  const said = new Map(stated.map((one) => [key(one), one]));
  const silent = new Map(asked.map((one) => [key(one), one.places]));
  return [...new Set([...people.keys(), ...said.keys()])].flatMap((both) => {
    const own = people.get(both) ?? [];
    const more = said.get(both);
    const [courseId = '', organisationId = ''] = both.split(' ');
    const ending = own.flatMap(({ until }) => until ?? []).sort();
    const places: NeededPlace[] = [
      ...ending.map((before) => ({ kind: 'expiring' as const, before })),
      ...own.filter(({ until }) => until === null).map(() => ({ kind: 'gap' as const, before: null })),
      ...Array.from({ length: Math.max(0, (more?.quantity ?? 0) - own.length) }, () => ({
        kind: 'stated' as const,
        before: more?.neededBy ?? null,
      })),
    ];
    const left = places.slice(silent.get(both) ?? 0);
    return left.length > 0 ? [{ courseId, organisationId, places: left }] : [];
  });
}

/** What the office sees: totals, whoever it is that needs them. */
export type DemandTotals = {
  readonly places: number;
  readonly expiring: number;
  readonly gaps: number;
  readonly stated: number;
  /** The first day before which a place is needed; null where none has a day. */
  readonly firstBefore: CalendarDate | null;
  /** How many are needed before the end of each month, those of the months before and those without a day included. */
  readonly months: readonly { readonly month: string; readonly places: number }[];
};

/**
 * Adds companies together.
 *
 *     two gaps, 12 January, 3 March     January 3 · March 4
 */
export function demandTotals(companies: readonly Pick<CompanyDemand, 'places'>[]): DemandTotals {
  const places = companies.flatMap((one) => one.places);
  const days = places.flatMap(({ before }) => before ?? []).sort();
  const count = (kind: NeededPlace['kind']) => places.filter((one) => one.kind === kind).length;
  const undated = places.length - days.length;
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  return {
    places: places.length,
    expiring: count('expiring'),
    gaps: count('gap'),
    stated: count('stated'),
    firstBefore: days[0] ?? null,
    months: months.map((month) => ({
      month,
      places: undated + days.filter((day) => day.slice(0, 7) <= month).length,
    })),
  };
}

/** For how many of these places a course that ends on a day comes in time. */
export function placesInTime(
  companies: readonly Pick<CompanyDemand, 'places'>[],
  lastDay: CalendarDate,
): number {
  return companies.flatMap((one) => one.places).filter(({ before }) => before === null || before >= lastDay)
    .length;
}
