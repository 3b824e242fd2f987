import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { asSystem, type LockKey, transact } from '#app/platform/database.server.ts';
import type { BookingReason } from './booking-reasons.ts';
import { closeWaitingEntry } from './close-waiting-entry.step.server.ts';
import { offerFreePlaces } from './offer-free-places.step.server.ts';
import { mayCancel } from './policy.ts';
import type { LeaveWaitingListInput } from './schema.ts';

/**
 * Takes an entry off the waiting list; those behind it move up. Leaving twice is leaving once. Refuses
 * `waiting-entry-unknown` (also where it isn't the asker's to know) and `waiting-entry-closed` when a place came of it.
 */
export async function leaveWaitingList(
  ctx: Ctx,
  { waitingEntryId }: LeaveWaitingListInput,
): Promise<Outcome<{ waitingEntryId: string }, BookingReason>> {
  const locks = await asSystem(async (tx): Promise<LockKey[]> => {
    const entry = await tx.waitingEntry.findUnique({
      where: { id: waitingEntryId },
      select: { runId: true },
    });
    return entry ? [`run:${entry.runId}`] : [];
  });
  return transact<{ waitingEntryId: string }, BookingReason>(ctx, { locks }, async (tx) => {
    const entry = await tx.waitingEntry.findUnique({ where: { id: waitingEntryId } });
    if (!entry || !mayCancel(ctx.actor, entry)) {
      return refuse({ code: 'waiting-entry-unknown', waitingEntryId });
    }
    if (entry.state === 'placed') return refuse({ code: 'waiting-entry-closed', waitingEntryId });
    if (entry.state !== 'withdrawn') {
      await closeWaitingEntry(tx, ctx, waitingEntryId, 'withdrawn');
      if (entry.state === 'offered') await offerFreePlaces(tx, ctx, entry.runId);
    }
    return ok({ waitingEntryId });
  });
}
