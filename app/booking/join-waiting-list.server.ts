import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { Waiting } from './booking-answers.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { placesFor } from './check-run.ts';
import { judgeEnrolment } from './enrolment-check.ts';
import { type AskedEnrolments, askEnrolments } from './enrolment-question-queries.server.ts';
import { offerFreePlaces } from './offer-free-places.step.server.ts';
import { isOffice, mayEnrol } from './policy.ts';
import { reasonPolicy } from './reason-policy.ts';
import type { JoinWaitingListInput } from './schema.ts';
import { positionOf, waitForPlace } from './wait-for-place.step.server.ts';

/**
 * Puts a person, or a number of places of a company, on the waiting list of a full run. Refuses what would refuse the
 * place itself and can't be set aside; `seats-free` when there is no need to wait, `already-waiting`.
 */
export async function joinWaitingList(
  ctx: Ctx,
  input: JoinWaitingListInput,
): Promise<Outcome<Waiting, BookingReason>> {
  const { runId, personId } = input;
  const locks: LockKey[] = [`run:${runId}`, ...(personId ? [`person:${personId}` as const] : [])];
  return transact<Waiting, BookingReason>(
    ctx,
    {
      locks,
      onConstraint: {
        waiting_entry_person_once_per_run: (tx) => alreadyWaiting(tx, ctx, runId, personId ?? null),
      },
    },
    async (tx) => {
      const asked = await askEnrolments(tx, ctx, { ...input, personIds: personId ? [personId] : [] });
      const organisationId = asked.questions[0]?.proposal.organisationId ?? input.organisationId ?? null;
      const party = { personId: personId ?? null, organisationId };
      if (!mayEnrol(ctx.actor, party) || (input.asked && !isOffice(ctx.actor))) {
        return refuse({ code: 'not-allowed' });
      }
      // Only then: ids of a form, a run and a person tell nobody that a colleague waits.
      const saved = input.id ? await savedBefore(tx, ctx, input.id, input) : null;
      if (saved) return saved;
      const reasons = [
        ...(await alreadyWaiting(tx, ctx, runId, personId ?? null)),
        ...(personId
          ? reasonsForPerson(asked)
          : reasonsForPlaces(asked, organisationId, input.quantity ?? 1)),
      ];
      const refused = okUnless(reasons, undefined);
      if (!refused.ok) return refused;

      const waitingEntryId = input.id ?? newId();
      const { position } = await waitForPlace(tx, ctx, {
        waitingEntryId,
        runId,
        courseId: courseOf(asked, input.courseId ?? null),
        personId: personId ?? null,
        organisationId,
        quantity: personId ? 1 : (input.quantity ?? 1),
        reason: input.reason ?? null,
        asked: input.asked ?? null,
      });
      // A company that asks for more than there is, is offered what there is.
      if (!personId) await offerFreePlaces(tx, ctx, runId, { tellLate: false });
      return ok({ waitingEntryId, position, already: false });
    },
  );
}

/** What stands in the way of the place, apart from there being none; what can be set aside can wait too. */
function reasonsForPerson({ facts, questions }: AskedEnrolments): BookingReason[] {
  const proposal = questions[0]?.proposal;
  if (!proposal) return [];
  const { reasons } = judgeEnrolment({ ...proposal, passesQueue: false }, facts);
  const blocking = reasons.filter(({ code }) => code !== 'run-full' && reasonPolicy[code].level === 'block');
  const isFull = reasons.some(({ code }) => code === 'run-full');
  const [first] = facts.run?.sessions ?? [];
  if (blocking.length > 0 || isFull || !first) return blocking;
  return [{ code: 'seats-free', runId: facts.runId, free: placesFor(first, proposal.organisationId) }];
}

/** Places without names: the run is on offer to the party, whoever comes. */
function reasonsForPlaces(
  { facts }: AskedEnrolments,
  organisationId: string | null,
  quantity: number,
): BookingReason[] {
  const { run, runId, now } = facts;
  if (!run) return [{ code: 'run-unknown', runId }];
  if (run.state === 'cancelled') return [{ code: 'run-cancelled', runId }];
  if (run.state === 'concept' || run.state === 'option')
    return [{ code: 'run-not-open', runId, state: run.state }];
  if (run.sessions.every(({ interval }) => interval.start <= now)) return [{ code: 'run-over', runId }];
  if (run.onlyForId !== null && run.onlyForId !== organisationId) return [{ code: 'run-for-others', runId }];
  // Places that it holds already are no places more.
  const free = Math.min(...run.sessions.map((session) => placesFor(session, null)));
  return free >= quantity ? [{ code: 'seats-free', runId, free }] : [];
}

function courseOf({ facts }: AskedEnrolments, courseId: string | null): string {
  const offered = facts.run?.courses ?? [];
  const chosen = offered.find((course) => course.courseId === courseId) ?? offered[0];
  if (!chosen) throw new Error(`a run without a course: ${facts.runId}`);
  return chosen.courseId;
}

async function alreadyWaiting(
  tx: Tx,
  ctx: Ctx,
  runId: string,
  personId: string | null,
): Promise<BookingReason[]> {
  if (personId === null) return [];
  const entry = await tx.waitingEntry.findFirst({
    where: { runId, personId, state: { in: ['waiting', 'offered'] } },
    select: { id: true },
  });
  if (!entry) return [];
  return [
    {
      code: 'already-waiting',
      waitingEntryId: entry.id,
      position: await positionOf(tx, ctx, { waitingEntryId: entry.id, runId }),
    },
  ];
}

async function savedBefore(
  tx: Tx,
  ctx: Ctx,
  id: string,
  input: JoinWaitingListInput,
): Promise<Outcome<Waiting, BookingReason> | null> {
  const entry = await tx.waitingEntry.findUnique({ where: { id } });
  if (!entry) return null;
  const isSame = entry.runId === input.runId && entry.personId === (input.personId ?? null);
  if (!isSame || entry.closedAt !== null) return refuse({ code: 'id-in-use', id });
  return ok({
    waitingEntryId: id,
    position: await positionOf(tx, ctx, { waitingEntryId: id, runId: entry.runId }),
    already: true,
  });
}
