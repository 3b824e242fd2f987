import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import type { Cancelled } from './booking-answers.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { cancellationTerms } from './cancellation.ts';
import { closedPeriod } from './closed-period-queries.server.ts';
import { enrolmentLocks, loadEnrolment } from './enrolment-record-queries.server.ts';
import { giveBackPlaces } from './give-back-places.step.server.ts';
import { isOffice, mayCancel } from './policy.ts';
import type { CancelEnrolmentInput } from './schema.ts';

/**
 * Ends an enrolment with a reason, by the person, the company's coordinator or the office. Places in sessions still to
 * come are free at once; sessions that are near count as late (`cancellationTerms`) and are kept. A request that wasn't
 * answered yet is never late. Cancelling twice is cancelling once.
 *
 * `asked`: on whose word the office does it; `not-allowed` for others.
 *
 * Refuses `enrolment-unknown` (also where it isn't the asker's to know), `enrolment-ended`, `enrolment-over`, and
 * `period-closed` where a late session lies in a closed quarter.
 */
export async function cancelEnrolment(
  ctx: Ctx,
  input: CancelEnrolmentInput,
): Promise<Outcome<Cancelled, BookingReason>> {
  const { enrolmentId, reason, asked } = input;
  if (asked && !isOffice(ctx.actor)) return refuse({ code: 'not-allowed' });
  const locks = await enrolmentLocks(enrolmentId);
  const onConstraint = { attendance_period_open: (tx: Tx) => lateInClosedPeriod(tx, ctx, enrolmentId) };
  return transact<Cancelled, BookingReason>(ctx, { locks, onConstraint }, async (tx) => {
    const enrolment = await loadEnrolment(tx, enrolmentId);
    if (!enrolment || !mayCancel(ctx.actor, enrolment)) {
      return refuse({ code: 'enrolment-unknown', enrolmentId });
    }
    const { state } = enrolment;
    if (state === 'cancelled') return ok(await savedBefore(tx, enrolmentId, enrolment.cancelledLate));
    if (state === 'declined') return refuse({ code: 'enrolment-ended', enrolmentId, state });
    const terms = cancellationTerms(enrolment.sessions, ctx.now.epochMilliseconds, enrolment.zone);
    if (terms.comingSessionIds.length === 0 && enrolment.sessions.length > 0) {
      return refuse({ code: 'enrolment-over', enrolmentId });
    }

    const late = state === 'confirmed' && terms.late;
    await tx.enrolment.update({
      where: { id: enrolmentId },
      data: {
        state: 'cancelled',
        cancelledAt: new Date(ctx.now.epochMilliseconds),
        cancelReason: reason,
        cancelledLate: late,
        cancelAskedWay: asked?.way ?? null,
        cancelAskedBy: asked?.by ?? null,
      },
    });
    if (late) {
      await tx.lateCancellation.createMany({
        data: terms.lateSessions.map((session) => ({ enrolmentId, ...session })),
      });
    }
    const waiting = await giveBackPlaces(tx, ctx, enrolment, terms.comingSessionIds);
    await audit(tx, ctx, {
      action: 'enrolment-cancelled',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
      before: { state },
      after: { state: 'cancelled', late, sessions: terms.comingSessionIds.length },
    });
    await appendEvent(tx, 'enrolment-cancelled', { enrolmentId, late });
    const lateSessionIds = late ? terms.lateSessions.map(({ sessionId }) => sessionId) : [];
    return ok({ enrolmentId, late, lateSessionIds, waiting, already: false });
  });
}

/** Only of a session that goes on into the next quarter: others are over when their quarter closes. */
async function lateInClosedPeriod(tx: Tx, ctx: Ctx, enrolmentId: string): Promise<BookingReason[]> {
  const enrolment = await loadEnrolment(tx, enrolmentId);
  if (!enrolment) return [];
  const { lateSessions } = cancellationTerms(enrolment.sessions, ctx.now.epochMilliseconds, enrolment.zone);
  const closed: BookingReason[] = [];
  for (const { sessionId } of lateSessions) closed.push(...(await closedPeriod(tx, sessionId)));
  return closed;
}

async function savedBefore(tx: Tx, enrolmentId: string, late: boolean): Promise<Cancelled> {
  const counted = await tx.lateCancellation.findMany({
    where: { enrolmentId },
    select: { sessionId: true },
  });
  const lateSessionIds = counted.map(({ sessionId }) => sessionId);
  return { enrolmentId, late, lateSessionIds, waiting: 0, already: true };
}
