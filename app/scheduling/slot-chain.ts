/**
 * Chains of starting moments that make a course: one session, consecutive working days, or the same weekday and time each
 * week. Where the pattern can't be kept a neighbouring day serves, at a cost; closed days are passed over for free.
 */
import type { Weekday } from '#app/kernel/calendar-date.ts';
import type { SkippedDate } from './repeat-dates.ts';
import type { GridDay, SlotGrid } from './slot-grid.ts';
import type { Supply } from './slot-supply.ts';
import type { SlotWish } from './slot-wish.ts';

export type Chain = {
  readonly slots: readonly number[];
  /** Who teaches all of it; null where no trainer is asked, or several together. */
  readonly trainer: string | null;
  readonly offPattern: number;
  readonly skipped: readonly SkippedDate[];
  readonly cost: number;
};

/** In days: what it is worth to keep to the pattern, and to preferred days and times. */
const costs = { offPattern: 3, skippedWeek: 2, otherDay: 7, otherTime: 7, gapPerHour: 0.25 };
/** Off pattern by at most so many days, tried in this order. */
const nearby = [1, -1, 2, -2, 3, -3];
const longestSearchDays = 21;
/** Alternatives on one day that are kept, should the best turn out not to work. */
const keptPerDay = 3;

/** All feasible chains worth looking at, best first; of chains that begin on one day the best first of all days. */
export function bestChains(wish: SlotWish, grid: SlotGrid, supply: Supply): Chain[] {
  const perDay: Chain[][] = grid.days.map(() => []);
  for (const team of teams(wish, grid, supply)) {
    for (let slot = 0; slot < grid.starts.length; slot += 1) {
      if (team.may[slot] === 0) continue;
      const kept = perDay[grid.dayOf[slot] as number] as Chain[];
      const bound = kept.length < keptPerDay ? Infinity : (kept[keptPerDay - 1] as Chain).cost;
      const chain = chainFrom(wish, grid, supply, team, slot, bound);
      if (!chain) continue;
      kept.push(chain);
      kept.sort((a, b) => a.cost - b.cost || (a.slots[0] as number) - (b.slots[0] as number));
      kept.length = Math.min(kept.length, keptPerDay);
    }
  }
  const byCost = (a: Chain, b: Chain) => a.cost - b.cost || (a.slots[0] as number) - (b.slots[0] as number);
  const ranked = Array.from({ length: keptPerDay }, (_, rank) =>
    perDay.flatMap((kept) => kept[rank] ?? []).sort(byCost),
  );
  return ranked.flat();
}

type Team = { readonly trainer: string | null; readonly may: Uint8Array };

/** The moments at which machines and trainers are there together: per trainer when one teaches all, else together. */
function teams(wish: SlotWish, grid: SlotGrid, supply: Supply): Team[] {
  const together = (may: (slot: number) => boolean): Uint8Array =>
    supply.enough.map((enough, slot) => (enough === 1 && may(slot) ? 1 : 0));
  if (wish.trainers === 0) return [{ trainer: null, may: supply.enough }];
  if (wish.trainers === 1) {
    return supply.trainers.map((one) => ({
      trainer: one.personId,
      may: together((slot) => one.may[slot] === 1),
    }));
  }
  const counts = new Uint8Array(grid.starts.length);
  for (const { may } of supply.trainers) {
    for (let slot = 0; slot < counts.length; slot += 1) {
      counts[slot] = (counts[slot] as number) + (may[slot] as number);
    }
  }
  return [{ trainer: null, may: together((slot) => (counts[slot] as number) >= wish.trainers) }];
}

function chainFrom(
  wish: SlotWish,
  grid: SlotGrid,
  supply: Supply,
  team: Team,
  first: number,
  bound: number,
): Chain | null {
  const minute = grid.minutes[first] as number;
  const firstDay = grid.dayOf[first] as number;
  let cost = firstDay + preference(wish, grid.days[firstDay] as GridDay, minute) + gapCost(supply, first);
  if (cost >= bound) return null;
  const slots = [first];
  const skipped: SkippedDate[] = [];
  let offPattern = 0;
  let patternDay = firstDay;
  while (slots.length < wish.count) {
    const next =
      wish.pattern === 'weekly'
        ? nextWeek(grid, team, slots.at(-1) as number, patternDay, minute, skipped)
        : nextDay(grid, team, slots.at(-1) as number, minute, skipped);
    if (!next) return null;
    patternDay = next.patternDay;
    slots.push(next.slot);
    offPattern += next.off;
    cost += next.cost + gapCost(supply, next.slot) / wish.count;
    if (cost >= bound) return null;
  }
  return { slots, trainer: team.trainer, offPattern, skipped, cost };
}

type Step = { slot: number; patternDay: number; off: number; cost: number };

function nextWeek(
  grid: SlotGrid,
  team: Team,
  last: number,
  patternDay: number,
  minute: number,
  skipped: SkippedDate[],
): Step | null {
  let cost = 0;
  for (let day = patternDay + 7; day <= patternDay + 7 + longestSearchDays; day += 7) {
    const target = grid.days[day];
    if (!target) return null;
    if (target.closed) {
      skipped.push(target.closed);
      continue;
    }
    const slot = target.slots.get(minute);
    if (slot !== undefined && team.may[slot] === 1) return { slot, patternDay: day, off: 0, cost };
    for (const offset of nearby) {
      const other = grid.days[day + offset]?.slots.get(minute);
      if (other !== undefined && other > last && team.may[other] === 1) {
        return { slot: other, patternDay: day, off: 1, cost: cost + costs.offPattern };
      }
    }
    cost += costs.skippedWeek;
  }
  return null;
}

/** The next day on which the site is open at that hour; each open day that must be passed over is off the pattern. */
function nextDay(
  grid: SlotGrid,
  team: Team,
  last: number,
  minute: number,
  skipped: SkippedDate[],
): Step | null {
  const from = grid.dayOf[last] as number;
  let off = 0;
  for (let day = from + 1; day <= from + longestSearchDays; day += 1) {
    const target = grid.days[day];
    if (!target) return null;
    if (target.closed) skipped.push(target.closed);
    const slot = target.slots.get(minute);
    if (slot === undefined) continue;
    if (team.may[slot] === 1) return { slot, patternDay: day, off, cost: off * costs.offPattern };
    off += 1;
  }
  return null;
}

export function preference(
  wish: Pick<SlotWish, 'weekdays' | 'fromMinute' | 'untilMinute' | 'minutes'>,
  day: GridDay,
  minute: number,
): number {
  const { weekdays, fromMinute = 0, untilMinute = 1440 } = wish;
  const otherDay = weekdays && weekdays.length > 0 && !weekdays.includes(day.weekday as Weekday);
  const otherTime = minute < fromMinute || minute + wish.minutes > untilMinute;
  return (otherDay ? costs.otherDay : 0) + (otherTime ? costs.otherTime : 0);
}

export function gapCost(supply: Supply, slot: number): number {
  return ((supply.gap[slot] as number) / 60) * costs.gapPerHour;
}
