import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';

/** Ends an entry on the waiting list: the person has a place, or doesn't want one any more. The caller holds `run:`. */
export async function closeWaitingEntry(
  tx: Tx,
  ctx: Ctx,
  waitingEntryId: string,
  state: 'placed' | 'withdrawn',
): Promise<void> {
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
