import { type Outcome, ok, okUnless } from '#app/kernel/outcome.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';

/** `inUse` = taken + offered + held, in the session that has most of them. */
export type ResizeRefusal = { code: 'seats-in-use'; wanted: number; inUse: number };

/**
 * Gives every session that isn't cancelled exactly `seats` seats, numbered from 1. Growing adds rows; shrinking is
 * refused below taken + offered + held, and otherwise takes free seats away. Numbers are never shown, so seats in use
 * move to low numbers freely. The caller holds `run:`.
 */
export async function resizeSeats(
  tx: Tx,
  at: Temporal.Instant,
  runId: string,
  seats: number,
): Promise<Outcome<undefined, ResizeRefusal>> {
  const now = at.epochMilliseconds;
  const sessions = await tx.session.findMany({
    where: { runId, state: 'planned' },
    select: { id: true, seats: { orderBy: { number: 'asc' } } },
  });
  const plans = sessions.map((session) => {
    const isUsed = (seat: (typeof session.seats)[number]) =>
      seat.enrolmentId !== null ||
      seat.offerId !== null ||
      (seat.heldUntil !== null && seat.heldUntil.getTime() > now);
    return {
      sessionId: session.id,
      used: session.seats.filter(isUsed),
      unused: session.seats.filter((seat) => !isUsed(seat)),
    };
  });
  const inUse = Math.max(0, ...plans.map((plan) => plan.used.length));
  const refused = okUnless(
    inUse > seats ? [{ code: 'seats-in-use' as const, wanted: seats, inUse }] : [],
    undefined,
  );
  if (!refused.ok) return refused;

  const removed: string[] = [];
  const renumbered: { id: string; number: number }[] = [];
  const added: { id: string; sessionId: string; number: number }[] = [];
  for (const { sessionId, used, unused } of plans) {
    const kept = unused.slice(0, seats - used.length);
    removed.push(...unused.slice(kept.length).map((seat) => seat.id));
    const staying = new Set([...used, ...kept].map((seat) => seat.number));
    const vacant = Array.from({ length: seats }, (_, index) => index + 1).filter(
      (number) => !staying.has(number),
    );
    for (const seat of [...used, ...kept].filter((one) => one.number > seats)) {
      renumbered.push({ id: seat.id, number: vacant.shift() as number });
    }
    added.push(...vacant.map((number) => ({ id: newId(), sessionId, number })));
  }
  // First make room: numbers are unique within a session.
  if (removed.length > 0) await tx.sessionSeat.deleteMany({ where: { id: { in: removed } } });
  for (const { id, number } of renumbered) await tx.sessionSeat.update({ where: { id }, data: { number } });
  if (added.length > 0) await tx.sessionSeat.createMany({ data: added });
  return ok();
}
