import { drawHours } from '#app/allocation/draw-hours.step.server.ts';
import type { HoursShort } from '#app/allocation/hours-reasons.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { Tx } from '#app/platform/database.server.ts';

/**
 * A session that was moved or has other machines now: where it is a class's, its visit draws what it holds now. The use
 * case holds the lock of the school's hours (`hoursLocksOf`).
 */
export async function drawForSession(
  tx: Tx,
  ctx: Ctx,
  { sessionId, staysOnDay }: { readonly sessionId: string; readonly staysOnDay: boolean },
): Promise<HoursShort[]> {
  const of = await tx.groupBookingSession.findFirst({
    where: { sessionId, groupBooking: { state: 'confirmed' } },
    select: {
      groupBookingId: true,
      organisationId: true,
      groupBooking: { select: { sessions: { select: { sessionId: true } } } },
    },
  });
  if (!of) return [];
  const { groupBookingId, organisationId, groupBooking } = of;
  const sessionIds = groupBooking.sessions.map((one) => one.sessionId);
  return drawHours(tx, ctx, [{ groupBookingId, organisationId, sessionIds, staysOnDay }]);
}
