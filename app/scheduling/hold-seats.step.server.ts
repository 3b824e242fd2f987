import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';

type Held = { readonly runId: string; readonly organisationId: string };

/**
 * Holds free seats in every coming session of a run for a party, so many per session; a hold that has run out counts as
 * free. The caller holds `run:` and has counted them, so that too few is a bug: throws.
 */
export async function holdSeats(
  tx: Tx,
  at: Temporal.Instant,
  { runId, organisationId, quantity, until }: Held & { readonly quantity: number; readonly until: Date },
): Promise<void> {
  const now = new Date(at.epochMilliseconds);
  const sessions = await tx.session.count({ where: { runId, state: 'planned', startsAt: { gt: now } } });
  const held = await tx.$executeRaw`
    UPDATE session_seat AS seat SET held_for_id = ${organisationId}::uuid, held_until = ${until}::timestamptz
    FROM (SELECT seat.id, row_number() OVER (PARTITION BY seat.session_id ORDER BY seat.number) AS turn
      FROM session_seat seat JOIN session s ON s.id = seat.session_id
      WHERE s.run_id = ${runId}::uuid AND s.state = 'planned' AND s.starts_at > ${now}::timestamptz
        AND seat.enrolment_id IS NULL AND seat.offer_id IS NULL
        AND (seat.held_for_id IS NULL OR seat.held_until <= ${now}::timestamptz)) AS vacant
    WHERE seat.id = vacant.id AND vacant.turn <= ${quantity}`;
  if (held !== sessions * quantity) throw new Error(`${sessions * quantity} seats counted and ${held} there`);
}

/** Seats that a party's places without names have now: in the coming session that has fewest; 0 where none is to come. */
export async function heldSeats(
  tx: Tx,
  at: Temporal.Instant,
  { runId, organisationId }: Held,
): Promise<number> {
  const now = new Date(at.epochMilliseconds);
  const [row] = await tx.$queryRaw<{ held: number }[]>`
    SELECT coalesce(min(per.held), 0)::int AS held FROM (
      SELECT count(seat.id) AS held FROM session s LEFT JOIN session_seat seat
        ON seat.session_id = s.id AND seat.held_for_id = ${organisationId}::uuid AND seat.held_until > ${now}::timestamptz
      WHERE s.run_id = ${runId}::uuid AND s.state = 'planned' AND s.starts_at > ${now}::timestamptz GROUP BY s.id) per`;
  return row?.held ?? 0;
}

/** Keeps so many held seats of a party in each session of a run and frees the others. The caller holds `run:`. */
export async function keepHeldSeats(
  tx: Tx,
  { runId, organisationId }: Held,
  quantity: number,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE session_seat AS seat SET held_for_id = NULL, held_until = NULL
    FROM (SELECT seat.id, row_number() OVER (PARTITION BY seat.session_id ORDER BY seat.number) AS turn
      FROM session_seat seat JOIN session s ON s.id = seat.session_id
      WHERE s.run_id = ${runId}::uuid AND seat.held_for_id = ${organisationId}::uuid) AS held
    WHERE seat.id = held.id AND held.turn > ${quantity}`;
}

/** Every held seat of a party in a run ends at this moment. The caller holds `run:`. */
export async function holdUntil(tx: Tx, { runId, organisationId }: Held, until: Date): Promise<void> {
  await tx.sessionSeat.updateMany({
    where: { session: { runId }, heldForId: organisationId },
    data: { heldUntil: until },
  });
}
