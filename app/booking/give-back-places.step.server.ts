import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { freeSeats } from '#app/scheduling/free-seats.step.server.ts';
import { releaseParticipant } from '#app/scheduling/reserve-participant.step.server.ts';
import { placesWaitedFor } from './enrolment-record-queries.server.ts';

/**
 * Frees the seats and the person's time of an enrolment in these sessions, and says so when others wait for a place on
 * the run. Answers how many places are waited for. The caller holds `run:` and `person:`.
 */
export async function giveBackPlaces(
  tx: Tx,
  at: Temporal.Instant,
  enrolment: { readonly enrolmentId: string; readonly runId: string },
  sessionIds: readonly string[],
): Promise<number> {
  const { enrolmentId, runId } = enrolment;
  const freed = await freeSeats(tx, enrolmentId, sessionIds);
  await releaseParticipant(tx, at, enrolmentId, sessionIds);
  const waiting = freed.length > 0 ? await placesWaitedFor(tx, runId) : 0;
  if (waiting > 0) await appendEvent(tx, 'place-came-free', { runId });
  return waiting;
}
