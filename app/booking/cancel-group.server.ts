import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { cancelSessions } from '#app/scheduling/cancel-sessions.step.server.ts';
import './booking-events.ts';
import { cancellationTerms } from './cancellation.ts';
import { mayBookGroups } from './group-policy.ts';
import type { GroupReason } from './group-reasons.ts';
import { loadVisit, visitLocks } from './group-record-queries.server.ts';

export type CancelGroupInput = { readonly groupBookingId: string; readonly reason: string };
export type CancelledGroup = { readonly late: boolean; readonly already: boolean };

/**
 * Takes a class's visit off with a reason: its machines, room and trainers are free at once. Nearer than the days of
 * `cancellation.ts` it counts as late. Cancelling twice is cancelling once.
 *
 * Refuses `booking-unknown` (also where it isn't the asker's to know) and `booking-over`.
 */
export async function cancelGroup(
  ctx: Ctx,
  input: CancelGroupInput,
): Promise<Outcome<CancelledGroup, GroupReason>> {
  const { groupBookingId, reason } = input;
  const locks = await visitLocks(groupBookingId);
  return transact<CancelledGroup, GroupReason>(ctx, { locks }, async (tx) => {
    const visit = await loadVisit(tx, groupBookingId);
    if (!visit || !mayBookGroups(ctx.actor, visit.organisationId)) return refuse({ code: 'booking-unknown' });
    if (visit.state === 'cancelled') return ok({ late: false, already: true });
    const now = ctx.now.epochMilliseconds;
    const { comingSessionIds, late } = cancellationTerms(visit.sessions, now, visit.zone);
    const [first] = visit.sessions;
    if (!first || first.interval.start <= now) return refuse({ code: 'booking-over' });
    await tx.groupBooking.update({
      where: { id: groupBookingId },
      data: { state: 'cancelled', cancelledAt: new Date(now), cancelReason: reason, cancelledLate: late },
    });
    await cancelSessions(tx, ctx.now, comingSessionIds);
    await audit(tx, ctx, {
      action: 'group-cancelled',
      subjectType: 'group-booking',
      subjectId: groupBookingId,
      before: { state: 'confirmed' },
      after: { state: 'cancelled', late },
    });
    await appendEvent(tx, 'group-cancelled', { groupBookingId });
    return ok({ late, already: false });
  });
}
