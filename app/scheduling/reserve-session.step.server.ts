import type { Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { heldInterval } from './buffers.ts';

/** Set-up before and clean-up after, in minutes ≥ 0, as they are on this machine or room today. */
export type ReservedResource = { resourceId: string; setupMinutes: number; cleanupMinutes: number };

export type ReservedParticipant = {
  personId: string;
  organisationId: string | null;
  enrolmentId: string | null;
};

/** Everything that one session holds, at the session's own times; buffers are added here. */
export type SessionHold = {
  sessionId: string;
  /** The session's own `[start, end)`, without buffers. */
  interval: Interval;
  /** Sessions side by side carry one key and may share their trainer; the session's own id when it stands alone. */
  sideBySideKey: string;
  /** False for a concept: its rows exist, reserve nothing and may overlap. */
  live: boolean;
  resources: readonly ReservedResource[];
  trainerIds: readonly string[];
  supervisorIds?: readonly string[];
  participants?: readonly ReservedParticipant[];
};

/**
 * Writes the reservations of one or many sessions in two statements. Never changes rows that are there: a session that
 * moves is released first (`releaseSession`), in the same transaction. The caller holds the locks `resource:` and
 * `person:` of all it reserves; the constraints `resource_reservation_no_overlap` and `person_reservation_no_overlap`
 * have the last word and throw.
 */
export async function reserveSession(
  tx: Tx,
  at: Temporal.Instant,
  ...sessions: readonly SessionHold[]
): Promise<void> {
  const createdAt = new Date(at.epochMilliseconds);
  const resources = sessions.flatMap((session) =>
    session.resources.map((resource) => {
      const held = heldInterval(session.interval, resource);
      return {
        id: newId(),
        sessionId: session.sessionId,
        resourceId: resource.resourceId,
        startsAt: new Date(held.start),
        endsAt: new Date(held.end),
        sessionStartsAt: new Date(session.interval.start),
        sessionEndsAt: new Date(session.interval.end),
        live: session.live,
        createdAt,
      };
    }),
  );
  const persons = sessions.flatMap((session) =>
    personsOf(session).map((person) => ({
      id: newId(),
      sessionId: session.sessionId,
      ...person,
      startsAt: new Date(session.interval.start),
      endsAt: new Date(session.interval.end),
      live: session.live,
      createdAt,
    })),
  );
  if (resources.length > 0) await tx.resourceReservation.createMany({ data: resources });
  if (persons.length > 0) await tx.personReservation.createMany({ data: persons });
}

function personsOf(session: SessionHold) {
  const staff = (personId: string, role: 'trainer' | 'supervisor', sideBySideKey: string) => ({
    personId,
    role,
    organisationId: null,
    enrolmentId: null,
    sideBySideKey,
  });
  return [
    ...session.trainerIds.map((id) => staff(id, 'trainer', session.sideBySideKey)),
    // Only trainers are shared between sessions side by side; a session's own id never equals another's.
    ...(session.supervisorIds ?? []).map((id) => staff(id, 'supervisor', session.sessionId)),
    ...(session.participants ?? []).map((participant) => ({
      ...participant,
      role: 'participant' as const,
      sideBySideKey: session.sessionId,
    })),
  ];
}
