import type { Tx } from '#app/platform/database.server.ts';

/**
 * Frees the seats of an enrolment, in all its sessions or in those named, and answers in which sessions a place came
 * free. The caller holds `run:`; a place that came free may be offered to the waiting list in the same transaction.
 */
export async function freeSeats(
  tx: Tx,
  enrolmentId: string,
  sessionIds?: readonly string[],
): Promise<string[]> {
  const freed = await tx.sessionSeat.updateManyAndReturn({
    where: { enrolmentId, ...(sessionIds && { sessionId: { in: [...sessionIds] } }) },
    data: { enrolmentId: null, conflict: false },
    select: { sessionId: true },
  });
  return freed.map((seat) => seat.sessionId);
}

/**
 * Marks that an enrolment keeps its seat in a session although the person can't be there (or, with `false`, that this is
 * solved). The person reservation is another matter: a seat in conflict has none.
 */
export async function markSeatConflict(
  tx: Tx,
  enrolmentId: string,
  sessionId: string,
  conflict: boolean,
): Promise<void> {
  await tx.sessionSeat.updateMany({ where: { enrolmentId, sessionId }, data: { conflict } });
}
