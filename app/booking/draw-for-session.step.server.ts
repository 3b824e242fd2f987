import { drawHours } from '#app/allocation/draw-hours.step.server.ts';
import type { HoursShort } from '#app/allocation/hours-reasons.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { lateFromGranted } from './cancellation.ts';

/**
 * A session that the centre moved or gave other machines: where it is a class's, its visit draws what it holds now. Of another
 * hour its school may take leave freely for some days (`lateFromGranted`). The use case holds the lock of the school's hours
 * (`hoursLocksOf`).
 */
export async function drawForSession(
  tx: Tx,
  ctx: Ctx,
  {
    sessionId,
    staysOnDay,
    movedTo,
  }: {
    readonly sessionId: string;
    readonly staysOnDay: boolean;
    /** When it begins now; null where it begins when it did. */
    readonly movedTo: number | null;
  },
): Promise<HoursShort[]> {
  const of = await tx.groupBookingSession.findFirst({
    where: { sessionId, groupBooking: { state: 'confirmed' } },
    select: {
      groupBookingId: true,
      organisationId: true,
      session: { select: { site: { select: { timeZone: true } } } },
      groupBooking: { select: { sessions: { select: { sessionId: true } } } },
    },
  });
  if (!of) return [];
  const { groupBookingId, organisationId, groupBooking } = of;
  if (movedTo !== null) {
    const granted = lateFromGranted(movedTo, ctx.now.epochMilliseconds, of.session.site.timeZone);
    await tx.groupBooking.update({
      where: { id: groupBookingId },
      data: { lateFrom: granted === null ? null : new Date(granted) },
    });
  }
  const sessionIds = groupBooking.sessions.map((one) => one.sessionId);
  return drawHours(tx, ctx, [{ groupBookingId, organisationId, sessionIds, staysOnDay }]);
}
