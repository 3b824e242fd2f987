import { type Outcome, okUnless } from '#app/kernel/outcome.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';

export type SeatsWanted = {
  enrolmentId: string;
  /** Normally every session of the run; one for a catch-up or for joining later. */
  sessionIds: readonly string[];
  /** A seat held for this party may be taken too. */
  organisationId?: string | null;
  /** Before the free ones, as when a place without a name gets one; otherwise after them. */
  heldFirst?: boolean;
  /** Seats of this offer are taken first. */
  offerId?: string | null;
};

export type SeatsRefusal = { code: 'session-full'; sessionId: string };

/**
 * Takes one seat in each session: one of the offer, else a free one (a hold that has run out counts as free) or one held
 * for the party, in the order that `heldFirst` says. Refuses with every session that has none; then the caller rolls back, because seats of the other
 * sessions are already taken. A session in which the enrolment has a seat already is left as it is.
 *
 * The caller holds `run:` of every run concerned, so two takers of the last seat come one after the other.
 */
export async function takeSeats(
  tx: Tx,
  at: Temporal.Instant,
  wanted: SeatsWanted,
): Promise<Outcome<undefined, SeatsRefusal>> {
  const now = new Date(at.epochMilliseconds);
  const sessionIds = [...wanted.sessionIds];
  await tx.$executeRaw`
    UPDATE session_seat AS seat
    SET enrolment_id = ${wanted.enrolmentId}::uuid, offer_id = NULL, held_for_id = NULL, held_until = NULL, conflict = false
    FROM (
      SELECT DISTINCT ON (candidate.session_id) candidate.id
      FROM session_seat candidate
      WHERE candidate.session_id = ANY(${sessionIds}::uuid[])
        AND candidate.enrolment_id IS NULL
        AND (candidate.offer_id IS NULL OR candidate.offer_id = ${wanted.offerId ?? null}::uuid)
        AND (candidate.held_for_id IS NULL OR candidate.held_until <= ${now}::timestamptz
             OR candidate.held_for_id = ${wanted.organisationId ?? null}::uuid)
        AND NOT EXISTS (SELECT FROM session_seat own
                        WHERE own.session_id = candidate.session_id AND own.enrolment_id = ${wanted.enrolmentId}::uuid)
      ORDER BY candidate.session_id, candidate.offer_id IS NULL,
        (candidate.held_for_id IS NOT NULL AND candidate.held_until > ${now}::timestamptz) <> ${wanted.heldFirst ?? false},
        candidate.number
    ) AS chosen
    WHERE seat.id = chosen.id AND seat.enrolment_id IS NULL`;
  const seated = await tx.sessionSeat.findMany({
    where: { enrolmentId: wanted.enrolmentId, sessionId: { in: sessionIds } },
    select: { sessionId: true },
  });
  const has = new Set(seated.map((seat) => seat.sessionId));
  return okUnless(
    sessionIds
      .filter((id) => !has.has(id))
      .map((sessionId) => ({ code: 'session-full' as const, sessionId })),
    undefined,
  );
}
