import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { dropStops, settleRoute } from './settle-route.step.server.ts';
import { mayRouteTours } from './tour-policy.ts';
import type { TourReason } from './tour-reasons.ts';
import { loadTour, standingStops } from './tour-record-queries.server.ts';

/**
 * The office takes a whole route off, to make another: hosts and guides are free and are told; so is the group where it
 * was agreed. The tour is a request again. Doing it twice is doing it once.
 */
export async function withdrawRoute(ctx: Ctx, tourId: string): Promise<Outcome<undefined, TourReason>> {
  if (!mayRouteTours(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<undefined, TourReason>(ctx, { locks: [`tour:${tourId}`] }, async (tx) => {
    const tour = await loadTour(tx, tourId);
    if (!tour) return refuse({ code: 'tour-unknown' });
    if (tour.state === 'cancelled') return refuse({ code: 'tour-off' });
    const standing = standingStops(tour);
    await dropStops(
      tx,
      ctx,
      tour.stops.filter(({ state }) => state !== 'withdrawn'),
      'withdrawn',
    );
    if (standing.length > 0) {
      const stopIds = standing.map(({ stopId }) => stopId);
      await audit(tx, ctx, { action: 'tour-route-withdrawn', subjectType: 'tour', subjectId: tourId });
      await appendEvent(tx, 'tour-stops-withdrawn', {
        tourId,
        stopIds,
        wasPlanned: tour.state === 'planned',
      });
    }
    await settleRoute(tx, ctx, tourId);
    return ok();
  });
}
