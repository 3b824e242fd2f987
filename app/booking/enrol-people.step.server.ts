import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless } from '#app/kernel/outcome.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { AskedBy } from './asked-by.ts';
import type { Enrolled } from './booking-answers.ts';
import type { BookingReason, EnrolmentNote, Override } from './booking-reasons.ts';
import { closeWaitingEntry } from './close-waiting-entry.step.server.ts';
import { judgeEnrolment } from './enrolment-check.ts';
import type { EnrolmentFacts } from './enrolment-facts.ts';
import type { AskedEnrolments, EnrolmentQuestion } from './enrolment-question-queries.server.ts';
import { factsAfter, fillsHeld } from './facts-after-enrolment.ts';
import { withGrantingRuns } from './granting-run-queries.server.ts';
import { setAside } from './overrides.ts';
import { saveEnrolment } from './save-enrolment.step.server.ts';
import { waitForPlace } from './wait-for-place.step.server.ts';
import { answerBy } from './working-days.ts';

export type EnrolPeopleOptions = {
  readonly waitIfFull: boolean;
  readonly overrides: readonly Override[];
  /** Minted by the form; of one person only. */
  readonly enrolmentId?: string | null;
  /** On whose word the office enrols them. */
  readonly asked?: AskedBy | null;
};

/**
 * Enrols people on one run, or puts them on its waiting list, one after the other: the first gets the first place. Answers
 * per person; one that is refused leaves the others as they are. The caller holds `run:` and `person:` of all of them,
 * has loaded the questions after that, and has checked the policy.
 */
export async function enrolPeople(
  tx: Tx,
  ctx: Ctx,
  asked: AskedEnrolments,
  options: EnrolPeopleOptions,
): Promise<Outcome<Enrolled, BookingReason>[]> {
  const outcomes: Outcome<Enrolled, BookingReason>[] = [];
  let { facts } = asked;
  for (const question of asked.questions) {
    const outcome = await enrolOne(tx, ctx, question, facts, options);
    outcomes.push(outcome);
    if (outcome.ok) facts = factsAfter(facts, question.proposal, outcome.value.kind);
  }
  return outcomes;
}

async function enrolOne(
  tx: Tx,
  ctx: Ctx,
  question: EnrolmentQuestion,
  facts: EnrolmentFacts,
  options: EnrolPeopleOptions,
): Promise<Outcome<Enrolled, BookingReason>> {
  const { proposal, terms } = question;
  const finding = judgeEnrolment(proposal, facts);
  const { left, kept } = setAside(finding.reasons, options.overrides, ctx.actor);
  const { run } = facts;
  const { courseId } = finding;
  const waits = left.length > 0 && left.every((reason) => reason.code === 'run-full' && reason.mayWait);
  if (waits && options.waitIfFull && run && courseId) {
    const waitingEntryId = options.enrolmentId ?? newId();
    const { personId, organisationId } = proposal;
    const entry = {
      waitingEntryId,
      runId: run.runId,
      courseId,
      personId,
      organisationId,
      quantity: 1,
      reason: null,
      asked: options.asked ?? null,
    };
    const { position } = await waitForPlace(tx, ctx, entry);
    return ok({ kind: 'waiting', waitingEntryId, position, already: false });
  }
  if (left.length > 0 || !run || !courseId) {
    const asking = { now: ctx.now, organisationId: proposal.organisationId };
    return okUnless(await withGrantingRuns(tx, left, facts, asking), undefined as never);
  }

  const first = run.sessions.find(({ sessionId }) => finding.sessionIds.includes(sessionId));
  const until = terms.asksFirst && first ? answerBy(facts.now, first.interval.start, run.zone) : null;
  const enrolmentId = options.enrolmentId ?? newId();
  const person = facts.persons.get(proposal.personId);
  const saved = await saveEnrolment(tx, ctx, {
    enrolmentId,
    runId: run.runId,
    courseId,
    personId: proposal.personId,
    organisationId: proposal.organisationId,
    payerId: terms.payerId,
    orderNumber: terms.orderNumber,
    priceCents: run.priceCents,
    answerBy: until,
    onBehalf: ctx.actor.kind !== 'person' || ctx.actor.personId !== proposal.personId,
    sessionIds: finding.sessionIds,
    offerId: person?.offerId ?? null,
    fillsHeld: fillsHeld(proposal),
    setAside: kept,
    asked: options.asked ?? null,
  });
  // Places were counted under the run's lock: none left now is no refusal but a bug, and would be half saved.
  if (!saved.ok) throw new Error(`seats counted and not there: run ${run.runId}`);
  if (person?.waitingEntryId) await closeWaitingEntry(tx, ctx, person.waitingEntryId, 'placed');
  return ok({
    kind: 'enrolled',
    enrolmentId,
    ...saved.value,
    answerBy: until === null ? null : new Date(until).toISOString(),
    priceCents: run.priceCents,
    notes: [...finding.notes, ...answerNotes(proposal.organisationId, until)],
    already: false,
  });
}

function answerNotes(organisationId: string | null, until: number | null): EnrolmentNote[] {
  return organisationId === null || until === null
    ? []
    : [{ code: 'answer-needed', organisationId, answerBy: until }];
}
