import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { holdSeats, keepHeldSeats } from '#app/scheduling/hold-seats.step.server.ts';
import './booking-events.ts';
import type { BookingReason } from './booking-reasons.ts';
import { keepPlaces } from './keep-places.step.server.ts';
import { offerFreePlaces } from './offer-free-places.step.server.ts';
import { placesReasons } from './places-check.ts';
import { isBundleAsking, loadPlacesFacts } from './places-facts-queries.server.ts';
import { mayBookPlaces, mayPassQueue } from './policy.ts';
import type { BookPlacesInput, ChangePlacesInput } from './schema.ts';
import { namesDue } from './working-days.ts';

export type PlacesBooked = {
  readonly placeBookingId: string;
  readonly code: string;
  /** Places without a name now. */
  readonly left: number;
  /** ISO 8601: until when names can be given. */
  readonly namesBy: string;
  readonly already: boolean;
};

/**
 * Holds places on a run for a company that names its people later, until `namesDue`. By the company's coordinator, or the
 * office. The same `id` twice is the same booking; a company that has places without names on the run changes those
 * (`places-there`). Refuses what the run refuses, `places-bundled` while companies are asked for their people on it, and
 * `too-few-places`.
 */
export async function bookPlaces(
  ctx: Ctx,
  input: BookPlacesInput,
): Promise<Outcome<PlacesBooked, BookingReason>> {
  const { runId, organisationId, quantity } = input;
  if (!mayBookPlaces(ctx.actor, organisationId)) return refuse({ code: 'not-allowed' });
  return transact<PlacesBooked, BookingReason>(ctx, { locks: [`run:${runId}`] }, async (tx) => {
    const saved = input.id ? await tx.placeBooking.findUnique({ where: { id: input.id } }) : null;
    if (saved) {
      const isSame = saved.runId === runId && saved.organisationId === organisationId;
      return isSame && saved.state === 'open'
        ? ok(answerOf(saved, true))
        : refuse({ code: 'id-in-use', id: saved.id });
    }
    const there = await tx.placeBooking.findFirst({ where: { runId, organisationId, state: 'open' } });
    if (there) return refuse({ code: 'places-there', placeBookingId: there.id, left: there.left });
    const held = await hold(tx, ctx, { ...input, courseId: input.courseId ?? null });
    if (!held.ok) return held;
    const { courseId, namesBy } = held.value;
    const place = { runId, courseId, organisationId, quantity, namesBy, placeBookingId: input.id ?? null };
    const { placeBookingId, code, namesBy: by } = await keepPlaces(tx, ctx, place);
    return ok({ placeBookingId, code, left: quantity, namesBy: by.toISOString(), already: false });
  });
}

/**
 * So many places without a name from now on: more are held as when booking, fewer fall free for others at once, none at
 * all ends the booking. Costs nothing, however near the run is. To what it is already, is no change.
 *
 * Refuses `places-unknown` (also where they aren't the asker's to know), `places-ended`, and with more what booking does.
 */
export async function changePlaces(
  ctx: Ctx,
  { placeBookingId, left }: ChangePlacesInput,
): Promise<Outcome<PlacesBooked, BookingReason>> {
  const locks = await placeLocks(placeBookingId);
  return transact<PlacesBooked, BookingReason>(ctx, { locks }, async (tx) => {
    const places = await tx.placeBooking.findUnique({ where: { id: placeBookingId } });
    if (!places || !mayBookPlaces(ctx.actor, places.organisationId)) {
      return refuse({ code: 'places-unknown', placeBookingId });
    }
    if (places.state === 'cancelled' && left === 0) return ok(answerOf(places, true));
    const isOver = places.namesBy.getTime() <= ctx.now.epochMilliseconds;
    if (places.state !== 'open' || isOver) return refuse({ code: 'places-ended', placeBookingId });
    if (left === places.left) return ok(answerOf(places, true));
    const { runId, courseId, organisationId } = places;
    if (left < places.left) {
      await giveBack(tx, ctx, places, { left, state: 'cancelled' });
      await offerFreePlaces(tx, ctx, runId);
      return ok(answerOf({ ...places, left }, false));
    }
    const quantity = left - places.left;
    const held = await hold(tx, ctx, { runId, courseId, organisationId, quantity });
    if (!held.ok) return held;
    const kept = await keepPlaces(tx, ctx, {
      runId,
      courseId,
      organisationId,
      quantity,
      namesBy: held.value.namesBy,
    });
    return ok(answerOf({ ...places, left, namesBy: kept.namesBy }, false));
  });
}

/** Places whose names didn't come in time fall free, and go to who waits for one. Answers which. */
export async function lapsePlaces(ctx: Ctx): Promise<string[]> {
  const due = { state: 'open' as const, namesBy: { lte: new Date(ctx.now.epochMilliseconds) } };
  const open = await asSystem((tx) => tx.placeBooking.findMany({ where: due, select: { id: true } }));
  const lapsed: string[] = [];
  for (const { id } of open) {
    await transact<undefined, never>(ctx, { locks: await placeLocks(id) }, async (tx) => {
      const places = await tx.placeBooking.findUnique({ where: { id } });
      const isDue = places?.state === 'open' && places.namesBy.getTime() <= ctx.now.epochMilliseconds;
      if (!isDue) return ok();
      await giveBack(tx, ctx, places, { left: 0, state: 'lapsed' });
      await appendEvent(tx, 'places-lapsed', { placeBookingId: id });
      await offerFreePlaces(tx, ctx, places.runId);
      lapsed.push(id);
      return ok();
    });
  }
  return lapsed;
}

type Asked = {
  readonly runId: string;
  readonly courseId: string | null;
  readonly organisationId: string;
  readonly quantity: number;
};

async function hold(
  tx: Tx,
  ctx: Ctx,
  { runId, courseId, organisationId, quantity }: Asked,
): Promise<Outcome<{ courseId: string; namesBy: number }, BookingReason>> {
  if (await isBundleAsking(tx, runId)) return refuse({ code: 'places-bundled', runId });
  const facts = await loadPlacesFacts(tx, ctx, { runId, organisationId });
  const waitingAhead = mayPassQueue(ctx.actor) ? 0 : facts.waitingAhead;
  const refused = okUnless(
    placesReasons(facts, { organisationId, courseId, quantity, waitingAhead }),
    undefined,
  );
  if (!refused.ok) return refused;
  const { run, now } = facts;
  const [first] = run?.sessions ?? [];
  const course = courseId ?? run?.courses[0]?.courseId;
  if (!run || !first || !course) throw new Error(`a run without a session or a course: ${runId}`);
  const namesBy = namesDue(now, first.interval.start, run.zone);
  await holdSeats(tx, ctx.now, { runId, organisationId, quantity, until: new Date(namesBy) });
  return ok({ courseId: course, namesBy });
}

type Places = { id: string; runId: string; organisationId: string; left: number };

/** Frees the seats beyond `left`. What was given back or fell free counts as released, not as named. */
async function giveBack(
  tx: Tx,
  ctx: Ctx,
  { id, runId, organisationId, left: before }: Places,
  { left, state }: { readonly left: number; readonly state: 'cancelled' | 'lapsed' },
): Promise<void> {
  await keepHeldSeats(tx, { runId, organisationId }, left);
  await tx.placeBooking.update({
    where: { id },
    data: {
      left,
      released: { increment: before - left },
      ...(left === 0 && { state, closedAt: new Date(ctx.now.epochMilliseconds) }),
    },
  });
  await audit(tx, ctx, {
    action: state === 'lapsed' ? 'places-lapsed' : 'places-cancelled',
    subjectType: 'place-booking',
    subjectId: id,
    before: { left: before },
    after: { left },
  });
}

function answerOf(
  places: { id: string; code: string; left: number; namesBy: Date },
  already: boolean,
): PlacesBooked {
  const { id: placeBookingId, code, left, namesBy } = places;
  return { placeBookingId, code, left, namesBy: namesBy.toISOString(), already };
}

function placeLocks(placeBookingId: string): Promise<LockKey[]> {
  return asSystem(async (tx) => {
    const places = await tx.placeBooking.findUnique({ where: { id: placeBookingId } });
    return places ? [`run:${places.runId}`] : [];
  });
}
