import type { Interval } from '#app/kernel/interval.ts';
import type { Tx } from '#app/platform/database.server.ts';

/**
 * Gives a session its new times. The session keeps its id; `sequence` rises by one, so that calendars that follow it
 * see the change. Reservations are another matter: `releaseSession` before, `reserveSession` after.
 */
export async function placeSession(tx: Tx, sessionId: string, interval: Interval): Promise<void> {
  await tx.session.update({
    where: { id: sessionId },
    data: {
      startsAt: new Date(interval.start),
      endsAt: new Date(interval.end),
      sequence: { increment: 1 },
    },
  });
}
