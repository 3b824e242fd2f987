import type { Tx } from '#app/platform/database.server.ts';

export type SeatsHeld = {
  readonly sessionIds: readonly string[];
  readonly heldForId: string;
  readonly heldUntil: Date;
  /** Per session, from 1. */
  readonly quantity: number;
};

/** Passes seats that are held for one party until a moment on to another, so many per session at most. The caller holds `run:`. */
export async function passHeldSeats(
  tx: Tx,
  { sessionIds, heldForId, heldUntil, quantity, toId }: SeatsHeld & { readonly toId: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE session_seat AS seat SET held_for_id = ${toId}::uuid
    FROM (SELECT id, row_number() OVER (PARTITION BY session_id ORDER BY number DESC) AS turn FROM session_seat
      WHERE session_id = ANY(${[...sessionIds]}::uuid[]) AND held_for_id = ${heldForId}::uuid
        AND held_until = ${heldUntil}::timestamptz) AS held
    WHERE seat.id = held.id AND held.turn <= ${quantity}`;
}

/** How many seats are held for a party until a moment, in the session that has fewest. */
export async function countHeldSeats(
  tx: Tx,
  { sessionIds, heldForId, heldUntil }: Omit<SeatsHeld, 'quantity'>,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ held: number | null }[]>`
    SELECT min(per.held)::int AS held FROM (SELECT (SELECT count(*) FROM session_seat WHERE session_id = s.id
        AND held_for_id = ${heldForId}::uuid AND held_until = ${heldUntil}::timestamptz) AS held
      FROM session s WHERE s.id = ANY(${[...sessionIds]}::uuid[])) per`;
  return row?.held ?? 0;
}

/** Frees what is held until a moment, whoever it is held for. The caller holds `run:`, and offers the places on. */
export async function freeHeldSeats(
  tx: Tx,
  { sessionIds, heldUntil }: Pick<SeatsHeld, 'sessionIds' | 'heldUntil'>,
): Promise<void> {
  await tx.sessionSeat.updateMany({
    where: { sessionId: { in: [...sessionIds] }, heldForId: { not: null }, heldUntil },
    data: { heldForId: null, heldUntil: null },
  });
}
