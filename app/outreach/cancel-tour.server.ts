import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { hashOfTourToken } from './mint-tour-link.server.ts';
import { dropStops } from './settle-route.step.server.ts';
import { mayRouteTours } from './tour-policy.ts';
import type { TourReason } from './tour-reasons.ts';
import { loadTour, standingStops } from './tour-record-queries.server.ts';

export type CancelTourInput = {
  readonly tourId: string;
  readonly reason: string;
  /** The secret of the tour's link, where the one who asked cancels. */
  readonly token?: string;
};

/**
 * Takes a tour off with a reason: by the office, or by whoever holds its link. Guides and places are free at once; hosts
 * and the group are told. Cancelling twice is cancelling once. Refuses `tour-unknown` and, once it has begun, `tour-over`.
 */
export async function cancelTour(ctx: Ctx, input: CancelTourInput): Promise<Outcome<undefined, TourReason>> {
  const { tourId, reason, token } = input;
  return transact<undefined, TourReason>(ctx, { locks: [`tour:${tourId}`] }, async (tx) => {
    const tour = await loadTour(tx, tourId);
    const byOffice = mayRouteTours(ctx.actor);
    const holdsLink = token !== undefined && tour?.linkHash === hashOfTourToken(token);
    if (!tour || !(byOffice || holdsLink)) return refuse({ code: 'tour-unknown' });
    if (tour.state === 'cancelled') return ok();
    const now = ctx.now.epochMilliseconds;
    const standing = standingStops(tour);
    if (standing.some(({ start }) => start <= now)) return refuse({ code: 'tour-over' });
    await dropStops(
      tx,
      ctx,
      tour.stops.filter(({ state }) => state !== 'withdrawn'),
      'withdrawn',
    );
    await tx.tour.update({
      where: { id: tourId },
      data: {
        state: 'cancelled',
        cancelledAt: new Date(now),
        cancelReason: reason,
        sequence: { increment: 1 },
      },
    });
    await audit(tx, ctx, {
      action: 'tour-cancelled',
      subjectType: 'tour',
      subjectId: tourId,
      before: { state: tour.state },
      after: { state: 'cancelled', byOffice },
    });
    await appendEvent(tx, 'tour-cancelled', {
      tourId,
      stopIds: standing.map(({ stopId }) => stopId),
      wasPlanned: tour.state === 'planned',
      byOffice,
    });
    return ok();
  });
}
