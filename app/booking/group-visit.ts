/**
 * What a class is and what its visit takes. Pupils are a head-count and an age band, never names. An activity says what a
 * full group needs; a smaller group takes its part. A carousel splits the class over what the activity needs, one subgroup
 * at each station, and they change places until everybody has been everywhere.
 */
import type { Interval } from '#app/kernel/interval.ts';
import { MINUTE } from '#app/kernel/interval.ts';
import type { Station } from '#app/scheduling/group-slots.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type SchoolGroup = {
  readonly groupName: string;
  readonly headCount: number;
  /** Whole years, both included. */
  readonly youngestAge: number;
  readonly oldestAge: number;
  readonly level: string | null;
  /** The contact at the school. */
  readonly teacherId: string;
  /** Teachers and helpers who come along. */
  readonly supervisors: number;
  /** A class that is larger than the activity takes; left out and null: it comes as one. */
  readonly split?: Split | null;
};

/** The parts come at the same time, each with machines and a trainer of its own, or one after the other on one day. */
export const splitWays = ['together', 'turns'] as const;
export type SplitWay = (typeof splitWays)[number];
export type Split = { readonly way: SplitWay; readonly parts: number };

/** More parts than this make no day. */
const mostParts = 6;

export type ActivityNeed = {
  readonly poolId: string | null;
  readonly resourceId: string | null;
  readonly quantity: number;
  /** Of the pool or the machine. */
  readonly name: Content;
};

export type Activity = {
  readonly courseId: string;
  readonly code: string;
  readonly title: Content;
  readonly summary: Content;
  readonly bring: Content | null;
  readonly carousel: boolean;
  /** Pupils at most, of whom the needs are for. */
  readonly seats: number;
  readonly minutes: number;
  readonly siteId: string;
  readonly siteName: string;
  readonly zone: string;
  readonly needs: readonly ActivityNeed[];
  /** The longest that cleaning up after one group and setting up for the next takes, in minutes. */
  readonly turnoverMinutes: number;
};

/** Sizes of the subgroups, the larger ones first: 23 over three is 8, 8, 7. */
export function subgroups(heads: number, count: number): number[] {
  const least = Math.floor(heads / count);
  return Array.from({ length: count }, (_, index) => least + (index < heads % count ? 1 : 0));
}

/**
 * A class that is larger than the activity takes, in as few parts as it takes; null where it fits, where that would be too
 * many parts, and for a carousel, which fills a day and its stations by itself.
 */
export function splitFor(
  activity: Pick<Activity, 'carousel' | 'seats' | 'needs'>,
  headCount: number,
  way: SplitWay,
): Split | null {
  const parts = Math.ceil(headCount / activity.seats);
  if (parts < 2 || parts > mostParts || (activity.carousel && activity.needs.length > 1)) return null;
  return { way, parts };
}

/** From the beginning of one part of a class to that of the next, in whole half hours: the activity, and making ready. */
function turnMinutes({ minutes, turnoverMinutes }: Pick<Activity, 'minutes' | 'turnoverMinutes'>): number {
  return Math.ceil((minutes + Math.max(changeMinutes, turnoverMinutes)) / 30) * 30;
}

/** How long the class is there from the first that begins until the last that ends. */
export function visitMinutes(
  activity: Pick<Activity, 'minutes' | 'turnoverMinutes'>,
  split: Split | null | undefined,
): number {
  return activity.minutes + (split?.way === 'turns' ? (split.parts - 1) * turnMinutes(activity) : 0);
}

/**
 * The stations of a class at an activity. Machines by head-count, rounded up: 6 booths for 12 pupils are 4 for 8. A class
 * that is larger than the activity takes all of it; the rules say that it is too large.
 */
export function stationsOf(
  activity: Pick<Activity, 'courseId' | 'carousel' | 'seats' | 'needs' | 'minutes' | 'turnoverMinutes'>,
  group: Pick<SchoolGroup, 'headCount' | 'supervisors' | 'split'>,
): Station[] {
  const { courseId } = activity;
  const { headCount, supervisors, split } = group;
  if (split) return partsOf(activity, group, split);
  const scaled = needsFor(activity, headCount);
  if (!activity.carousel || scaled.length < 2) {
    return [{ courseId, needs: scaled, heads: headCount, companions: supervisors }];
  }
  // Every subgroup comes past every station, so each is there for the largest of them.
  const [largest = headCount] = subgroups(headCount, scaled.length);
  const companions = subgroups(supervisors, scaled.length);
  return scaled.map((need, index) => ({
    courseId,
    needs: [need],
    heads: largest,
    companions: companions[index] ?? 0,
  }));
}

function needsFor({ needs, seats }: Pick<Activity, 'needs' | 'seats'>, heads: number): Station['needs'] {
  const part = Math.min(1, heads / seats);
  return needs.map(({ poolId, resourceId, quantity }) => ({
    poolId,
    resourceId,
    quantity: Math.max(1, Math.ceil(quantity * part - 1e-9)),
  }));
}

/** Each part has the activity to itself. Of those who come along one stays with the pupils whose turn it isn't. */
function partsOf(
  activity: Pick<Activity, 'courseId' | 'seats' | 'needs' | 'minutes' | 'turnoverMinutes'>,
  { headCount, supervisors }: Pick<SchoolGroup, 'headCount' | 'supervisors'>,
  { way, parts }: Split,
): Station[] {
  const beside = subgroups(supervisors, parts);
  return subgroups(headCount, parts).map((heads, index) => ({
    courseId: activity.courseId,
    needs: needsFor(activity, heads),
    heads,
    companions: way === 'together' ? (beside[index] ?? 0) : Math.max(0, supervisors - 1),
    afterMinutes: way === 'together' ? 0 : index * turnMinutes(activity),
  }));
}

/** Changing places takes this long. */
const changeMinutes = 10;

/** How a carousel's time is divided over its stations; null for what isn't one. Whole five minutes at a station. */
export function blocksOf(
  activity: Pick<Activity, 'carousel' | 'minutes' | 'needs'>,
): { blockMinutes: number; changeMinutes: number } | null {
  const count = activity.needs.length;
  if (!activity.carousel || count < 2) return null;
  const left = activity.minutes - (count - 1) * changeMinutes;
  return { blockMinutes: Math.floor(left / count / 5) * 5, changeMinutes };
}

export type RotationBlock = {
  readonly interval: Interval;
  /** By station, from the first: which subgroup is there, from 1. */
  readonly subgroups: readonly number[];
};

/**
 * Who is where when: in block b station s has subgroup s − b, so that everybody moves one station on and nobody meets.
 *
 *     three stations:   block 1: 1 2 3     block 2: 3 1 2     block 3: 2 3 1
 */
export function rotationOf(
  stations: number,
  start: number,
  blocks: { readonly blockMinutes: number; readonly changeMinutes: number },
): RotationBlock[] {
  return Array.from({ length: stations }, (_, block) => {
    const from = start + block * (blocks.blockMinutes + blocks.changeMinutes) * MINUTE;
    return {
      interval: { start: from, end: from + blocks.blockMinutes * MINUTE },
      subgroups: Array.from(
        { length: stations },
        (_unused, station) => ((station - block + stations) % stations) + 1,
      ),
    };
  });
}

/** The last day of the school year that a day is in: 31 July. */
export function schoolYearEnd(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) > '07-31' ? year + 1 : year}-07-31`;
}
