import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { keepOverride } from '#app/scheduling/keep-override.step.server.ts';
import './booking-events.ts';
import type { BookingReason, Override } from './booking-reasons.ts';
import { judgeEnrolment } from './enrolment-check.ts';
import { askEnrolments } from './enrolment-question-queries.server.ts';
import { type EnrolmentRecord, enrolmentLocks, loadEnrolment } from './enrolment-record-queries.server.ts';
import { giveBackPlaces } from './give-back-places.step.server.ts';
import { withGrantingRuns } from './granting-run-queries.server.ts';
import { setAside } from './overrides.ts';
import { mayAnswer } from './policy.ts';
import type { AnswerInput } from './schema.ts';

export type Answered = { readonly enrolmentId: string; readonly state: 'confirmed' | 'declined' };

/**
 * The company's answer to a request. Approving runs every check again, as it is now; rules set aside when it was asked
 * stay set aside. Declining frees the places. The same answer twice is one answer.
 *
 * Refuses `enrolment-unknown`, `enrolment-not-requested`, and with approval every `EnrolmentReason`.
 */
export async function answerRequest(
  ctx: Ctx,
  input: AnswerInput & { readonly overrides?: readonly Override[] },
): Promise<Outcome<Answered, BookingReason>> {
  const { enrolmentId, approve } = input;
  const locks = await enrolmentLocks(enrolmentId);
  return transact<Answered, BookingReason>(ctx, { locks }, async (tx) => {
    const enrolment = await loadEnrolment(tx, enrolmentId);
    if (!enrolment || !mayAnswer(ctx.actor, enrolment.organisationId)) {
      return refuse({ code: 'enrolment-unknown', enrolmentId });
    }
    const { state } = enrolment;
    const wanted = approve ? 'confirmed' : 'declined';
    if (state === wanted) return ok({ enrolmentId, state });
    if (state !== 'requested') return refuse({ code: 'enrolment-not-requested', enrolmentId, state });
    if (!approve) {
      await decline(tx, ctx, enrolment, input.reason ?? null);
      return ok({ enrolmentId, state: 'declined' });
    }

    const { reasons, kept } = await reasonsNow(tx, ctx, enrolment, input.overrides ?? []);
    const refused = okUnless(reasons, undefined);
    if (!refused.ok) return refused;
    await decide(tx, ctx, enrolmentId, 'confirmed', null);
    await keepOverride(tx, ctx, { type: 'enrolment', id: enrolmentId }, ...kept);
    await appendEvent(tx, 'enrolment-confirmed', { enrolmentId });
    return ok({ enrolmentId, state: 'confirmed' });
  });
}

/** Requests that nobody answered in time fall: their places are free again. Answers which. */
export async function lapseRequests(ctx: Ctx): Promise<string[]> {
  const due = { state: 'requested' as const, answerBy: { lte: new Date(ctx.now.epochMilliseconds) } };
  const requests = await asSystem((tx) => tx.enrolment.findMany({ where: due, select: { id: true } }));
  const lapsed: string[] = [];
  for (const { id } of requests) {
    const locks = await enrolmentLocks(id);
    await transact<undefined, never>(ctx, { locks }, async (tx) => {
      const enrolment = await loadEnrolment(tx, id);
      if (enrolment?.state !== 'requested') return ok();
      await decline(tx, ctx, enrolment, null);
      lapsed.push(id);
      return ok();
    });
  }
  return lapsed;
}

async function decline(tx: Tx, ctx: Ctx, enrolment: EnrolmentRecord, reason: string | null): Promise<void> {
  const { enrolmentId } = enrolment;
  await decide(tx, ctx, enrolmentId, 'declined', reason);
  await giveBackPlaces(
    tx,
    ctx,
    enrolment,
    enrolment.sessions.map(({ sessionId }) => sessionId),
  );
  await appendEvent(tx, 'enrolment-declined', { enrolmentId });
}

async function decide(
  tx: Tx,
  ctx: Ctx,
  enrolmentId: string,
  state: 'confirmed' | 'declined',
  reason: string | null,
): Promise<void> {
  await tx.enrolment.update({
    where: { id: enrolmentId },
    data: {
      state,
      decidedAt: new Date(ctx.now.epochMilliseconds),
      decidedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      ...(state === 'declined' && { cancelReason: reason }),
    },
  });
  await audit(tx, ctx, {
    action: state === 'confirmed' ? 'enrolment-approved' : 'enrolment-declined',
    subjectType: 'enrolment',
    subjectId: enrolmentId,
    before: { state: 'requested' },
    after: { state },
  });
}

async function reasonsNow(
  tx: Tx,
  ctx: Ctx,
  enrolment: EnrolmentRecord,
  overrides: readonly Override[],
): Promise<{ reasons: readonly BookingReason[]; kept: readonly Override[] }> {
  const { enrolmentId, personId, organisationId } = enrolment;
  const asked = await askEnrolments(tx, ctx, {
    runId: enrolment.runId,
    courseId: enrolment.courseId,
    organisationId,
    sessionIds: enrolment.sessions.map(({ sessionId }) => sessionId),
    personIds: personId === null ? [] : [personId],
    ignoreEnrolmentId: enrolmentId,
  });
  const proposal = asked.questions[0]?.proposal;
  // A place without a name is approved as a place.
  if (!proposal) return { reasons: [], kept: [] };
  const standing = await tx.ruleOverride.findMany({
    where: { subjectType: 'enrolment', subjectId: enrolmentId },
    select: { code: true },
  });
  const { reasons } = judgeEnrolment({ ...proposal, passesQueue: true }, asked.facts);
  const fresh = reasons.filter((reason) => !standing.some(({ code }) => code === reason.code));
  const { left, kept } = setAside(fresh, overrides, ctx.actor);
  return { reasons: await withGrantingRuns(tx, left, asked.facts, { now: ctx.now, organisationId }), kept };
}
