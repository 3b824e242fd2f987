import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { cancelSessions } from '#app/scheduling/cancel-sessions.step.server.ts';
import { freeSeats } from '#app/scheduling/free-seats.step.server.ts';
import { keepHeldSeats } from '#app/scheduling/hold-seats.step.server.ts';
import { mayKnowRun } from '#app/scheduling/known-run.ts';
import { mayDecideRuns } from '#app/scheduling/policy.ts';
import { loadRunPlans, locksOf } from '#app/scheduling/run-plan-queries.server.ts';
import { setRunState } from '#app/scheduling/set-run-state.step.server.ts';
import type { RunCancelled } from './booking-answers.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { closeOffers } from './close-offers.step.server.ts';
import type { CancelRunInput } from './schema.ts';

/**
 * Cancels a run with a reason: its sessions that aren't over, everybody's place and waiting, machines, rooms and agendas,
 * in one go. Nobody is charged. Sessions that have been stay with their attendance. Everyone is told. Twice is once.
 *
 * Refuses `run-unknown`, `not-allowed` and `run-ended` for a run that is completed.
 */
export async function cancelRun(
  ctx: Ctx,
  input: CancelRunInput,
): Promise<Outcome<RunCancelled, BookingReason>> {
  const { runId, reason } = input;
  if (!mayDecideRuns(ctx.actor)) return refuse({ code: 'not-allowed' });
  const locks = [...(await locksOf({ runIds: [runId] })), ...(await participantLocks(runId))];
  return transact<RunCancelled, BookingReason>(ctx, { locks }, async (tx) => {
    const [run] = await loadRunPlans(tx, [runId]);
    if (!run || !mayKnowRun(ctx.actor, run)) return refuse({ code: 'run-unknown', runId });
    if (run.state === 'completed') return refuse({ code: 'run-ended', runId, state: run.state });
    if (run.state === 'cancelled') return ok({ runId, enrolments: 0, already: true });

    const at = new Date(ctx.now.epochMilliseconds);
    const coming = await tx.session.findMany({
      where: { runId, state: 'planned', endsAt: { gt: at } },
      select: { id: true },
    });
    const enrolmentIds = await cancelEnrolments(tx, runId, reason, at);
    const sessionIds = coming.map(({ id }) => id);
    for (const id of enrolmentIds) await freeSeats(tx, id, sessionIds);
    await cancelSessions(tx, ctx.now, sessionIds);
    const waiting = await tx.waitingEntry.updateManyAndReturn({
      where: { runId, state: { in: ['waiting', 'offered'] } },
      data: { state: 'withdrawn', closedAt: at },
      select: { id: true },
    });
    await closeOffers(
      tx,
      ctx,
      waiting.map(({ id }) => id),
      'lapsed',
    );
    const placeBookingIds = await endPlaces(tx, runId, at);
    await setRunState(tx, ctx.now, { runId, state: 'cancelled', cancelReason: reason });
    await audit(tx, ctx, {
      action: 'run-cancelled',
      subjectType: 'run',
      subjectId: runId,
      before: { state: run.state },
      after: { state: 'cancelled', reason, enrolments: enrolmentIds.length, sessions: sessionIds.length },
    });
    const waitingEntryIds = waiting.map(({ id }) => id);
    await appendEvent(tx, 'run-cancelled', { runId, enrolmentIds, waitingEntryIds, placeBookingIds });
    return ok({ runId, enrolments: enrolmentIds.length, already: false });
  });
}

/** All that hold a place. It isn't their doing, so none is late. */
async function cancelEnrolments(tx: Tx, runId: string, reason: string, at: Date): Promise<string[]> {
  const rows = await tx.enrolment.updateManyAndReturn({
    where: { runId, state: { in: ['requested', 'confirmed'] } },
    data: { state: 'cancelled', cancelledAt: at, cancelReason: reason, cancelledLate: false },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Places without names that companies had: their seats are free. Answers which bookings. */
async function endPlaces(tx: Tx, runId: string, at: Date): Promise<string[]> {
  const open = await tx.placeBooking.findMany({ where: { runId, state: 'open' } });
  for (const { id, organisationId, left } of open) {
    await keepHeldSeats(tx, { runId, organisationId }, 0);
    await tx.placeBooking.update({
      where: { id },
      data: { state: 'cancelled', left: 0, released: { increment: left }, closedAt: at },
    });
  }
  return open.map(({ id }) => id);
}

function participantLocks(runId: string): Promise<LockKey[]> {
  return asSystem(async (tx) => {
    const rows = await tx.enrolment.findMany({
      where: { runId, state: { in: ['requested', 'confirmed'] }, personId: { not: null } },
      select: { personId: true },
    });
    return rows.map(({ personId }): LockKey => `person:${personId}`);
  });
}
