import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { insertRows } from '#app/platform/save-rows.server.ts';
import type { Participation } from './reserve-participant.step.server.ts';

/**
 * Gives many enrolments their seats and reserves their people, in three statements however many they are: in each session
 * the first enrolment gets the first free seat. Seats that are held or offered are left alone; `takeSeats` is for those.
 * The caller holds `run:` and `person:` of all of them and has counted the free seats, so that too few is a bug: throws.
 */
export async function seatParticipants(
  tx: Tx,
  participations: readonly (Participation & { readonly at: Temporal.Instant })[],
): Promise<void> {
  const places = participations.flatMap(({ enrolmentId, sessionIds }) =>
    sessionIds.map((sessionId) => ({ enrolmentId, sessionId })),
  );
  if (places.length === 0) return;
  const enrolmentIds = places.map(({ enrolmentId }) => enrolmentId);
  const sessionIds = places.map(({ sessionId }) => sessionId);
  const seated = await tx.$executeRaw`
    UPDATE session_seat AS seat SET enrolment_id = chosen.enrolment_id, conflict = false
    FROM (
      SELECT vacant.id, wanted.enrolment_id FROM (
        SELECT session_id, enrolment_id, row_number() OVER (PARTITION BY session_id ORDER BY place) AS turn
        FROM unnest(${sessionIds}::uuid[], ${enrolmentIds}::uuid[]) WITH ORDINALITY AS w (session_id, enrolment_id, place)
      ) wanted JOIN (
        SELECT id, session_id, row_number() OVER (PARTITION BY session_id ORDER BY number) AS turn FROM session_seat
        WHERE session_id = ANY(${[...new Set(sessionIds)]}::uuid[])
          AND enrolment_id IS NULL AND offer_id IS NULL AND held_for_id IS NULL
      ) vacant USING (session_id, turn)
    ) AS chosen WHERE seat.id = chosen.id`;
  if (seated !== places.length) {
    throw new Error(`${places.length} seats counted and ${seated} there`);
  }
  await reserveMany(tx, participations);
}

async function reserveMany(
  tx: Tx,
  participations: readonly (Participation & { readonly at: Temporal.Instant })[],
): Promise<void> {
  const sessionIds = [...new Set(participations.flatMap((one) => one.sessionIds))];
  const sessions = await tx.session.findMany({
    where: { id: { in: sessionIds }, state: 'planned' },
    select: { id: true, startsAt: true, endsAt: true },
  });
  const times = new Map(sessions.map((session) => [session.id, session]));
  await insertRows<Prisma.PersonReservationUncheckedCreateInput>(
    tx,
    'person_reservation',
    participations.flatMap(({ enrolmentId, personId, organisationId, at, ...one }) =>
      one.sessionIds.flatMap((sessionId) => {
        const session = times.get(sessionId);
        if (!session) return [];
        return {
          id: newId(),
          sessionId,
          personId,
          role: 'participant',
          organisationId,
          enrolmentId,
          startsAt: session.startsAt.toISOString(),
          endsAt: session.endsAt.toISOString(),
          sideBySideKey: sessionId,
          live: true,
          createdAt: at.toString(),
        };
      }),
    ),
  );
}

/** Frees the seats and the people of many enrolments in the sessions named, each from its own moment on. */
export async function unseatParticipants(
  tx: Tx,
  leaving: readonly {
    readonly enrolmentId: string;
    readonly sessionIds: readonly string[];
    readonly at: Temporal.Instant;
  }[],
): Promise<void> {
  const places = leaving.flatMap(({ enrolmentId, sessionIds, at }) =>
    sessionIds.map((sessionId) => ({ enrolmentId, sessionId, at: at.toString() })),
  );
  if (places.length === 0) return;
  const enrolmentIds = places.map(({ enrolmentId }) => enrolmentId);
  const sessionIds = places.map(({ sessionId }) => sessionId);
  const moments = places.map(({ at }) => at);
  await tx.$executeRaw`
    UPDATE session_seat AS seat SET enrolment_id = NULL, conflict = false
    FROM unnest(${enrolmentIds}::uuid[], ${sessionIds}::uuid[]) AS left_place (enrolment_id, session_id)
    WHERE seat.enrolment_id = left_place.enrolment_id AND seat.session_id = left_place.session_id`;
  await tx.$executeRaw`
    UPDATE person_reservation AS held SET live = false, replaced_at = left_place.at
    FROM unnest(${enrolmentIds}::uuid[], ${sessionIds}::uuid[], ${moments}::timestamptz[])
      AS left_place (enrolment_id, session_id, at)
    WHERE held.enrolment_id = left_place.enrolment_id AND held.session_id = left_place.session_id
      AND held.replaced_at IS NULL`;
}
