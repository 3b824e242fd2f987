import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { keepOverride } from '#app/scheduling/keep-override.step.server.ts';
import { reserveParticipant } from '#app/scheduling/reserve-participant.step.server.ts';
import { takeSeats } from '#app/scheduling/take-seats.step.server.ts';
import type { AskedBy } from './asked-by.ts';
import type { Override, RunReason } from './booking-reasons.ts';
import { enrolmentCode } from './enrolment-code.ts';
import { settlePlaces } from './settle-places.step.server.ts';

export type NewEnrolment = {
  readonly enrolmentId: string;
  readonly runId: string;
  readonly courseId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly payerId: string | null;
  readonly orderNumber: string | null;
  readonly priceCents: number;
  /** Epoch milliseconds until when the company may answer; null where it is only told. */
  readonly answerBy: number | null;
  /** By someone else than the person. */
  readonly onBehalf: boolean;
  readonly sessionIds: readonly string[];
  /** A place that was offered to them is taken first. */
  readonly offerId?: string | null;
  /** It fills a place without a name of the party, where there is one. */
  readonly fillsHeld?: boolean;
  readonly setAside: readonly Override[];
  /** On whose word the office enrolled them. */
  readonly asked?: AskedBy | null;
};

/**
 * Writes an enrolment with its seats and the person's time, under the locks `run:` and `person:` that the caller holds. A
 * requested one holds both as a confirmed one does, so that nothing is promised twice. Refuses `run-full` when a session
 * has no seat after all; then the caller rolls back.
 */
export async function saveEnrolment(
  tx: Tx,
  ctx: Ctx,
  given: NewEnrolment,
): Promise<Outcome<{ code: string; state: 'requested' | 'confirmed' }, RunReason>> {
  const { enrolmentId, runId, personId, organisationId, sessionIds } = given;
  const row = enrolmentRow(ctx, given);
  const { code, state } = row;
  await tx.enrolment.create({ data: row });
  const offerId = given.offerId ?? null;
  const heldFirst = given.fillsHeld ?? false;
  const seated = await takeSeats(tx, ctx.now, {
    enrolmentId,
    sessionIds,
    organisationId,
    offerId,
    heldFirst,
  });
  if (!seated.ok) {
    const full = seated.reasons.map(({ sessionId }) => sessionId);
    return okUnless<never, RunReason>(
      [{ code: 'run-full', runId, sessionIds: full, waiting: 0, mayWait: true }],
      undefined as never,
    );
  }
  if (organisationId !== null) await settlePlaces(tx, ctx, { runId, organisationId });
  await reserveParticipant(tx, ctx.now, { enrolmentId, personId, organisationId, sessionIds });
  await keepOverride(tx, ctx, { type: 'enrolment', id: enrolmentId }, ...given.setAside);
  await audit(tx, ctx, enrolmentLine(given, row));
  await appendEvent(tx, state === 'confirmed' ? 'enrolment-confirmed' : 'enrolment-requested', {
    enrolmentId,
  });
  return ok({ code, state });
}

/** The record of a new enrolment, as it is written. */
export function enrolmentRow(ctx: Ctx, given: NewEnrolment) {
  const at = ctx.now.toString();
  const state: 'requested' | 'confirmed' = given.answerBy === null ? 'confirmed' : 'requested';
  return {
    id: given.enrolmentId,
    code: enrolmentCode(given.enrolmentId),
    runId: given.runId,
    courseId: given.courseId,
    personId: given.personId,
    organisationId: given.organisationId,
    payerId: given.payerId,
    orderNumber: given.orderNumber,
    state,
    priceCents: given.priceCents,
    requestedAt: at,
    answerBy: given.answerBy === null ? null : new Date(given.answerBy).toISOString(),
    decidedAt: state === 'confirmed' ? at : null,
    enrolledById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    onBehalf: given.onBehalf,
    askedWay: given.asked?.way ?? null,
    askedBy: given.asked?.by ?? null,
  };
}

/** What the audit log says of it. */
export function enrolmentLine(given: NewEnrolment, { code, state }: ReturnType<typeof enrolmentRow>) {
  const { enrolmentId, runId, courseId, personId, organisationId, sessionIds } = given;
  return {
    action: state === 'confirmed' ? 'enrolment-confirmed' : 'enrolment-requested',
    subjectType: 'enrolment',
    subjectId: enrolmentId,
    after: { runId, courseId, personId, organisationId, code, sessions: sessionIds.length },
  };
}
