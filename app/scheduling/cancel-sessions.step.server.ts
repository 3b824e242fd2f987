import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { type ReleasedSession, releaseSession } from './release-session.step.server.ts';

/** Cancels sessions and releases all they held. Seats and enrolments are booking's to settle. */
export async function cancelSessions(
  tx: Tx,
  at: Temporal.Instant,
  sessionIds: readonly string[],
): Promise<ReleasedSession[]> {
  await tx.session.updateMany({
    where: { id: { in: [...sessionIds] }, state: 'planned' },
    data: { state: 'cancelled', sequence: { increment: 1 } },
  });
  return releaseSession(tx, at, { sessionIds });
}
