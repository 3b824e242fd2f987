/** What booking on a date would take of a party's hours, before anything is booked. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Content } from '#app/ui/i18n/content.ts';

/** Of one divided pool; bay-minutes. */
export type PoolOnDate = {
  readonly divisionId: string;
  readonly name: Content;
  readonly needed: number;
  readonly left: number;
  /** What nobody claimed of that day may be had by all, since `openFrom`. */
  readonly isOpen: boolean;
  readonly openFrom: CalendarDate;
};
export type HoursOnDate = { readonly start: number; readonly pools: readonly PoolOnDate[] };

/** Within what is left; beyond it on a day that is open to all; beyond it on one that isn't. */
export type Cover = 'own' | 'open' | 'short';

export function coverOf({ needed, left, isOpen }: Pick<PoolOnDate, 'needed' | 'left' | 'isOpen'>): Cover {
  if (needed <= left) return 'own';
  return isOpen ? 'open' : 'short';
}

/** The worst of its pools; own where no pool is divided. */
export function coverOfDate({ pools }: HoursOnDate): Cover {
  const covers = pools.map(coverOf);
  return covers.includes('short') ? 'short' : covers.includes('open') ? 'open' : 'own';
}

/**
 * Dates that are booked together: each leaves less for the next. Own hours go first, so an open day takes what is left too.
 *
 *     100 left, three dates of 40    left for each: 100, 60, 20
 */
export function bookedTogether(dates: readonly HoursOnDate[]): HoursOnDate[] {
  const taken = new Map<string, number>();
  return dates.map(({ start, pools }) => ({
    start,
    pools: pools.map((pool) => {
      const before = taken.get(pool.divisionId) ?? 0;
      const left = Math.max(0, pool.left - before);
      taken.set(pool.divisionId, before + Math.min(pool.needed, left));
      return { ...pool, left };
    }),
  }));
}
