import type { Ctx } from '#app/kernel/actor.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { LedgerKind } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { linesTo } from './draw.ts';
import {
  type BookingToDraw,
  type PlannedDraw,
  planDraws,
  shortOf,
  wantedBySessions,
} from './draw-plan-queries.server.ts';
import type { HoursShort } from './hours-reasons.ts';

/** A booking of a party with the sessions that it has now; what they hold is read here, so it is saved by then. */
export type DrawingBooking = BookingToDraw & { readonly sessionIds: readonly string[] };

/**
 * Brings the ledger to what bookings hold of divided pools: more is drawn, less is given back or lost, another pool or term
 * is both. The use case holds the party's lock (`hoursLock`) and refuses with what comes back: then the party has too little
 * left on a day that isn't open to all. `whatever` draws all the same, as open hours: for what was booked before the hours
 * were divided.
 */
export async function drawHours(
  tx: Tx,
  ctx: Ctx,
  bookings: readonly DrawingBooking[],
  { whatever = false }: { readonly whatever?: boolean } = {},
): Promise<HoursShort[]> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const draws = await planDraws(tx, today, bookings, await wantedBySessions(tx, bookings), { whatever });
  const short = draws.flatMap(shortOf);
  if (short.length === 0) await write(tx, ctx, draws);
  return short;
}

/** Gives back what a cancelled booking drew, or notes it as lost where it was cancelled too late. */
export async function endDraw(
  tx: Tx,
  ctx: Ctx,
  booking: Omit<DrawingBooking, 'sessionIds'>,
  late: boolean,
): Promise<void> {
  await drawHours(tx, ctx, [{ ...booking, sessionIds: [], givesUpLate: late }]);
}

async function write(tx: Tx, ctx: Ctx, draws: readonly PlannedDraw[]): Promise<void> {
  await tx.ledgerEntry.createMany({
    data: draws.flatMap(({ divisionId, booking, held, after, lost }) =>
      linesTo(held, after, lost).map(({ kind, minutes }) => ({
        id: newId(),
        divisionId,
        organisationId: booking.organisationId,
        kind: kind.replace('-', '_') as LedgerKind,
        minutes,
        groupBookingId: booking.groupBookingId,
        recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
        recordedAt: new Date(ctx.now.epochMilliseconds),
      })),
    ),
  });
}
