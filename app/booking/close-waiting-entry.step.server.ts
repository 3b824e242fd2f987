import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { closeOffers } from './close-offers.step.server.ts';

/**
 * Ends an entry on the waiting list: the person has a place, or doesn't want one any more. An offer that is open ends with
 * it, and its seats are free: the caller, who holds `run:`, offers them on.
 */
export async function closeWaitingEntry(
  tx: Tx,
  ctx: Ctx,
  waitingEntryId: string,
  state: 'placed' | 'withdrawn',
): Promise<void> {
  await closeOffers(tx, ctx, [waitingEntryId], state === 'placed' ? 'taken' : 'declined');
  await tx.waitingEntry.update({
    where: { id: waitingEntryId },
    data: { state, closedAt: new Date(ctx.now.epochMilliseconds) },
  });
  await audit(tx, ctx, {
    action: state === 'placed' ? 'waiting-entry-placed' : 'waiting-list-left',
    subjectType: 'waiting-entry',
    subjectId: waitingEntryId,
  });
}
