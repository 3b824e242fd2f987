import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';

export type Participation = {
  enrolmentId: string;
  personId: string;
  organisationId: string | null;
  sessionIds: readonly string[];
};

/**
 * Reserves a participant for sessions, at the times the sessions have now. The caller holds `person:` and `run:`; the
 * constraint `person_reservation_no_overlap` throws when the person is elsewhere.
 */
export async function reserveParticipant(
  tx: Tx,
  at: Temporal.Instant,
  participation: Participation,
): Promise<void> {
  const sessions = await tx.session.findMany({
    where: { id: { in: [...participation.sessionIds] }, state: 'planned' },
    select: { id: true, startsAt: true, endsAt: true },
  });
  await tx.personReservation.createMany({
    data: sessions.map((session) => ({
      id: newId(),
      sessionId: session.id,
      personId: participation.personId,
      role: 'participant' as const,
      organisationId: participation.organisationId,
      enrolmentId: participation.enrolmentId,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      sideBySideKey: session.id,
      live: true,
      createdAt: new Date(at.epochMilliseconds),
    })),
  });
}

/** Ends the reservations of an enrolment, of all its sessions or of those named. Answers how many there were. */
export async function releaseParticipant(
  tx: Tx,
  at: Temporal.Instant,
  enrolmentId: string,
  sessionIds?: readonly string[],
): Promise<number> {
  const { count } = await tx.personReservation.updateMany({
    where: { enrolmentId, replacedAt: null, ...(sessionIds && { sessionId: { in: [...sessionIds] } }) },
    data: { live: false, replacedAt: new Date(at.epochMilliseconds) },
  });
  return count;
}
