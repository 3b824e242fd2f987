import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { heldSeats, holdUntil, keepHeldSeats } from '#app/scheduling/hold-seats.step.server.ts';

/**
 * After somebody of a company took a seat: a held one that is gone was filled with their name. Seats that a name left over
 * in other sessions are free again. The caller holds `run:`.
 */
export async function settlePlaces(
  tx: Tx,
  ctx: Ctx,
  { runId, organisationId }: { readonly runId: string; readonly organisationId: string },
): Promise<void> {
  const open = await tx.placeBooking.findFirst({ where: { runId, organisationId, state: 'open' } });
  // Past the deadline the seats are anybody's; the job closes the booking.
  if (!open || open.namesBy.getTime() <= ctx.now.epochMilliseconds) return;
  const left = await heldSeats(tx, ctx.now, { runId, organisationId });
  if (left >= open.left) return;
  await keepHeldSeats(tx, { runId, organisationId }, left);
  const isNamed = left === 0;
  await tx.placeBooking.update({
    where: { id: open.id },
    data: { left, ...(isNamed && { state: 'named', closedAt: new Date(ctx.now.epochMilliseconds) }) },
  });
  await audit(tx, ctx, {
    action: 'places-named',
    subjectType: 'place-booking',
    subjectId: open.id,
    before: { left: open.left },
    after: { left },
  });
}

/** A run that begins earlier than the names were due: they are due when it begins. The caller holds `run:`. */
export async function keepPlacesInTime(tx: Tx, runId: string): Promise<void> {
  const open = await tx.placeBooking.findMany({ where: { runId, state: 'open' } });
  if (open.length === 0) return;
  const first = await tx.session.findFirst({
    where: { runId, state: 'planned' },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  });
  for (const { id, organisationId, namesBy } of open) {
    if (!first || namesBy <= first.startsAt) continue;
    await tx.placeBooking.update({ where: { id }, data: { namesBy: first.startsAt } });
    await holdUntil(tx, { runId, organisationId }, first.startsAt);
  }
}
