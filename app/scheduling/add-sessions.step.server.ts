import type { Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';

export type SessionKind =
  | 'course'
  | 'school'
  | 'on_the_job'
  | 'open_practice'
  | 'tour'
  | 'knowledge_circle'
  | 'maintenance';

export type NewSession = {
  id: string;
  runId: string | null;
  siteId: string;
  kind: SessionKind;
  title: string | null;
  /** Position in the run, from 1. */
  number: number;
  interval: Interval;
  /** The session's own id where it stands alone. */
  sideBySideKey: string;
  /** Seat rows to make; 0 for what nobody enrols on. */
  seats: number;
};

/** Writes sessions with their seat rows 1..seats. Reservations follow with `reserveSession`. */
export async function addSessions(
  tx: Tx,
  at: Temporal.Instant,
  ...sessions: readonly NewSession[]
): Promise<void> {
  if (sessions.length === 0) return;
  await tx.session.createMany({
    data: sessions.map(({ interval, seats: _, ...session }) => ({
      ...session,
      startsAt: new Date(interval.start),
      endsAt: new Date(interval.end),
      createdAt: new Date(at.epochMilliseconds),
    })),
  });
  const seats = sessions.flatMap((session) =>
    Array.from({ length: session.seats }, (_, index) => ({
      id: newId(),
      sessionId: session.id,
      number: index + 1,
    })),
  );
  if (seats.length > 0) await tx.sessionSeat.createMany({ data: seats });
}
