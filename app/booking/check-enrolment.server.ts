import type { Ctx } from '#app/kernel/actor.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import type { EnrolmentPreview } from './booking-answers.ts';
import type { BookingReason, EnrolmentNote } from './booking-reasons.ts';
import { placesFor } from './check-run.ts';
import { isAllowed } from './enrol-participant.server.ts';
import { judgeEnrolment } from './enrolment-check.ts';
import type { EnrolmentFacts } from './enrolment-facts.ts';
import {
  askEnrolments,
  type EnrolmentQuestion,
  type EnrolmentRequest,
} from './enrolment-question-queries.server.ts';
import { factsAfter } from './facts-after-enrolment.ts';
import { withGrantingRuns } from './granting-run-queries.server.ts';
import { judgedFor } from './overrides.ts';
import type { EnrolInput, EnrolManyInput } from './schema.ts';
import { answerBy } from './working-days.ts';

/**
 * What enrolling would come to: every reason in the way with its way out, what is good to know, the price and whether the
 * company is asked first. Takes no lock and saves nothing, so it may be out of date a moment later; enrolling checks
 * everything again. About somebody whom the asker may not enrol it says `not-allowed` and nothing else.
 */
export async function checkEnrolment(ctx: Ctx, input: EnrolInput): Promise<EnrolmentPreview> {
  const { personId, ...rest } = input;
  const [preview] = await previews(ctx, { ...rest, personIds: [personId] });
  return preview ?? refusedPreview(ctx, { code: 'not-allowed' });
}

/**
 * The same for several people on one run, in the order given: the last place is shown to the first of them who can take it,
 * and to the others that it is full, as enrolling them together would come out.
 */
export async function checkEnrolments(
  ctx: Ctx,
  { personIds, ...rest }: EnrolManyInput,
): Promise<ReadonlyMap<string, EnrolmentPreview>> {
  const request = { ...rest, personIds: [...new Set(personIds)] };
  const found = await previews(ctx, request);
  return new Map(
    request.personIds.map((personId, index) => [
      personId,
      found[index] ?? refusedPreview(ctx, { code: 'not-allowed' }),
    ]),
  );
}

async function previews(ctx: Ctx, request: EnrolmentRequest): Promise<EnrolmentPreview[]> {
  return asSystem(async (tx) => {
    const asked = await askEnrolments(tx, ctx, request);
    if (!isAllowed(ctx, request, asked)) return [];
    let { facts } = asked;
    const found: EnrolmentPreview[] = [];
    for (const question of asked.questions) {
      const preview = await previewOf(tx, ctx, question, facts);
      found.push(preview);
      if (preview.reasons.length === 0) facts = factsAfter(facts, question.proposal, 'enrolled');
    }
    return found;
  });
}

async function previewOf(
  tx: Tx,
  ctx: Ctx,
  { proposal, terms }: EnrolmentQuestion,
  facts: EnrolmentFacts,
): Promise<EnrolmentPreview> {
  const { run } = facts;
  const finding = judgeEnrolment(proposal, facts);
  const { organisationId } = proposal;
  const reasons = judgedFor(
    await withGrantingRuns(tx, finding.reasons, facts, { now: ctx.now, organisationId }),
    ctx.actor,
  );
  const possible = reasons.every(({ mayOverride }) => mayOverride);
  const sessions = run?.sessions.filter(({ sessionId }) => finding.sessionIds.includes(sessionId)) ?? [];
  const until =
    terms.asksFirst && sessions[0] && run ? answerBy(facts.now, sessions[0].interval.start, run.zone) : null;
  const notes: EnrolmentNote[] = [...finding.notes];
  if (until !== null && organisationId !== null) {
    notes.push({ code: 'answer-needed', organisationId, answerBy: until });
  }
  return {
    reasons,
    notes,
    possible,
    state: possible ? (until === null ? 'confirmed' : 'requested') : null,
    priceCents: run?.priceCents ?? null,
    courseId: finding.courseId,
    organisationId,
    payerId: terms.payerId,
    orderNumber: terms.orderNumber,
    free: sessions.length > 0 ? Math.min(...sessions.map((one) => placesFor(one, organisationId))) : 0,
    waiting: run?.waiting ?? 0,
  };
}

function refusedPreview(ctx: Ctx, reason: BookingReason): EnrolmentPreview {
  return {
    reasons: judgedFor([reason], ctx.actor),
    notes: [],
    possible: false,
    state: null,
    priceCents: null,
    courseId: null,
    organisationId: null,
    payerId: null,
    orderNumber: null,
    free: 0,
    waiting: 0,
  };
}
