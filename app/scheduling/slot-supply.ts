/**
 * What there is at each starting moment: which machines and rooms could hold a whole session, buffers included, and which
 * trainers could teach it. The same rules as the plan check, turned around: not "may this session be here" but "from when
 * until when may a session start".
 */
import { closureOn, type OpeningPlan, piecesOn, planOfResource } from '#app/centre/opening-hours.ts';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { HOUR, type Interval, intersectAll, MINUTE, merge, subtract } from '#app/kernel/interval.ts';
import { dateAt, dayInterval } from '#app/kernel/wall-time.ts';
import type { NeedFacts, PlanFacts, ResourceFacts, TrainerFacts } from './plan-facts.ts';
import { firstSlotFrom, type SlotGrid } from './slot-grid.ts';
import type { SlotWish } from './slot-wish.ts';

/** A machine with the moments at which a session could start on it. `gap[slot]`: minutes left over beside it, 0 is snug. */
type Marked = { readonly resource: ResourceFacts; readonly may: Uint8Array; readonly gap: Uint16Array };
type MarkedTrainer = { readonly personId: string; readonly may: Uint8Array };

export type Supply = {
  /** Per need, in the wish's order: what could serve it. */
  readonly byNeed: readonly { readonly need: NeedFacts; readonly candidates: readonly Marked[] }[];
  /** 1 where every need can be met. */
  readonly enough: Uint8Array;
  /** Of the needs together: the least minutes left over at this moment. */
  readonly gap: Float64Array;
  readonly trainers: readonly MarkedTrainer[];
  trainersAt(
    slot: number,
    count: number,
    leading: string | null,
    previous: readonly string[],
  ): string[] | null;
};

/** Beyond this, time left over is as good as free. */
const widestGap = 240;

export function supplyOf(wish: SlotWish, grid: SlotGrid, plan: OpeningPlan, facts: PlanFacts): Supply {
  const marked = markedResources(wish, grid, plan, facts);
  const named = new Set(wish.needs.flatMap((need) => need.resourceId ?? []));
  const byNeed = wish.needs.map((need) => ({
    need,
    candidates: marked.filter(({ resource }) =>
      need.resourceId
        ? resource.resourceId === need.resourceId
        : resource.poolId === need.poolId && !named.has(resource.resourceId),
    ),
  }));
  const trainers = markedTrainers(wish, grid, facts);
  return { byNeed, ...counted(byNeed, grid), trainers, trainersAt: trainersAt(trainers) };
}

/** The machines for one moment: those of the session before where possible, then the snuggest; `elsewhere` are taken by
 * another station. Null: not enough. */
export function pickResources(
  supply: Supply,
  slot: number,
  previous: readonly string[],
  elsewhere: readonly string[] = [],
): string[] | null {
  const picked: string[] = [];
  for (const { need, candidates } of supply.byNeed) {
    const quantity = need.resourceId ? 1 : need.quantity;
    const free = candidates
      .filter(
        ({ resource, may }) => may[slot] === 1 && ![...elsewhere, ...picked].includes(resource.resourceId),
      )
      .sort(
        (a, b) =>
          byCapacity(a.resource, b.resource, quantity) ||
          Number(previous.includes(b.resource.resourceId)) -
            Number(previous.includes(a.resource.resourceId)) ||
          (a.gap[slot] as number) - (b.gap[slot] as number),
      );
    if (free.length < quantity) return null;
    picked.push(...free.slice(0, quantity).map(({ resource }) => resource.resourceId));
  }
  return picked;
}

/** One room: the smallest that takes the group (too small ones aren't candidates). Several rooms: the largest. */
function byCapacity(a: ResourceFacts, b: ResourceFacts, quantity: number): number {
  const difference = (a.capacity ?? 0) - (b.capacity ?? 0);
  return quantity === 1 ? difference : -difference;
}

function counted(byNeed: Supply['byNeed'], grid: SlotGrid): Pick<Supply, 'enough' | 'gap'> {
  const size = grid.starts.length;
  const enough = new Uint8Array(size).fill(1);
  const gap = new Float64Array(size);
  for (const { need, candidates } of byNeed) {
    const counts = new Uint16Array(size);
    const least = new Uint16Array(size).fill(widestGap);
    for (const { may, gap: left } of candidates) {
      for (let slot = 0; slot < size; slot += 1) {
        if (may[slot] === 0) continue;
        counts[slot] = (counts[slot] as number) + 1;
        if ((left[slot] as number) < (least[slot] as number)) least[slot] = left[slot] as number;
      }
    }
    const quantity = need.resourceId ? 1 : need.quantity;
    for (let slot = 0; slot < size; slot += 1) {
      if ((counts[slot] as number) < quantity) enough[slot] = 0;
      gap[slot] = (gap[slot] as number) + (least[slot] as number);
    }
  }
  return { enough, gap };
}

function markedResources(wish: SlotWish, grid: SlotGrid, sitePlan: OpeningPlan, facts: PlanFacts): Marked[] {
  const isClosedHere = (plan: OpeningPlan) => (date: CalendarDate) => closureOn(plan, date) !== null;
  const siteOpen = piecesOn(grid.clockDays, sitePlan.hours, isClosedHere(sitePlan));
  return [...facts.resources.values()]
    .filter((resource) => couldServe(wish, resource, wish.needs))
    .map((resource) => {
      const own = resource.hours.length > 0 || resource.closures.length > 0;
      const plan = own ? planOfResource(sitePlan, resource) : sitePlan;
      const open = own ? piecesOn(grid.clockDays, plan.hours, isClosedHere(plan)) : siteOpen;
      return mark(resource, startsOn(grid, resource, open, own, plan.zone, facts.now), grid);
    });
}

/** What no moment changes: is it one that is asked for, in use, and fit for this length and group? */
function couldServe(wish: SlotWish, resource: ResourceFacts, needs: readonly NeedFacts[]): boolean {
  const asked = needs.find((need) =>
    need.resourceId ? need.resourceId === resource.resourceId : need.poolId === resource.poolId,
  );
  if (!asked || resource.siteId !== wish.siteId || resource.status !== 'in-use') return false;
  if (resource.minBlockMinutes !== null && wish.minutes < resource.minBlockMinutes) return false;
  if (resource.maxBlockMinutes !== null && wish.minutes > resource.maxBlockMinutes) return false;
  const single = asked.resourceId !== null || asked.quantity === 1;
  if (single && resource.capacity !== null && resource.capacity < wish.seats) return false;
  if (wish.trainers === 0 || wish.seats === 0) return true;
  return resource.rules.every(
    (rule) =>
      rule.learnersPerSupervisor === null ||
      (rule.level === 'guidance' && wish.guidanceWarns === true) ||
      wish.seats <= rule.learnersPerSupervisor * wish.trainers,
  );
}

/** When a session may start on this resource: half-open intervals of instants. */
function startsOn(
  grid: SlotGrid,
  resource: ResourceFacts,
  open: readonly Interval[],
  ownPlan: boolean,
  zone: string,
  now: number,
): Interval[] {
  const { length } = grid;
  const before = resource.setupMinutes * MINUTE;
  const after = resource.cleanupMinutes * MINUTE;
  // What runs by itself may be held outside opening hours; with hours of its own, its first minute lies within them.
  const openStarts = !resource.mayRunUnattended
    ? fits(open, before, length, after)
    : ownPlan
      ? fits(open, 0, MINUTE, 0)
      : whole(grid);
  const freeStarts = subtract(
    whole(grid),
    resource.busy.map((busy) => blockedBy(busy, before, length, after)),
  );
  const outages = resource.outages.map(({ start, end }) =>
    blockedBy({ start, end: end ?? Number.MAX_SAFE_INTEGER / 2 }, 0, length, 0),
  );
  const limits = withinLimits(resource, grid, zone, now);
  return intersectAll(intersectAll(openStarts, subtract(freeStarts, outages)), limits);
}

/** Starts at which set-up, session and clean-up fit in a piece of open time. */
function fits(open: readonly Interval[], before: number, length: number, after: number): Interval[] {
  return open
    .map((piece) => ({ start: piece.start + before, end: piece.end - after - length + 1 }))
    .filter((piece) => piece.start < piece.end);
}

/** Starts at which what is held would overlap `taken`: strictly between, so that back-to-back stays possible. */
function blockedBy(taken: Interval, before: number, length: number, after: number): Interval {
  return { start: taken.start - after - length + 1, end: taken.end + before };
}

function withinLimits(resource: ResourceFacts, grid: SlotGrid, zone: string, now: number): Interval[] {
  const notice = { start: now + resource.noticeHours * HOUR, end: Number.MAX_SAFE_INTEGER };
  const limits: Interval[] = [notice];
  const until = (end: number) => limits.push({ start: Number.MIN_SAFE_INTEGER, end });
  if (resource.inspectionValidUntil !== null) {
    // The session has to end on the last valid day.
    until(dayInterval(resource.inspectionValidUntil, zone).end - grid.length + 1);
  }
  if (resource.horizonDays !== null) {
    until(dayInterval(addDays(dateAt(now, zone), resource.horizonDays), zone).end);
  }
  return limits.reduce<Interval[]>((left, limit) => intersectAll(left, [limit]), whole(grid));
}

function whole(grid: SlotGrid): Interval[] {
  const first = grid.starts[0];
  const last = grid.starts.at(-1);
  return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }];
}

function mark(resource: ResourceFacts, ranges: readonly Interval[], grid: SlotGrid): Marked {
  const may = new Uint8Array(grid.starts.length);
  const gap = new Uint16Array(grid.starts.length);
  for (const range of ranges) {
    const end = firstSlotFrom(grid.starts, range.end);
    for (let slot = firstSlotFrom(grid.starts, range.start); slot < end; slot += 1) {
      const start = grid.starts[slot] as number;
      may[slot] = 1;
      gap[slot] = Math.min(widestGap, (start - range.start) / MINUTE, (range.end - 1 - start) / MINUTE);
    }
  }
  return { resource, may, gap };
}

function markedTrainers(wish: SlotWish, grid: SlotGrid, facts: PlanFacts): MarkedTrainer[] {
  if (wish.trainers === 0) return [];
  return [...facts.trainers.values()]
    .filter((trainer) => trainer.active && wish.courseIds.every((id) => trainer.courseIds.includes(id)))
    .map((trainer) => {
      const may = new Uint8Array(grid.starts.length);
      for (const range of trainerStarts(trainer, grid)) {
        const end = firstSlotFrom(grid.starts, range.end);
        may.fill(1, firstSlotFrom(grid.starts, range.start), end);
      }
      return { personId: trainer.personId, may };
    });
}

function trainerStarts(trainer: TrainerFacts, grid: SlotGrid): Interval[] {
  const taken = [...trainer.absences, ...trainer.busy].map((one) => blockedBy(one, 0, grid.length, 0));
  return subtract(fits(piecesOn(grid.clockDays, trainer.hours), 0, grid.length, 0), merge(taken));
}

function trainersAt(trainers: readonly MarkedTrainer[]): Supply['trainersAt'] {
  return (slot, count, leading, previous) => {
    if (count === 0) return [];
    const free = trainers
      .filter(({ may }) => may[slot] === 1)
      .map(({ personId }) => personId)
      .sort(
        (a, b) =>
          Number(b === leading) - Number(a === leading) ||
          Number(previous.includes(b)) - Number(previous.includes(a)),
      );
    return free.length < count ? null : free.slice(0, count);
  };
}
