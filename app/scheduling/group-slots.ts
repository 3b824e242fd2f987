/**
 * Finds moments for a class: one station, or several for a carousel or a class that is split, each with its machines and a
 * trainer who may teach it. The whole class comes or nobody, so a moment counts only where every station can be held.
 *
 * What always holds: it proposes nothing that the plan check has a reason against, apart from sector guidance, which whoever
 * books may set aside with a reason.
 */
import type { CalendarDate, Weekday } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { planReasons } from './plan-check.ts';
import type { NeedFacts, PlanFacts, PlanProposal } from './plan-facts.ts';
import type { PlanCode } from './plan-reasons.ts';
import { gapCost, preference } from './slot-chain.ts';
import { type SlotGrid, slotGrid } from './slot-grid.ts';
import { pickResources, type Supply, supplyOf } from './slot-supply.ts';

/** One activity of a class at one moment. */
export type Station = {
  /** Who may teach this may lead it. */
  readonly courseId: string;
  readonly needs: readonly NeedFacts[];
  /** Pupils at once. */
  readonly heads: number;
  /** Supervisors whom the school brings to this station. */
  readonly companions: number;
  /** It begins so long after the visit does; left out: together with it. Whole half hours. */
  readonly afterMinutes?: number;
};

export type GroupWish = {
  readonly siteId: string;
  readonly stations: readonly Station[];
  /** Length of each station. */
  readonly minutes: number;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly weekdays?: readonly Weekday[];
  readonly fromMinute?: number;
  readonly untilMinute?: number;
  /** What only the group itself says: its school's holidays, the hours at which its pupils may work. */
  readonly suits: (interval: Interval, day: CalendarDate) => boolean;
  /** Machines and trainers to keep where possible. */
  readonly prefer?: readonly string[];
  /** How many moments to propose, each on another day as long as there are days. */
  readonly most: number;
};

/** What one station holds. */
export type StationPlan = { readonly resourceIds: readonly string[]; readonly trainerIds: readonly string[] };
export type GroupSlot = {
  /** From the first station that begins until the last that ends. */
  readonly interval: Interval;
  readonly stations: readonly (StationPlan & { readonly interval: Interval })[];
};

/** Told when a date is chosen; no reason not to propose it. */
export const groupMayWarn: readonly PlanCode[] = ['seats-exceed-guidance'];

/** At most `wish.most` moments, best first: early, at preferred days and times, snug against what is booked. */
export function findGroupSlots(wish: GroupWish, facts: PlanFacts): GroupSlot[] {
  const site = facts.sites.get(wish.siteId);
  if (!site?.active || wish.firstDay > wish.lastDay || wish.stations.length === 0) return [];
  const grid = slotGrid(wish, site.plan, facts.now);
  const supplies = wish.stations.map((station) => supplyAt(wish, station, grid, facts));
  const slots: GroupSlot[] = [];
  const usedDays = new Set<number>();
  for (const { slot, day } of ranked(wish, grid, supplies)) {
    if (usedDays.has(day)) continue;
    const plan = planAt(wish, supplies, grid, slot, facts);
    if (!plan) continue;
    usedDays.add(day);
    slots.push(plan);
    if (slots.length === wish.most) break;
  }
  return slots;
}

/** The same for one moment that somebody chose; null where it can't be had. The moment need not be on a half hour. */
export function groupSlotAt(wish: GroupWish, start: number, facts: PlanFacts): GroupSlot | null {
  const site = facts.sites.get(wish.siteId);
  if (!site?.active) return null;
  const grid = slotGrid({ ...wish, stepMinutes: 5 }, site.plan, facts.now);
  const slot = grid.starts.indexOf(start);
  if (slot < 0) return null;
  const supplies = wish.stations.map((station) => supplyAt(wish, station, grid, facts));
  return planAt(wish, supplies, grid, slot, facts);
}

export type Hindrance = 'outside-hours' | 'no-places' | 'no-trainer';

/** Why a moment can't be had, the first thing that is missing; null where none of these is. */
export function hindranceAt(wish: GroupWish, start: number, facts: PlanFacts): Hindrance | null {
  const site = facts.sites.get(wish.siteId);
  if (!site) return 'outside-hours';
  const grid = slotGrid({ ...wish, stepMinutes: 5 }, site.plan, facts.now);
  const slot = grid.starts.indexOf(start);
  if (slot < 0) return 'outside-hours';
  const supplies = wish.stations.map((station) => supplyAt(wish, station, grid, facts));
  const turns = turnsAt(supplies, grid, slot);
  if (!turns) return 'outside-hours';
  if (turns.some(({ supply, slot: at }) => supply.enough[at] !== 1)) return 'no-places';
  return trainersFor(turns, wish.minutes, []) ? null : 'no-trainer';
}

/** A station as the plan check reads it. */
export function stationProposal(
  siteId: string,
  station: Station,
  plan: StationPlan & { readonly interval: Interval },
): PlanProposal {
  return {
    kind: 'school',
    siteId,
    courseIds: [station.courseId],
    seats: station.heads,
    minimum: null,
    state: 'open',
    optionUntil: null,
    decideBy: null,
    needs: station.needs,
    companions: station.companions,
    sessions: [{ ...plan, sideBySideKey: null }],
  };
}

type StationSupply = { readonly supply: Supply; readonly station: Station };

function supplyAt(wish: GroupWish, station: Station, grid: SlotGrid, facts: PlanFacts): StationSupply {
  const plan = facts.sites.get(wish.siteId)?.plan;
  if (!plan) throw new Error('a site without a plan');
  const { siteId, minutes, firstDay, lastDay } = wish;
  const { courseId, needs, heads } = station;
  const alone = {
    kind: 'school' as const,
    siteId,
    courseIds: [courseId],
    seats: heads,
    minutes,
    count: 1,
    pattern: 'single' as const,
    needs,
    trainers: 1,
    firstDay,
    lastDay,
    guidanceWarns: true,
    most: 1,
  };
  return { supply: supplyOf(alone, grid, plan, facts), station };
}

/** A station with the position at which it begins where the visit begins at another. */
type Turn = StationSupply & { readonly slot: number };

/** Null where one of the stations would begin outside opening hours. */
function turnsAt(supplies: readonly StationSupply[], grid: SlotGrid, slot: number): Turn[] | null {
  const slots = grid.days[grid.dayOf[slot] as number]?.slots;
  const turns = supplies.flatMap((one) => {
    const at = slots?.get((grid.minutes[slot] as number) + (one.station.afterMinutes ?? 0));
    return at === undefined ? [] : [{ ...one, slot: at }];
  });
  return turns.length === supplies.length ? turns : null;
}

function ranked(wish: GroupWish, grid: SlotGrid, supplies: readonly StationSupply[]) {
  const found: { slot: number; day: number; cost: number }[] = [];
  for (let slot = 0; slot < grid.starts.length; slot += 1) {
    const turns = turnsAt(supplies, grid, slot);
    const may = turns?.every(
      ({ supply, slot: at }) =>
        supply.enough[at] === 1 && supply.trainers.some((trainer) => trainer.may[at] === 1),
    );
    if (!turns || !may) continue;
    const day = grid.dayOf[slot] as number;
    const on = grid.days[day];
    if (!on || !turns.every((turn) => wish.suits(intervalAt(grid, turn.slot), on.date))) continue;
    const gap = turns.reduce((sum, { supply, slot: at }) => sum + gapCost(supply, at), 0);
    const cost = day + preference(wish, on, grid.minutes[slot] as number) + gap / supplies.length;
    found.push({ slot, day, cost });
  }
  return found.sort((a, b) => a.cost - b.cost || a.slot - b.slot);
}

function intervalAt(grid: SlotGrid, slot: number): Interval {
  const start = grid.starts[slot] as number;
  return { start, end: start + grid.length };
}

function planAt(
  wish: GroupWish,
  supplies: readonly StationSupply[],
  grid: SlotGrid,
  slot: number,
  facts: PlanFacts,
): GroupSlot | null {
  const turns = turnsAt(supplies, grid, slot);
  const { prefer = [] } = wish;
  const trainers = turns && trainersFor(turns, wish.minutes, prefer);
  if (!turns || !trainers) return null;
  const stations: GroupSlot['stations'][number][] = [];
  for (const [index, turn] of turns.entries()) {
    const { supply, station } = turn;
    const beside = stations.filter((_, other) => together(turns[other] as Turn, turn, wish.minutes));
    const held = stations.flatMap(({ resourceIds }) => resourceIds);
    const elsewhere = beside.flatMap(({ resourceIds }) => resourceIds);
    const resourceIds = pickResources(supply, turn.slot, [...prefer, ...held], elsewhere);
    if (!resourceIds) return null;
    const interval = intervalAt(grid, turn.slot);
    const plan = { resourceIds, trainerIds: [trainers[index] as string], interval };
    const reasons = planReasons(stationProposal(wish.siteId, station, plan), facts);
    if (reasons.some(({ code }) => !groupMayWarn.includes(code))) return null;
    stations.push(plan);
  }
  const start = Math.min(...stations.map(({ interval }) => interval.start));
  const end = Math.max(...stations.map(({ interval }) => interval.end));
  return { interval: { start, end }, stations };
}

function together(one: Turn, other: Turn, minutes: number): boolean {
  const apart = (one.station.afterMinutes ?? 0) - (other.station.afterMinutes ?? 0);
  return Math.abs(apart) < minutes;
}

/**
 * A trainer each, nobody at two stations at once; who led an earlier part leads the next where possible. Few stations, so
 * trying all ways is quick.
 */
function trainersFor(
  turns: readonly Turn[],
  minutes: number,
  prefer: readonly string[],
  chosen: readonly string[] = [],
): string[] | null {
  const turn = turns[chosen.length];
  if (!turn) return [];
  const taken = chosen.filter((_, other) => together(turns[other] as Turn, turn, minutes));
  const liked = (personId: string) => Number(prefer.includes(personId) || chosen.includes(personId));
  const order = [...turn.supply.trainers].sort((a, b) => liked(b.personId) - liked(a.personId));
  for (const { personId, may } of order) {
    if (may[turn.slot] !== 1 || taken.includes(personId)) continue;
    const rest = trainersFor(turns, minutes, prefer, [...chosen, personId]);
    if (rest) return [personId, ...rest];
  }
  return null;
}
