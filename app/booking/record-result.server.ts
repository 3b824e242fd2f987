import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import type { ResultRecorded } from './booking-answers.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { type EnrolmentRecord, enrolmentLocks, loadEnrolment } from './enrolment-record-queries.server.ts';
import { mayRecord } from './policy.ts';
import { saveResult } from './save-result.step.server.ts';
import type { RecordResultInput } from './schema.ts';

/**
 * Records what came of an enrolment: attended, passed, failed or resit, with date, issuer and number; also long after the
 * run. The result that the course asks for grants its certificate, valid as its type says from the day of the result. A
 * correction is a new row: a certificate that an earlier result granted is taken back where the new one doesn't. The same
 * result again changes nothing.
 *
 * By the run's trainers and the office. Refuses `enrolment-unknown`, `not-allowed`, `enrolment-ended`,
 * `result-before-run`, `result-in-future`, `id-in-use`.
 */
export async function recordResult(
  ctx: Ctx,
  input: RecordResultInput,
): Promise<Outcome<ResultRecorded, BookingReason>> {
  const locks = await enrolmentLocks(input.enrolmentId);
  return transact<ResultRecorded, BookingReason>(ctx, { locks }, (tx) => record(tx, ctx, input));
}

/**
 * The same for several people of one run, all or nothing: refused with what is wrong, each with whom it is about. Someone
 * of another run is `enrolment-unknown`.
 */
export async function recordResults(
  ctx: Ctx,
  runId: string,
  results: readonly RecordResultInput[],
): Promise<Outcome<readonly ResultRecorded[], ResultRefusal>> {
  const locks = new Set<LockKey>([`run:${runId}`]);
  for (const { enrolmentId } of results) {
    for (const lock of await enrolmentLocks(enrolmentId)) locks.add(lock);
  }
  return transact<readonly ResultRecorded[], ResultRefusal>(ctx, { locks: [...locks] }, async (tx) => {
    const recorded: ResultRecorded[] = [];
    const refusals: ResultRefusal[] = [];
    for (const input of results) {
      const { enrolmentId } = input;
      const outcome = await record(tx, ctx, input, runId);
      if (outcome.ok) recorded.push(outcome.value);
      else refusals.push(...outcome.reasons.map((reason) => ({ enrolmentId, reason })));
    }
    return okUnless(refusals, recorded);
  });
}

export type ResultRefusal = { readonly enrolmentId: string; readonly reason: BookingReason };

async function record(
  tx: Tx,
  ctx: Ctx,
  input: RecordResultInput,
  runId?: string,
): Promise<Outcome<ResultRecorded, BookingReason>> {
  const { enrolmentId } = input;
  const enrolment = await loadEnrolment(tx, enrolmentId);
  if (!enrolment || (runId !== undefined && enrolment.runId !== runId)) {
    return refuse({ code: 'enrolment-unknown', enrolmentId });
  }
  if (!mayRecord(ctx.actor, enrolment.trainerIds)) return refuse({ code: 'not-allowed' });
  const refused = okUnless(reasonsFor(ctx, enrolment, input), undefined);
  if (!refused.ok) return refused;
  return saveResult(tx, ctx, enrolment, input);
}

function reasonsFor(ctx: Ctx, enrolment: EnrolmentRecord, input: RecordResultInput): BookingReason[] {
  const { enrolmentId, state, zone, sessions } = enrolment;
  if (state === 'declined' || state === 'cancelled') return [{ code: 'enrolment-ended', enrolmentId, state }];
  if (state === 'requested') return [{ code: 'enrolment-unknown', enrolmentId }];
  const achievedOn = calendarDate(input.achievedOn);
  const first = sessions[0] && dateAt(sessions[0].interval.start, zone);
  return [
    ...(first && achievedOn < first
      ? [{ code: 'result-before-run' as const, enrolmentId, firstDay: first }]
      : []),
    ...(achievedOn > dateAt(ctx.now.epochMilliseconds, zone)
      ? [{ code: 'result-in-future' as const, achievedOn }]
      : []),
  ];
}
