import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';

export type SeatsOffered = {
  readonly offerId: string;
  readonly sessionIds: readonly string[];
  /** Per session, from 1. */
  readonly quantity: number;
};

/**
 * Sets free seats of each session apart for an offer; a hold that has run out counts as free. The caller holds `run:` and
 * has counted them, so that too few is a bug: throws.
 */
export async function offerSeats(
  tx: Tx,
  at: Temporal.Instant,
  { offerId, sessionIds, quantity }: SeatsOffered,
): Promise<void> {
  const now = new Date(at.epochMilliseconds);
  const offered = await tx.$executeRaw`
    UPDATE session_seat AS seat SET offer_id = ${offerId}::uuid, held_for_id = NULL, held_until = NULL
    FROM (SELECT id, row_number() OVER (PARTITION BY session_id ORDER BY number) AS turn FROM session_seat
      WHERE session_id = ANY(${[...sessionIds]}::uuid[]) AND enrolment_id IS NULL AND offer_id IS NULL
        AND (held_for_id IS NULL OR held_until <= ${now}::timestamptz)) AS vacant
    WHERE seat.id = vacant.id AND vacant.turn <= ${quantity}`;
  if (offered !== sessionIds.length * quantity) {
    throw new Error(`${sessionIds.length * quantity} seats counted and ${offered} there`);
  }
}

/** Frees what is left of an offer's seats. The caller holds `run:`. */
export async function freeOfferedSeats(tx: Tx, offerIds: readonly string[]): Promise<void> {
  await tx.sessionSeat.updateMany({ where: { offerId: { in: [...offerIds] } }, data: { offerId: null } });
}

/** Holds an offer's seats for a party that names its people later, until a moment. The caller holds `run:`. */
export async function holdOfferedSeats(
  tx: Tx,
  offerId: string,
  { heldForId, heldUntil }: { readonly heldForId: string; readonly heldUntil: Date },
): Promise<void> {
  await tx.sessionSeat.updateMany({ where: { offerId }, data: { offerId: null, heldForId, heldUntil } });
}
