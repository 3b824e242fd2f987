import type { Ctx } from '#app/kernel/actor.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { freeOfferedSeats } from '#app/scheduling/offer-seats.step.server.ts';

/** Ends what is open of the offers of these entries, and frees the seats that weren't taken. The caller holds `run:`. */
export async function closeOffers(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  waitingEntryIds: readonly string[],
  state: 'taken' | 'declined' | 'lapsed',
): Promise<void> {
  const closed = await tx.offer.updateManyAndReturn({
    where: { waitingEntryId: { in: [...waitingEntryIds] }, state: 'open' },
    data: { state, closedAt: new Date(ctx.now.epochMilliseconds) },
    select: { id: true },
  });
  if (closed.length > 0) {
    await freeOfferedSeats(
      tx,
      closed.map(({ id }) => id),
    );
  }
}
