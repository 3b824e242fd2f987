import { endDraw } from '#app/allocation/draw-hours.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { cancelSessions } from '#app/scheduling/cancel-sessions.step.server.ts';
import './booking-events.ts';
import type { AskedBy } from './asked-by.ts';
import { cancellationTerms, visitLateFrom } from './cancellation.ts';
import { mayBookGroups } from './group-policy.ts';
import type { GroupReason } from './group-reasons.ts';
import {
  lateOf,
  loadVisit,
  type Reach,
  type VisitRecord,
  visitLocks,
  visitsWithinReach,
} from './group-record-queries.server.ts';
import { isOffice } from './policy.ts';

export type CancelGroupInput = {
  readonly groupBookingId: string;
  readonly reason: string;
  /** Of a series: this date only (where left out), this and those after it, or all that are still to come. */
  readonly reach?: Reach;
  /** On whose word, for the office only. */
  readonly asked?: AskedBy | null;
};
export type CancelledGroup = {
  /** Some of it counts as late. */
  readonly late: boolean;
  readonly visits: number;
  readonly already: boolean;
};

/**
 * Takes a class's visit off with a reason, or more dates of its series, all or none: machines, room and trainers are free
 * at once. Nearer than the days of `cancellation.ts` a visit counts as late, also when it was moved away since, and the hours
 * that it drew are lost to the school; before that they are given back. Cancelling twice is cancelling once.
 *
 * Refuses `booking-unknown` (also where it isn't the asker's to know), `booking-over`, and `not-allowed` where somebody else
 * than the office says on whose word.
 */
export async function cancelGroup(
  ctx: Ctx,
  input: CancelGroupInput,
): Promise<Outcome<CancelledGroup, GroupReason>> {
  if (input.asked && !isOffice(ctx.actor)) return refuse({ code: 'not-allowed' });
  const now = ctx.now.epochMilliseconds;
  const ids = await asSystem((tx) => visitsWithinReach(tx, input, now));
  const locks = (await Promise.all(ids.map(visitLocks))).flat();
  return transact<CancelledGroup, GroupReason>(ctx, { locks }, async (tx) => {
    const asked = await loadVisit(tx, input.groupBookingId);
    if (!asked || !mayBookGroups(ctx.actor, asked.organisationId)) return refuse({ code: 'booking-unknown' });
    if (asked.state === 'cancelled') return ok({ late: false, visits: 0, already: true });
    if ((asked.sessions[0]?.interval.start ?? 0) <= now) return refuse({ code: 'booking-over' });
    let late = false;
    let visits = 0;
    for (const id of ids) {
      const visit = await loadVisit(tx, id);
      if (visit?.state !== 'confirmed') continue;
      late = (await cancelOne(tx, ctx, visit, input)) || late;
      visits += 1;
    }
    return ok({ late, visits, already: false });
  });
}

async function cancelOne(
  tx: Tx,
  ctx: Ctx,
  visit: VisitRecord,
  { reason, asked }: Pick<CancelGroupInput, 'reason' | 'asked'>,
): Promise<boolean> {
  const { groupBookingId } = visit;
  const now = ctx.now.epochMilliseconds;
  const { comingSessionIds } = cancellationTerms(visit.sessions, now, visit.zone);
  const late = now >= visitLateFrom(lateOf(visit));
  await tx.groupBooking.update({
    where: { id: groupBookingId },
    data: {
      state: 'cancelled',
      cancelledAt: new Date(now),
      cancelReason: reason,
      cancelledLate: late,
      cancelAskedWay: asked?.way ?? null,
      cancelAskedBy: asked?.by ?? null,
    },
  });
  await cancelSessions(tx, ctx.now, comingSessionIds);
  await endDraw(tx, ctx, visit, late);
  await audit(tx, ctx, {
    action: 'group-cancelled',
    subjectType: 'group-booking',
    subjectId: groupBookingId,
    before: { state: 'confirmed' },
    after: { state: 'cancelled', late },
  });
  await appendEvent(tx, 'group-cancelled', { groupBookingId });
  return late;
}
