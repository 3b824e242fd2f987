/** What follows from a change of a tour's stops, in the transaction of that change. */
import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { cancelSessions } from '#app/scheduling/cancel-sessions.step.server.ts';
import './tour-events.ts';
import { loadTour, standingStops, type TourStopRecord } from './tour-record-queries.server.ts';

/**
 * Says what state the tour is in now that its stops changed: planned when every host accepted and none that declined is
 * left, else proposed. Becoming planned is told once. The caller holds `tour:`.
 */
export async function settleRoute(
  tx: Tx,
  ctx: Ctx,
  tourId: string,
): Promise<'planned' | 'proposed' | 'requested'> {
  const tour = await loadTour(tx, tourId);
  const standing = tour ? standingStops(tour) : [];
  const isMissing = tour?.stops.some(({ state }) => state === 'declined') ?? false;
  const isPlanned = standing.length > 0 && !isMissing && standing.every(({ state }) => state === 'accepted');
  const state = isPlanned ? 'planned' : standing.length > 0 || isMissing ? 'proposed' : 'requested';
  if (!tour || tour.state === state) return state;
  await tx.tour.update({ where: { id: tourId }, data: { state, sequence: { increment: 1 } } });
  await audit(tx, ctx, {
    action: isPlanned ? 'tour-planned' : 'tour-reopened',
    subjectType: 'tour',
    subjectId: tourId,
    before: { state: tour.state },
    after: { state },
  });
  if (isPlanned) await appendEvent(tx, 'tour-planned', { tourId });
  return state;
}

/** Takes stops off: their sessions are cancelled, guides and places free at once. */
export async function dropStops(
  tx: Tx,
  ctx: Ctx,
  stops: readonly TourStopRecord[],
  state: 'declined' | 'withdrawn',
): Promise<void> {
  const sessionIds = stops.flatMap(({ sessionId }) => sessionId ?? []);
  if (sessionIds.length > 0) await cancelSessions(tx, ctx.now, sessionIds);
  const answeredAt = new Date(ctx.now.epochMilliseconds);
  await tx.tourStop.updateMany({
    where: { id: { in: stops.map(({ stopId }) => stopId) } },
    data: { state, ...(state === 'declined' && { answeredAt }) },
  });
}
