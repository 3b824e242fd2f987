import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { holdUntil } from '#app/scheduling/hold-seats.step.server.ts';
import './booking-events.ts';
import { placeBookingCode } from './place-booking-code.ts';

export type KeptPlaces = {
  readonly runId: string;
  readonly courseId: string;
  readonly organisationId: string;
  /** How many more, from 1. */
  readonly quantity: number;
  /** Epoch milliseconds. */
  readonly namesBy: number;
  /** Minted by the form; of a first booking only. */
  readonly placeBookingId?: string | null;
};

export type Kept = { readonly placeBookingId: string; readonly code: string; readonly namesBy: Date };

/**
 * Writes down that a company has so many more places without names on a run, whose seats are held for it already. What it
 * has is one booking with one deadline, the later one. The caller holds `run:`.
 */
export async function keepPlaces(tx: Tx, ctx: Ctx, places: KeptPlaces): Promise<Kept> {
  const { runId, courseId, organisationId, quantity } = places;
  const at = new Date(ctx.now.epochMilliseconds);
  const before = await tx.placeBooking.findFirst({ where: { runId, organisationId, state: 'open' } });
  const namesBy = new Date(Math.max(places.namesBy, before?.namesBy.getTime() ?? 0));
  const placeBookingId = before?.id ?? places.placeBookingId ?? newId();
  const code = placeBookingCode(placeBookingId);
  if (before) {
    await tx.placeBooking.update({
      where: { id: placeBookingId },
      data: { quantity: { increment: quantity }, left: { increment: quantity }, namesBy },
    });
  } else {
    await tx.placeBooking.create({
      data: {
        id: placeBookingId,
        code,
        runId,
        courseId,
        organisationId,
        quantity,
        left: quantity,
        namesBy,
        bookedAt: at,
        bookedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      },
    });
  }
  await holdUntil(tx, { runId, organisationId }, namesBy);
  await audit(tx, ctx, {
    action: 'places-booked',
    subjectType: 'place-booking',
    subjectId: placeBookingId,
    ...(before && { before: { left: before.left } }),
    after: { runId, organisationId, left: (before?.left ?? 0) + quantity, namesBy: namesBy.toISOString() },
  });
  await appendEvent(tx, 'places-booked', { placeBookingId });
  return { placeBookingId, code, namesBy };
}
