/** A visit with another number of pupils or supervisors: what it would hold, and what that does to the school's hours. */
import { changesOf, planDraws, wantedByHolds } from '#app/allocation/draw-plan-queries.server.ts';
import type { HoursChange } from '#app/allocation/hours-change.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import type { PlannedStation } from '#app/scheduling/group-plan-queries.server.ts';
import { lateFromKept } from './cancellation.ts';
import { loadActivities, loadSchoolFacts } from './group-facts-queries.server.ts';
import { holdFor } from './group-offer-queries.server.ts';
import { mayBookGroups } from './group-policy.ts';
import { lateOf, loadVisit, type VisitRecord } from './group-record-queries.server.ts';
import type { Activity } from './group-visit.ts';

export type ChangedNumber = {
  readonly groupBookingId: string;
  /** Whole numbers: pupils from 1, supervisors from 0. */
  readonly headCount: number;
  readonly supervisors: number;
};

/**
 * What another number would take of the school's hours, give back or lose; nothing where it touches none, where the visit
 * isn't the asker's or where it doesn't fit: `changeGroup` says why. Holds nothing.
 */
export function previewChange(ctx: Ctx, input: ChangedNumber): Promise<HoursChange[]> {
  return asSystem(async (tx) => {
    const visit = await loadVisit(tx, input.groupBookingId);
    if (!visit || !mayBookGroups(ctx.actor, visit.organisationId)) return [];
    const [activity] = await loadActivities(tx, { courseId: visit.courseId });
    const planned = activity && (await plannedFor(tx, ctx, input, visit, activity));
    if (!planned) return [];
    const { groupBookingId } = input;
    const holds = planned.flatMap(({ interval, resourceIds }) =>
      resourceIds.map((resourceId) => ({ groupBookingId, resourceId, ...interval })),
    );
    const today = dateAt(ctx.now.epochMilliseconds, centreZone);
    const draws = await planDraws(tx, today, [changeDrawing(visit, ctx)], await wantedByHolds(tx, holds));
    return (await changesOf(tx, draws)).map(({ booking: _, ...change }) => change);
  });
}

/** How it draws: what it gives up within the late days is lost. */
export function changeDrawing(visit: VisitRecord, ctx: Pick<Ctx, 'now'>) {
  const { groupBookingId, organisationId } = visit;
  const givesUpLate = lateFromKept(lateOf(visit), ctx.now.epochMilliseconds) !== null;
  return { groupBookingId, organisationId, staysOnDay: true, givesUpLate };
}

export function groupOf({ group }: VisitRecord, { headCount, supervisors }: ChangedNumber) {
  return { ...group, teacherId: group.teacherId ?? '', headCount, supervisors };
}

export function schoolOf(tx: Tx, ctx: Ctx, visit: VisitRecord, activity: Activity) {
  const { organisationId, group, groupBookingId } = visit;
  return loadSchoolFacts(tx, {
    organisationId,
    activity,
    groupName: group.groupName,
    now: ctx.now,
    butNot: [groupBookingId],
  });
}

export async function plannedFor(
  tx: Tx,
  ctx: Ctx,
  input: ChangedNumber,
  visit: VisitRecord,
  activity: Activity,
): Promise<PlannedStation[] | null> {
  const school = await schoolOf(tx, ctx, visit, activity);
  const ask = {
    organisationId: visit.organisationId,
    courseId: visit.courseId,
    group: groupOf(visit, input),
  };
  const own = {
    sessionIds: visit.sessions.map(({ sessionId }) => sessionId),
    holds: [...visit.holds.resourceIds, ...visit.holds.trainerIds],
  };
  return holdFor(tx, ctx, activity, ask, school, visit.sessions[0]?.interval.start ?? 0, own);
}
