import type { Ctx } from '#app/kernel/actor.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { freeSeats } from '#app/scheduling/free-seats.step.server.ts';
import { releaseParticipant } from '#app/scheduling/reserve-participant.step.server.ts';
import { offerFreePlaces } from './offer-free-places.step.server.ts';

/**
 * Frees the seats and the person's time of an enrolment in these sessions, and offers them to who waits for a place on
 * the run. Answers how many places are waited for. The caller holds `run:` and `person:`.
 */
export async function giveBackPlaces(
  tx: Tx,
  ctx: Ctx,
  enrolment: { readonly enrolmentId: string; readonly runId: string },
  sessionIds: readonly string[],
): Promise<number> {
  const { enrolmentId, runId } = enrolment;
  const freed = await freeSeats(tx, enrolmentId, sessionIds);
  await releaseParticipant(tx, ctx.now, enrolmentId, sessionIds);
  return freed.length > 0 ? offerFreePlaces(tx, ctx, runId) : 0;
}
