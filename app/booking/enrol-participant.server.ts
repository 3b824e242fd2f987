import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import type { Enrolled, EnrolledMany } from './booking-answers.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { closeFilledAsk } from './close-filled-ask.step.server.ts';
import { enrolPeople } from './enrol-people.step.server.ts';
import {
  type AskedEnrolments,
  askEnrolments,
  type EnrolmentRequest,
} from './enrolment-question-queries.server.ts';
import { partiesOnRoster, partyKey } from './own-roster-queries.server.ts';
import { isOffice, mayChoosePayer, mayEnrol } from './policy.ts';
import type { EnrolInput, EnrolManyInput } from './schema.ts';
import { positionOf } from './wait-for-place.step.server.ts';

/**
 * Gives a person a place on a run: a seat in each of its sessions and the person's time. Sure at once, or `requested`
 * where the company answers first (agreement). A full run refuses with `run-full` unless `waitIfFull` says to wait.
 *
 * People enrol themselves; coordinators their own people; the office anybody, also saying who pays; trainers in sessions of a
 * run that they teach whom they have on a roster (`partiesOnRoster`). Refuses with every
 * reason at once (`EnrolmentReason`), `not-allowed`, `id-in-use`. The same `id` twice is the same enrolment.
 */
export async function enrolParticipant(
  ctx: Ctx,
  input: EnrolInput,
): Promise<Outcome<Enrolled, BookingReason>> {
  const { personId, ...rest } = input;
  const request = { ...rest, personIds: [personId] };
  return transact<Enrolled, BookingReason>(
    ctx,
    {
      locks: locksFor(request),
      // Under the run's lock nobody comes in between; these speak when someone went around it.
      onConstraint: {
        enrolment_person_once_per_run: (tx) => reasonsNow(tx, ctx, request),
        waiting_entry_person_once_per_run: (tx) => reasonsNow(tx, ctx, request),
        person_reservation_no_overlap: (tx) => reasonsNow(tx, ctx, request),
      },
    },
    async (tx) => {
      const asked = await askEnrolments(tx, ctx, request);
      // Before anything is said of what was saved: ids of a form, a run and a person tell nobody of a colleague's place.
      const onRoster = await partiesOnRoster(tx, ctx, request);
      if (!isAllowed(ctx, request, asked, onRoster) || !mayName(ctx, input)) {
        return refuse({ code: 'not-allowed' });
      }
      const saved = input.id ? await savedBefore(tx, ctx, input.id, input) : null;
      if (saved) return saved;
      const [outcome] = await enrolPeople(tx, ctx, asked, {
        waitIfFull: input.waitIfFull ?? false,
        overrides: input.overrides ?? [],
        enrolmentId: input.id ?? null,
        asked: input.asked ?? null,
      });
      if (outcome?.ok) await closeFilledAsks(tx, ctx, request.runId, asked);
      return outcome as Outcome<Enrolled, BookingReason>;
    },
  );
}

/**
 * The same for several people at once, such as five from a coordinator's grid or a list of names: in the order given, each
 * with an answer of their own. Those who are refused don't keep the others from their place. Up to 100 people.
 */
export async function enrolParticipants(
  ctx: Ctx,
  input: EnrolManyInput,
): Promise<Outcome<EnrolledMany, BookingReason>> {
  const request = { ...input, personIds: [...new Set(input.personIds)] };
  return transact<EnrolledMany, BookingReason>(ctx, { locks: locksFor(request) }, async (tx) => {
    const asked = await askEnrolments(tx, ctx, request);
    const onRoster = await partiesOnRoster(tx, ctx, request);
    if (!isAllowed(ctx, request, asked, onRoster) || !mayName(ctx, input)) {
      return refuse({ code: 'not-allowed' });
    }
    const outcomes = await enrolPeople(tx, ctx, asked, {
      waitIfFull: input.waitIfFull ?? false,
      overrides: input.overrides ?? [],
      asked: input.asked ?? null,
    });
    if (outcomes.some((one) => one.ok)) await closeFilledAsks(tx, ctx, request.runId, asked);
    return ok({
      results: outcomes.map((outcome, index) => ({
        personId: request.personIds[index] as string,
        ...outcome,
      })),
    });
  });
}

/** What enrolling could contradict: the run with its seats, and the agenda of each person. */
export function locksFor({ runId, personIds }: Pick<EnrolmentRequest, 'runId' | 'personIds'>): LockKey[] {
  return [`run:${runId}`, ...personIds.map((id): LockKey => `person:${id}`)];
}

/**
 * Everybody in the request is someone the actor may enrol, and nobody else's purse is named. `onRoster`: parties to whom a
 * trainer may give a place in some sessions.
 */
export function isAllowed(
  ctx: Ctx,
  request: EnrolmentRequest,
  asked: AskedEnrolments,
  onRoster: ReadonlySet<string> = new Set(),
): boolean {
  const names = Boolean(request.payerId || request.orderNumber);
  return asked.questions.every(
    ({ proposal }) =>
      (mayEnrol(ctx.actor, proposal) || onRoster.has(partyKey(proposal))) &&
      (!names || mayChoosePayer(ctx.actor, proposal.organisationId)),
  );
}

async function closeFilledAsks(
  tx: Tx,
  ctx: Ctx,
  runId: string,
  { questions }: AskedEnrolments,
): Promise<void> {
  const companies = new Set(questions.flatMap(({ proposal }) => proposal.organisationId ?? []));
  for (const organisationId of companies) await closeFilledAsk(tx, ctx, { runId, organisationId });
}

/** Only the office enrols on somebody's word. */
function mayName(ctx: Ctx, { asked }: Pick<EnrolInput, 'asked'>): boolean {
  return !asked || isOffice(ctx.actor);
}

async function reasonsNow(tx: Tx, ctx: Ctx, request: EnrolmentRequest): Promise<readonly BookingReason[]> {
  const asked = await askEnrolments(tx, ctx, request);
  const [outcome] = await enrolPeople(tx, ctx, asked, { waitIfFull: false, overrides: [] });
  return outcome && !outcome.ok ? outcome.reasons : [];
}

/** A form that was sent twice: answers as the first time. An id that belongs to anything else is refused. */
async function savedBefore(
  tx: Tx,
  ctx: Ctx,
  id: string,
  input: EnrolInput,
): Promise<Outcome<Enrolled, BookingReason> | null> {
  const enrolment = await tx.enrolment.findUnique({ where: { id } });
  if (enrolment) {
    const { runId, personId, state } = enrolment;
    const isSame = runId === input.runId && personId === input.personId;
    if (!isSame || (state !== 'requested' && state !== 'confirmed')) return refuse({ code: 'id-in-use', id });
    return ok({
      kind: 'enrolled',
      enrolmentId: id,
      code: enrolment.code,
      state,
      answerBy: enrolment.answerBy?.toISOString() ?? null,
      priceCents: enrolment.priceCents,
      notes: [],
      already: true,
    });
  }
  const entry = await tx.waitingEntry.findUnique({ where: { id } });
  if (!entry) return null;
  const isSame = entry.runId === input.runId && entry.personId === input.personId;
  if (!isSame || entry.closedAt !== null) return refuse({ code: 'id-in-use', id });
  return ok({
    kind: 'waiting',
    waitingEntryId: id,
    position: await positionOf(tx, ctx, { waitingEntryId: id, runId: entry.runId }),
    already: true,
  });
}
