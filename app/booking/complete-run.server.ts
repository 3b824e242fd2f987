import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { setRunState } from '#app/scheduling/set-run-state.step.server.ts';
import { presenceOf } from './attendance.ts';
import type { RunCompleted } from './booking-answers.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { closeWaitingEntry } from './close-waiting-entry.step.server.ts';
import { loadEnrolment, trainersOfRun } from './enrolment-record-queries.server.ts';
import { mayRecord } from './policy.ts';
import { presenceOfRun } from './presence-queries.server.ts';
import { saveResult } from './save-result.step.server.ts';
import type { CompleteRunInput } from './schema.ts';

/**
 * Closes the books of a run that is over: who was there all the time gets the result 'attended' where the course asks no
 * more than that, nobody waits any longer, and the run is completed. May be asked again after more attendance was marked:
 * results that are there stay. By the run's trainers and the office.
 *
 * Refuses `run-unknown`, `not-allowed`, `run-ended` for a cancelled run, and `run-not-over`.
 */
export async function completeRun(
  ctx: Ctx,
  { runId }: CompleteRunInput,
): Promise<Outcome<RunCompleted, BookingReason>> {
  const locks: LockKey[] = [`run:${runId}`, ...(await participantLocks(runId))];
  return transact<RunCompleted, BookingReason>(ctx, { locks }, async (tx) => {
    const run = await tx.run.findUnique({
      where: { id: runId },
      select: { state: true, sessions: { where: { state: 'planned' }, select: { endsAt: true } } },
    });
    if (!run) return refuse({ code: 'run-unknown', runId });
    if (!mayRecord(ctx.actor, await trainersOfRun(tx, runId))) return refuse({ code: 'not-allowed' });
    if (run.state === 'cancelled') return refuse({ code: 'run-ended', runId, state: run.state });
    const endsAt = Math.max(0, ...run.sessions.map((session) => session.endsAt.getTime()));
    if (endsAt === 0 || endsAt > ctx.now.epochMilliseconds)
      return refuse({ code: 'run-not-over', runId, endsAt });

    const { written, open } = await writeResults(tx, ctx, runId);
    await endWaiting(tx, ctx, runId);
    if (run.state !== 'completed') await complete(tx, ctx, runId, run.state);
    return ok({ runId, results: written, open, already: run.state === 'completed' && written === 0 });
  });
}

/** After the last session nobody waits for a place any more. For the event that a run was completed by itself. */
export async function settleCompletedRun(ctx: Ctx, runId: string): Promise<void> {
  await transact<undefined, never>(ctx, { locks: [`run:${runId}`] }, async (tx) => {
    const run = await tx.run.findUnique({ where: { id: runId }, select: { state: true } });
    if (run?.state === 'completed') await endWaiting(tx, ctx, runId);
    return ok();
  });
}

async function writeResults(tx: Tx, ctx: Ctx, runId: string): Promise<{ written: number; open: number }> {
  const enrolments = await presenceOfRun(tx, runId);
  let written = 0;
  let open = 0;
  for (const one of enrolments) {
    if (one.hasResult) continue;
    const presence = presenceOf(one.sessions);
    const enrolment =
      presence.level === 'all' && one.grantOn === 'attended'
        ? await loadEnrolment(tx, one.enrolmentId)
        : null;
    const last = enrolment?.sessions.at(-1);
    if (!enrolment || !last) {
      if (presence.level !== 'none') open += 1;
      continue;
    }
    const achievedOn = dateAt(last.interval.start, enrolment.zone);
    const saved = await saveResult(tx, ctx, enrolment, {
      enrolmentId: one.enrolmentId,
      kind: 'attended',
      achievedOn,
    });
    if (saved.ok) written += 1;
  }
  return { written, open };
}

async function endWaiting(tx: Tx, ctx: Ctx, runId: string): Promise<void> {
  const entries = await tx.waitingEntry.findMany({
    where: { runId, state: { in: ['waiting', 'offered'] } },
    select: { id: true },
  });
  for (const { id } of entries) await closeWaitingEntry(tx, ctx, id, 'withdrawn');
}

async function complete(tx: Tx, ctx: Ctx, runId: string, state: string): Promise<void> {
  await setRunState(tx, ctx.now, { runId, state: 'completed' });
  await audit(tx, ctx, {
    action: 'run-completed',
    subjectType: 'run',
    subjectId: runId,
    before: { state },
    after: { state: 'completed' },
  });
  await appendEvent(tx, 'run-completed', { runId });
}

function participantLocks(runId: string): Promise<LockKey[]> {
  return asSystem(async (tx) => {
    const rows = await tx.enrolment.findMany({
      where: { runId, state: 'confirmed', personId: { not: null } },
      select: { personId: true },
    });
    return rows.map(({ personId }): LockKey => `person:${personId}`);
  });
}
