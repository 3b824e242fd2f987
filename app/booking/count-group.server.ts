import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { mayBookGroups } from './group-policy.ts';
import type { GroupReason } from './group-reasons.ts';
import { loadVisit, visitLocks } from './group-record-queries.server.ts';
import { subgroups } from './group-visit.ts';

export type CountGroupInput = {
  readonly groupBookingId: string;
  /** Pupils who were there, 0 or more. */
  readonly present: number;
};

/**
 * Records how many pupils came, once the visit has begun; a later count replaces an earlier one. In a carousel they are
 * divided over the stations as the class was; so they are over the parts of a class that was split.
 *
 * Refuses `booking-unknown`, `booking-ended`, `booking-not-begun`, `more-than-came` above what was booked,
 * `count-closed` once the quarter is closed, and `count-invoiced` where several share a session and it decided what each pays.
 */
export async function countGroup(
  ctx: Ctx,
  input: CountGroupInput,
): Promise<Outcome<{ present: number }, GroupReason>> {
  const { groupBookingId, present } = input;
  const locks = await visitLocks(groupBookingId);
  const onConstraint = {
    attendance_period_open: (tx: Tx) => closedPeriod(tx, groupBookingId),
    group_count_invoiced: async (): Promise<GroupReason[]> => [{ code: 'count-invoiced' }],
  };
  return transact<{ present: number }, GroupReason>(ctx, { locks, onConstraint }, async (tx) => {
    const visit = await loadVisit(tx, groupBookingId);
    if (!visit || !mayBookGroups(ctx.actor, visit.organisationId)) return refuse({ code: 'booking-unknown' });
    if (visit.state === 'cancelled') return refuse({ code: 'booking-ended' });
    const [first] = visit.sessions;
    if (!first || first.interval.start > ctx.now.epochMilliseconds) {
      return refuse({ code: 'booking-not-begun', start: first?.interval.start ?? 0 });
    }
    if (present > visit.group.headCount)
      return refuse({ code: 'more-than-came', present, most: visit.group.headCount });
    // Whoever is in one part of a class is in no other; halves after each other are the same pupils.
    const atOnce = Map.groupBy(visit.sessions, ({ interval }) => (visit.group.split ? 0 : interval.start));
    const counts = [...atOnce.values()].flatMap((sessions) => {
      const parts = subgroups(present, sessions.length);
      return sessions.map(({ sessionId }, index) => ({ sessionId, headsPresent: parts[index] ?? 0 }));
    });
    // In the order in which invoices hold sessions, so that neither waits for the other in a circle.
    for (const { sessionId, headsPresent } of counts.sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))) {
      await tx.groupBookingSession.update({
        where: { groupBookingId_sessionId: { groupBookingId, sessionId } },
        data: { headsPresent },
      });
    }
    await audit(tx, ctx, {
      action: 'group-counted',
      subjectType: 'group-booking',
      subjectId: groupBookingId,
      after: { present },
    });
    return ok({ present });
  });
}

async function closedPeriod(tx: Tx, groupBookingId: string): Promise<GroupReason[]> {
  const closed = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM group_booking_session g JOIN session s ON s.id = g.session_id
    JOIN period ON app_day(s.starts_at) BETWEEN period.first_day AND period.last_day
    WHERE g.group_booking_id = ${groupBookingId}::uuid AND period.state = 'closed' LIMIT 1`;
  return closed.length > 0 ? [{ code: 'count-closed' }] : [];
}
