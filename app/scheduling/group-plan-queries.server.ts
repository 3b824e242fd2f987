/** What finding and judging moments for a class is done on. Nothing is reserved by asking. */
import type { Actor } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { type Station, type StationPlan, stationProposal } from './group-slots.ts';
import { planReasons } from './plan-check.ts';
import type { PlanFacts } from './plan-facts.ts';
import { loadFacts } from './plan-facts-queries.server.ts';
import type { PlanReason } from './plan-reasons.ts';

type Asking = { readonly actor: Actor; readonly now: Temporal.Instant };

/** Every machine of the pools that the stations take and every trainer who may lead one, within some days. */
export async function groupCandidates(
  tx: Tx,
  ctx: Asking,
  wish: {
    readonly siteId: string;
    readonly stations: readonly Pick<Station, 'courseId' | 'needs'>[];
    readonly firstDay: CalendarDate;
    readonly lastDay: CalendarDate;
    readonly zone: string;
    /** What these sessions hold counts as free. */
    readonly ignoreSessionIds?: readonly string[];
  },
): Promise<PlanFacts> {
  const needs = wish.stations.flatMap((station) => station.needs);
  const courseIds = [...new Set(wish.stations.map(({ courseId }) => courseId))];
  const resources = await tx.resource.findMany({
    where: {
      siteId: wish.siteId,
      OR: [
        { poolId: { in: needs.flatMap(({ poolId }) => poolId ?? []) } },
        { id: { in: needs.flatMap(({ resourceId }) => resourceId ?? []) } },
      ],
    },
    select: { id: true },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
  });
  const trainers = await tx.trainer.findMany({
    where: { active: true, courses: { some: { courseId: { in: courseIds } } } },
    select: { personId: true },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
  });
  return loadFacts(tx, {
    siteIds: [wish.siteId],
    resourceIds: resources.map(({ id }) => id),
    trainerIds: trainers.map(({ personId }) => personId),
    courseIds,
    range: daysInterval(wish.firstDay, wish.lastDay, wish.zone),
    ignoreSessionIds: wish.ignoreSessionIds ?? [],
    viewer: ctx.actor,
    now: ctx.now,
  });
}

/** A station of a visit as it is to be held. */
export type PlannedStation = StationPlan & { readonly station: Station; readonly interval: Interval };

/** Every reason against holding these, all together, with the facts it was judged on. `session` is the position, from 1. */
export async function judgeStations(
  tx: Tx,
  ctx: Asking,
  siteId: string,
  planned: readonly PlannedStation[],
  ignoreSessionIds: readonly string[] = [],
): Promise<{ reasons: PlanReason[]; facts: PlanFacts }> {
  const now = ctx.now.epochMilliseconds;
  const facts = await loadFacts(tx, {
    siteIds: [siteId],
    resourceIds: planned.flatMap(({ resourceIds }) => resourceIds),
    trainerIds: planned.flatMap(({ trainerIds }) => trainerIds),
    courseIds: [...new Set(planned.map(({ station }) => station.courseId))],
    range: {
      start: Math.min(now, ...planned.map(({ interval }) => interval.start)),
      end: Math.max(now, ...planned.map(({ interval }) => interval.end)),
    },
    ignoreSessionIds,
    viewer: ctx.actor,
    now: ctx.now,
  });
  const reasons = planned.flatMap(({ station, ...plan }, index) =>
    planReasons(stationProposal(siteId, station, plan), facts).map((reason) =>
      'session' in reason ? { ...reason, session: index + 1 } : reason,
    ),
  );
  return { reasons, facts };
}
