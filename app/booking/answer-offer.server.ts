import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { holdOfferedSeats } from '#app/scheduling/offer-seats.step.server.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { closeOffers } from './close-offers.step.server.ts';
import { closeWaitingEntry } from './close-waiting-entry.step.server.ts';
import { enrolPeople } from './enrol-people.step.server.ts';
import { askEnrolments } from './enrolment-question-queries.server.ts';
import { keepPlaces } from './keep-places.step.server.ts';
import { offerFreePlaces } from './offer-free-places.step.server.ts';
import { isBundleAsking } from './places-facts-queries.server.ts';
import { mayAnswerOffer } from './policy.ts';
import type { AnswerOfferInput } from './schema.ts';
import { namesBy } from './working-days.ts';

export type OfferAnswered =
  /** `code` is the enrolment's; it may still have to be approved by the company. */
  | { readonly kind: 'enrolled'; readonly code: string }
  /** A company has its places until then, and names its people. */
  | { readonly kind: 'held'; readonly until: string; readonly quantity: number; readonly code: string }
  | { readonly kind: 'declined'; readonly stillWaiting: boolean };

/**
 * The answer to an offer, by the person, the company's coordinator, or the office on their word. Accepting runs every
 * check of an enrolment again; a company's places are held for it until `namesBy`, and what it asked beyond the offer
 * stays on the list. Declining passes the places on; who declines fewer places than asked keeps waiting for more.
 *
 * Refuses `offer-unknown` (also where it isn't the asker's to know), `offer-ended`, and with accepting every
 * `EnrolmentReason`; a company's places also with `places-bundled`, which leaves the offer open. Accepting twice is accepting once.
 */
export async function answerOffer(
  ctx: Ctx,
  { offerId, accept }: AnswerOfferInput,
): Promise<Outcome<OfferAnswered, BookingReason>> {
  return transact<OfferAnswered, BookingReason>(ctx, { locks: await offerLocks(offerId) }, async (tx) => {
    const offer = await loadOffer(tx, offerId);
    if (!offer || !mayAnswerOffer(ctx.actor, offer)) return refuse({ code: 'offer-unknown', offerId });
    const taken = accept && offer.state === 'taken' ? await placeOf(tx, offer) : null;
    if (taken) return ok(taken);
    const isOver = offer.until.getTime() <= ctx.now.epochMilliseconds;
    if (offer.state !== 'open' || isOver) return refuse({ code: 'offer-ended', offerId });
    if (!accept) return ok(await decline(tx, ctx, offer));
    return offer.personId === null ? hold(tx, ctx, offer) : enrol(tx, ctx, offer, offer.personId);
  });
}

/** Offers that nobody answered in time end, their entries with them, and the places go to who is next. Answers which. */
export async function lapseOffers(ctx: Ctx): Promise<string[]> {
  const due = { state: 'open' as const, until: { lte: new Date(ctx.now.epochMilliseconds) } };
  const offers = await asSystem((tx) => tx.offer.findMany({ where: due, select: { id: true } }));
  const lapsed: string[] = [];
  for (const { id } of offers) {
    await transact<undefined, never>(ctx, { locks: await offerLocks(id) }, async (tx) => {
      const offer = await loadOffer(tx, id);
      if (offer?.state !== 'open') return ok();
      await closeOffers(tx, ctx, [offer.waitingEntryId], 'lapsed');
      await closeWaitingEntry(tx, ctx, offer.waitingEntryId, 'withdrawn');
      await appendEvent(tx, 'offer-lapsed', { offerId: id });
      await offerFreePlaces(tx, ctx, offer.waitingEntry.runId);
      lapsed.push(id);
      return ok();
    });
  }
  return lapsed;
}

/**
 * Places that came free by themselves are offered too: held for names that never came, or of a session that somebody with an
 * offer left out. Whatever is free while others wait ends up here.
 */
export async function offerWhatIsFree(ctx: Ctx): Promise<void> {
  const now = new Date(ctx.now.epochMilliseconds);
  const runs = await asSystem(
    (tx) => tx.$queryRaw<{ runId: string }[]>`
      SELECT DISTINCT run.id::text AS "runId" FROM run JOIN waiting_entry w ON w.run_id = run.id AND w.state = 'waiting'
      WHERE run.state IN ('open', 'confirmed') AND EXISTS (SELECT FROM session s JOIN session_seat seat ON seat.session_id = s.id
        WHERE s.run_id = run.id AND s.state = 'planned' AND s.starts_at > ${now}::timestamptz AND seat.enrolment_id IS NULL
          AND seat.offer_id IS NULL AND (seat.held_for_id IS NULL OR seat.held_until <= ${now}::timestamptz))`,
  );
  for (const { runId } of runs) {
    await transact<undefined, never>(ctx, { locks: [`run:${runId}`] }, async (tx) => {
      await offerFreePlaces(tx, ctx, runId, { tellLate: false });
      return ok();
    });
  }
}

type OfferRecord = NonNullable<Awaited<ReturnType<typeof loadOffer>>>;

function loadOffer(tx: Tx, offerId: string) {
  return tx.offer.findUnique({
    where: { id: offerId },
    include: {
      waitingEntry: {
        select: {
          runId: true,
          courseId: true,
          quantity: true,
          run: {
            select: {
              site: { select: { timeZone: true } },
              sessions: { where: { state: 'planned' }, select: { startsAt: true } },
            },
          },
        },
      },
    },
  });
}

async function enrol(
  tx: Tx,
  ctx: Ctx,
  { waitingEntry, organisationId }: OfferRecord,
  personId: string,
): Promise<Outcome<OfferAnswered, BookingReason>> {
  const { runId, courseId } = waitingEntry;
  const asked = await askEnrolments(tx, ctx, { runId, courseId, organisationId, personIds: [personId] });
  const [outcome] = await enrolPeople(tx, ctx, asked, { waitIfFull: false, overrides: [] });
  if (!outcome?.ok) return outcome ?? refuse({ code: 'person-unknown' });
  if (outcome.value.kind !== 'enrolled') throw new Error(`an offer without its seat: run ${runId}`);
  return ok({ kind: 'enrolled', code: outcome.value.code });
}

async function hold(tx: Tx, ctx: Ctx, offer: OfferRecord): Promise<Outcome<OfferAnswered, BookingReason>> {
  const { waitingEntryId, waitingEntry, organisationId, quantity } = offer;
  if (await isBundleAsking(tx, waitingEntry.runId)) {
    return refuse({ code: 'places-bundled', runId: waitingEntry.runId });
  }
  if (organisationId === null) throw new Error(`an offer to nobody: ${offer.id}`);
  const { site, sessions } = waitingEntry.run;
  const firstStart = Math.min(...sessions.map(({ startsAt }) => startsAt.getTime()));
  const heldUntil = new Date(namesBy(ctx.now.epochMilliseconds, firstStart, site.timeZone));
  await holdOfferedSeats(tx, offer.id, { heldForId: organisationId, heldUntil });
  const { runId, courseId } = waitingEntry;
  const kept = { runId, courseId, organisationId, quantity, namesBy: heldUntil.getTime() };
  const { code, namesBy: until } = await keepPlaces(tx, ctx, kept);
  const left = waitingEntry.quantity - quantity;
  if (left > 0) {
    await closeOffers(tx, ctx, [waitingEntryId], 'taken');
    await tx.waitingEntry.update({
      where: { id: waitingEntryId },
      data: { state: 'waiting', quantity: left },
    });
    await audit(tx, ctx, {
      action: 'waiting-entry-partly-placed',
      subjectType: 'waiting-entry',
      subjectId: waitingEntryId,
      before: { quantity: waitingEntry.quantity },
      after: { quantity: left },
    });
    await offerFreePlaces(tx, ctx, waitingEntry.runId);
  } else {
    await closeWaitingEntry(tx, ctx, waitingEntryId, 'placed');
  }
  return ok({ kind: 'held', until: until.toISOString(), quantity, code });
}

async function decline(tx: Tx, ctx: Ctx, offer: OfferRecord): Promise<OfferAnswered> {
  const { waitingEntryId, waitingEntry, quantity } = offer;
  const stillWaiting = quantity < waitingEntry.quantity;
  await closeOffers(tx, ctx, [waitingEntryId], 'declined');
  if (stillWaiting) {
    await tx.waitingEntry.update({ where: { id: waitingEntryId }, data: { state: 'waiting' } });
  } else {
    await closeWaitingEntry(tx, ctx, waitingEntryId, 'withdrawn');
  }
  await audit(tx, ctx, {
    action: 'offer-declined',
    subjectType: 'waiting-entry',
    subjectId: waitingEntryId,
    after: { offerId: offer.id, quantity, stillWaiting },
  });
  await offerFreePlaces(tx, ctx, waitingEntry.runId);
  return { kind: 'declined', stillWaiting };
}

/** What came of an offer that was taken; null where the place was given up since. */
async function placeOf(tx: Tx, offer: OfferRecord): Promise<OfferAnswered | null> {
  const { personId, organisationId, quantity, waitingEntry } = offer;
  const { runId } = waitingEntry;
  if (personId === null) {
    if (organisationId === null) return null;
    const places = await tx.placeBooking.findFirst({
      where: { runId, organisationId, state: 'open' },
      select: { code: true, namesBy: true },
    });
    return places && { kind: 'held', until: places.namesBy.toISOString(), quantity, code: places.code };
  }
  const enrolment = await tx.enrolment.findFirst({
    where: { runId, personId, state: { in: ['requested', 'confirmed'] } },
    select: { code: true },
  });
  return enrolment && { kind: 'enrolled', code: enrolment.code };
}

function offerLocks(offerId: string): Promise<LockKey[]> {
  return asSystem(async (tx) => {
    const offer = await tx.offer.findUnique({
      where: { id: offerId },
      select: { personId: true, waitingEntry: { select: { runId: true } } },
    });
    if (!offer) return [];
    const { personId, waitingEntry } = offer;
    return [`run:${waitingEntry.runId}`, ...(personId === null ? [] : [`person:${personId}` as const])];
  });
}
