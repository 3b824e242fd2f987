/**
 * Other times at which a session could be held: its machines free together, its own trainer if at all possible, else
 * another who may teach it. For a session whose trainer is away or whose machine is out.
 */
import { addDays } from '#app/kernel/calendar-date.ts';
import { type Interval, minutesOf, overlaps } from '#app/kernel/interval.ts';
import { dateAt, daysInterval, minutesOfDay, wallClockAt } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { findSlots } from './find-slot.ts';
import type { NeedFacts, PlanFacts, ProposedSession } from './plan-facts.ts';
import { loadFacts } from './plan-facts-queries.server.ts';
import { loadRunPlans, type PlannedSession, type RunPlan } from './run-plan-queries.server.ts';
import type { SlotWish } from './slot-wish.ts';
import type { Who } from './swap-queries.server.ts';

export type MoveOption = {
  readonly interval: Interval;
  readonly trainerIds: readonly string[];
  readonly resourceIds: readonly string[];
};

/** So many days ahead is looked, and so many times are proposed for each session. */
const searchDays = 28;
const mostOptions = 3;

/**
 * By session id, soonest first. `outResourceId` is a machine that is out: any of its group will do. Sessions that found
 * nothing have an empty list.
 */
export async function moveOptions(
  tx: Tx,
  who: Who,
  sessions: readonly PlannedSession[],
  outResourceId: string | null,
): Promise<Map<string, MoveOption[]>> {
  if (sessions.length === 0) return new Map();
  const runs = await loadRunPlans(
    tx,
    sessions.flatMap(({ runId }) => runId ?? []),
  );
  const out = outResourceId === null ? null : await groupOf(tx, outResourceId);
  const facts = await factsAround(tx, who, sessions, runs, out?.memberIds ?? []);
  return new Map(
    sessions.map((session) => {
      const run = runs.find(({ runId }) => runId === session.runId) ?? null;
      return [session.sessionId, optionsOf(session, run, facts, out)];
    }),
  );
}

type Group = {
  readonly outId: string;
  readonly poolId: string | null;
  readonly memberIds: readonly string[];
};

async function groupOf(tx: Tx, outId: string): Promise<Group> {
  const out = await tx.resource.findUnique({ where: { id: outId }, select: { poolId: true } });
  const members = out?.poolId
    ? await tx.resource.findMany({ where: { poolId: out.poolId }, select: { id: true } })
    : [];
  return { outId, poolId: out?.poolId ?? null, memberIds: members.map(({ id }) => id) };
}

async function factsAround(
  tx: Tx,
  who: Who,
  sessions: readonly PlannedSession[],
  runs: readonly RunPlan[],
  moreResourceIds: readonly string[],
): Promise<PlanFacts> {
  const trainers = await tx.trainer.findMany({
    where: { active: true },
    select: { personId: true },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
  });
  const now = who.now.epochMilliseconds;
  // Any zone will do for a window of weeks; each search has its own site's days.
  const today = dateAt(now, 'UTC');
  return loadFacts(tx, {
    siteIds: sessions.map(({ siteId }) => siteId),
    resourceIds: [...sessions.flatMap(({ resourceIds }) => resourceIds), ...moreResourceIds],
    trainerIds: trainers.map(({ personId }) => personId),
    courseIds: runs.flatMap(({ courseIds }) => courseIds),
    range: daysInterval(today, addDays(today, searchDays + 1), 'UTC'),
    viewer: who.actor,
    now: who.now,
  });
}

function optionsOf(
  session: PlannedSession,
  run: RunPlan | null,
  facts: PlanFacts,
  out: Group | null,
): MoveOption[] {
  const site = facts.sites.get(session.siteId);
  if (!site) return [];
  const { zone } = site.plan;
  const wish = wishFor(session, run, facts, zone, out);
  const own = new Map([...facts.trainers].filter(([id]) => session.trainerIds.includes(id)));
  const plans = [
    ...(own.size > 0 ? findSlots(wish, { ...facts, trainers: own }) : []),
    ...findSlots(wish, facts),
  ];
  const others = (run?.sessions ?? []).filter(({ sessionId }) => sessionId !== session.sessionId);
  const options = new Map<number, MoveOption>();
  for (const [slot] of plans.map(({ sessions }) => sessions as readonly [ProposedSession])) {
    const { interval, trainerIds, resourceIds } = slot;
    // Nobody can be in two days of one course at once.
    if (others.some((other) => overlaps(other.interval, interval)) || options.has(interval.start)) continue;
    options.set(interval.start, { interval, trainerIds, resourceIds });
  }
  // People took this hour off: another day at that hour suits them better than another hour tomorrow.
  const isUsual = ({ interval }: MoveOption) =>
    Math.abs(minuteOf(interval.start, zone) - minuteOf(session.interval.start, zone)) <= 60;
  return [...options.values()]
    .sort((a, b) => Number(isUsual(b)) - Number(isUsual(a)) || a.interval.start - b.interval.start)
    .slice(0, mostOptions)
    .sort((a, b) => a.interval.start - b.interval.start);
}

function minuteOf(instant: number, zone: string): number {
  return minutesOfDay(wallClockAt(instant, zone).time);
}

/** The same length with the same machines, at the same hour if possible. */
function wishFor(
  session: PlannedSession,
  run: RunPlan | null,
  facts: PlanFacts,
  zone: string,
  out: Group | null,
): SlotWish {
  const needs: NeedFacts[] = session.resourceIds.map((id) =>
    out?.poolId && id === out.outId
      ? { poolId: out.poolId, resourceId: null, quantity: 1 }
      : { poolId: null, resourceId: id, quantity: 1 },
  );
  const today = dateAt(facts.now, zone);
  const from = minuteOf(session.interval.start, zone);
  const minutes = minutesOf(session.interval);
  return {
    kind: session.kind,
    siteId: session.siteId,
    courseIds: run?.courseIds ?? [],
    seats: run?.seats ?? 0,
    minutes,
    count: 1,
    pattern: 'single',
    needs,
    trainers: session.trainerIds.length,
    firstDay: today,
    lastDay: addDays(today, searchDays),
    fromMinute: from,
    untilMinute: from + minutes,
    most: searchDays / 2,
  };
}
