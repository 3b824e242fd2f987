import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { confirmRunStep } from '#app/scheduling/confirm-run.step.server.ts';
import { freeHeldSeats } from '#app/scheduling/pass-held-seats.step.server.ts';
import { showRun } from '#app/scheduling/show-run.step.server.ts';
import './booking-events.ts';
import { offerFreePlaces } from './offer-free-places.step.server.ts';

/**
 * Ends the asking: what nobody answered lapses, what is still held falls free and is offered to who waits, and the run
 * stands in the catalogue as any other. Of a run that was cancelled the asks are withdrawn. The caller holds `run:`.
 */
export async function settleBundle(tx: Tx, ctx: Ctx, runId: string): Promise<void> {
  const { state, answerBy, run } = await tx.bundle.findUniqueOrThrow({
    where: { runId },
    select: {
      state: true,
      answerBy: true,
      run: { select: { state: true, sessions: { select: { id: true } } } },
    },
  });
  if (state !== 'asking') return;
  const closedAt = new Date(ctx.now.epochMilliseconds);
  const isOff = run.state === 'cancelled';
  const left = await tx.bundleAsk.updateManyAndReturn({
    where: { runId, state: 'open' },
    data: { state: isOff ? 'withdrawn' : 'lapsed', closedAt },
    select: { id: true },
  });
  for (const { id } of left) await appendEvent(tx, 'bundle-ask-ended', { askId: id });
  await freeHeldSeats(tx, { sessionIds: run.sessions.map(({ id }) => id), heldUntil: answerBy });
  await tx.bundle.update({ where: { runId }, data: { state: 'settled', closedAt } });
  await audit(tx, ctx, {
    action: 'bundle-settled',
    subjectType: 'run',
    subjectId: runId,
    after: { unanswered: left.length },
  });
  if (isOff) return;
  await showRun(tx, runId);
  await offerFreePlaces(tx, ctx, runId);
  await goAheadIfEnough(tx, ctx, runId);
}

/** The minimum is met: the run goes ahead, and everybody on it is told. The caller holds `run:`. */
export async function goAheadIfEnough(tx: Tx, ctx: Ctx, runId: string): Promise<boolean> {
  const { state, minimum } = await tx.run.findUniqueOrThrow({
    where: { id: runId },
    select: { state: true, minimum: true },
  });
  const sure = await tx.enrolment.count({ where: { runId, state: 'confirmed' } });
  if (state !== 'open' || sure < Math.max(1, minimum)) return false;
  await confirmRunStep(tx, ctx, runId);
  return true;
}
