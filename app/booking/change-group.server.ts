import { drawHours } from '#app/allocation/draw-hours.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { keepOverride } from '#app/scheduling/keep-override.step.server.ts';
import { releaseSession } from '#app/scheduling/release-session.step.server.ts';
import { reserveSession } from '#app/scheduling/reserve-session.step.server.ts';
import { groupLocks } from './book-group.server.ts';
import type { Override } from './booking-reasons.ts';
import './booking-events.ts';
import {
  type ChangedNumber,
  changeDrawing,
  groupOf,
  plannedFor,
  schoolOf,
} from './group-change-queries.server.ts';
import { loadActivities } from './group-facts-queries.server.ts';
import { judgeVisit } from './group-offer-queries.server.ts';
import { mayBookGroups } from './group-policy.ts';
import type { GroupReason } from './group-reasons.ts';
import { loadVisit, type VisitRecord, visitLocks } from './group-record-queries.server.ts';

export type ChangeGroupInput = ChangedNumber & { readonly overrides?: readonly Override[] };

/**
 * Another number of pupils or supervisors, before the visit. Everything is checked again; the visit keeps its time, and its
 * machines and trainers where they still do. Machines that aren't needed any more are free at once; their hours are given back,
 * or lost where it is too late to cancel.
 *
 * Refuses with every reason at once, `date-gone` where a larger group doesn't fit, `hours-short` where it takes more hours than
 * the school has left, `booking-unknown`, `booking-over`, `booking-ended`.
 */
export async function changeGroup(
  ctx: Ctx,
  input: ChangeGroupInput,
): Promise<Outcome<{ headCount: number }, GroupReason>> {
  const { groupBookingId } = input;
  const found = await asSystem(async (tx) => {
    const visit = await loadVisit(tx, groupBookingId);
    if (!visit || !mayBookGroups(ctx.actor, visit.organisationId)) return null;
    const [activity] = await loadActivities(tx, { courseId: visit.courseId });
    return { visit, activity, planned: activity ? await plannedFor(tx, ctx, input, visit, activity) : null };
  });
  if (!found) return refuse({ code: 'booking-unknown' });
  const { activity, planned, visit: before } = found;
  const refused = notChangeable(before, ctx.now.epochMilliseconds);
  if (refused) return refused;
  if (!activity) return refuse({ code: 'activity-unknown', courseId: before.courseId });
  const start = before.sessions[0]?.interval.start ?? 0;
  if (!planned || planned.length !== before.sessions.length) return refuse({ code: 'date-gone', start });

  const ignoreSessionIds = before.sessions.map(({ sessionId }) => sessionId);
  const judge = async (tx: Tx, visit: VisitRecord) => {
    const school = await schoolOf(tx, ctx, visit, activity);
    const ask = { ...visit, group: groupOf(visit, input) };
    return judgeVisit(tx, ctx, {
      activity,
      ask,
      school,
      planned,
      overrides: input.overrides ?? [],
      ignoreSessionIds,
    });
  };
  const explain = async (tx: Tx) => (await judge(tx, before)).blocking;
  return transact<{ headCount: number }, GroupReason>(
    ctx,
    {
      locks: [...(await visitLocks(groupBookingId)), ...groupLocks(groupBookingId, planned)],
      onConstraint: {
        resource_reservation_no_overlap: explain,
        person_reservation_no_overlap: explain,
        hours_not_overdrawn: explain,
      },
    },
    async (tx) => {
      const visit = await loadVisit(tx, groupBookingId);
      if (!visit) return refuse({ code: 'booking-unknown' });
      const ended = notChangeable(visit, ctx.now.epochMilliseconds);
      if (ended) return ended;
      const { blocking, setAside, facts } = await judge(tx, visit);
      const blocked = okUnless(blocking, undefined);
      if (!blocked.ok) return blocked;
      await releaseSession(tx, ctx.now, { sessionIds: ignoreSessionIds });
      await reserveSession(
        tx,
        ctx.now,
        ...planned.map(({ interval, resourceIds, trainerIds }, index) => ({
          sessionId: visit.sessions[index]?.sessionId as string,
          interval,
          sideBySideKey: visit.sessions[index]?.sessionId as string,
          live: true,
          resources: resourceIds.flatMap((id) => facts.resources.get(id) ?? []),
          trainerIds,
        })),
      );
      const drawing = { ...changeDrawing(visit, ctx), sessionIds: ignoreSessionIds };
      const short = okUnless(await drawHours(tx, ctx, [drawing]), undefined);
      if (!short.ok) return short;
      const { headCount, supervisors } = input;
      await tx.groupBooking.update({ where: { id: groupBookingId }, data: { headCount, supervisors } });
      await keepOverride(
        tx,
        ctx,
        { type: 'session', id: visit.sessions[0]?.sessionId as string },
        ...setAside.map(({ reason, why }) => ({
          code: reason.code,
          reason: why,
          covers: [JSON.stringify(reason)],
        })),
      );
      await audit(tx, ctx, {
        action: 'group-changed',
        subjectType: 'group-booking',
        subjectId: groupBookingId,
        before: { headCount: visit.group.headCount, supervisors: visit.group.supervisors },
        after: { headCount, supervisors },
      });
      await appendEvent(tx, 'group-changed', { groupBookingId });
      return ok({ headCount });
    },
  );
}

function notChangeable(visit: VisitRecord, now: number) {
  if (visit.state === 'cancelled') return refuse({ code: 'booking-ended' as const });
  const begun = (visit.sessions[0]?.interval.start ?? 0) <= now;
  return begun ? refuse({ code: 'booking-over' as const }) : null;
}
