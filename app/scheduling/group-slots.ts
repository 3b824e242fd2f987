/**
 * Finds moments for a class: one station, or several side by side for a carousel, each with its machines and a trainer who
 * may teach it. The whole class comes at one time or not at all, so a moment counts only where every station can be held.
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
};

export type GroupWish = {
  readonly siteId: string;
  readonly stations: readonly Station[];
  /** Length of the whole visit. */
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
export type GroupSlot = { readonly interval: Interval; readonly stations: readonly StationPlan[] };

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
  if (supplies.some(({ supply }) => supply.enough[slot] !== 1)) return 'no-places';
  return trainersFor(supplies, slot, []) ? null : 'no-trainer';
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

function ranked(wish: GroupWish, grid: SlotGrid, supplies: readonly StationSupply[]) {
  const found: { slot: number; day: number; cost: number }[] = [];
  for (let slot = 0; slot < grid.starts.length; slot += 1) {
    const may = supplies.every(
      ({ supply }) => supply.enough[slot] === 1 && supply.trainers.some((trainer) => trainer.may[slot] === 1),
    );
    if (!may) continue;
    const day = grid.dayOf[slot] as number;
    const on = grid.days[day];
    const start = grid.starts[slot] as number;
    if (!on || !wish.suits({ start, end: start + grid.length }, on.date)) continue;
    const gap = supplies.reduce((sum, { supply }) => sum + gapCost(supply, slot), 0);
    const cost = day + preference(wish, on, grid.minutes[slot] as number) + gap / supplies.length;
    found.push({ slot, day, cost });
  }
  return found.sort((a, b) => a.cost - b.cost || a.slot - b.slot);
}

function planAt(
  wish: GroupWish,
  supplies: readonly StationSupply[],
  grid: SlotGrid,
  slot: number,
  facts: PlanFacts,
): GroupSlot | null {
  const start = grid.starts[slot] as number;
  const interval = { start, end: start + grid.length };
  const { prefer = [] } = wish;
  const trainers = trainersFor(supplies, slot, prefer);
  if (!trainers) return null;
  const held: string[] = [];
  const stations: StationPlan[] = [];
  for (const [index, { supply, station }] of supplies.entries()) {
    const resourceIds = pickResources(supply, slot, prefer, held);
    if (!resourceIds) return null;
    held.push(...resourceIds);
    const plan = { resourceIds, trainerIds: [trainers[index] as string] };
    const reasons = planReasons(stationProposal(wish.siteId, station, { ...plan, interval }), facts);
    if (reasons.some(({ code }) => !groupMayWarn.includes(code))) return null;
    stations.push(plan);
  }
  return { interval, stations };
}

/** A trainer each, nobody twice: few stations, so trying all ways is quick. */
function trainersFor(
  supplies: readonly StationSupply[],
  slot: number,
  prefer: readonly string[],
  taken: readonly string[] = [],
): string[] | null {
  const [first, ...others] = supplies;
  if (!first) return [];
  const order = [...first.supply.trainers].sort(
    (a, b) => Number(prefer.includes(b.personId)) - Number(prefer.includes(a.personId)),
  );
  for (const { personId, may } of order) {
    if (may[slot] !== 1 || taken.includes(personId)) continue;
    const rest = trainersFor(others, slot, prefer, [...taken, personId]);
    if (rest) return [personId, ...rest];
  }
  return null;
}
