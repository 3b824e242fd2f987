import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { DAY, type Interval, MINUTE } from '#app/kernel/interval.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { dropStops, settleRoute } from './settle-route.step.server.ts';
import { type HostFloor, loadTourFloors } from './tour-facts-queries.server.ts';
import { mayRouteTours } from './tour-policy.ts';
import { mostStops, type TourReason } from './tour-reasons.ts';
import { loadTour, standingStops, type TourRecord } from './tour-record-queries.server.ts';
import { problemsOf, type RouteStop } from './tour-route.ts';

export type SendRouteInput = {
  readonly tourId: string;
  /** Floors to ask beside those that stand; when each begins, epoch milliseconds. How long follows from the floor. */
  readonly stops: readonly { readonly siteId: string; readonly start: number }[];
  /** Between two floors, minutes ≥ 0. */
  readonly travelMinutes: number;
};

/**
 * Asks the hosts of a route, all or none. Stops that stand stay; those that a host declined are replaced by this. Without
 * new stops the tour goes on with the floors it has, and is planned when these have all accepted.
 *
 * Refuses with every reason at once: those of `problemsOf`, `several-days`, `too-many-stops`, `route-empty`, `tour-off`,
 * `tour-unknown`, `not-allowed`. That a floor takes one group at a time is the database's to say last.
 */
export async function sendRoute(
  ctx: Ctx,
  input: SendRouteInput,
): Promise<Outcome<{ readonly planned: boolean }, TourReason>> {
  if (!mayRouteTours(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { tourId } = input;
  const explain = async (tx: Tx) => {
    const tour = await loadTour(tx, tourId);
    return tour ? (await judge(tx, ctx, tour, input)).reasons : [];
  };
  return transact<{ readonly planned: boolean }, TourReason>(
    ctx,
    {
      locks: [`tour:${tourId}`],
      onConstraint: {
        tour_stop_floor_once_at_a_time: explain,
        tour_stop_one_place_at_a_time: explain,
        tour_stop_floor_once_per_tour: explain,
      },
    },
    async (tx) => {
      const tour = await loadTour(tx, tourId);
      if (!tour) return refuse({ code: 'tour-unknown' });
      const { reasons, asked, floors } = await judge(tx, ctx, tour, input);
      const refused = okUnless(reasons, undefined);
      if (!refused.ok) return refused;
      await dropStops(
        tx,
        ctx,
        tour.stops.filter(({ state }) => state === 'declined'),
        'withdrawn',
      );
      const at = new Date(ctx.now.epochMilliseconds);
      const rows = asked.map(({ siteId, start, end }) => ({
        id: newId(),
        tourId,
        siteId,
        organisationId: (floors.get(siteId) as HostFloor).organisationId,
        startsAt: new Date(start),
        endsAt: new Date(end),
        askedAt: at,
      }));
      if (rows.length > 0) {
        await tx.tourStop.createMany({ data: rows });
        const stopIds = rows.map(({ id }) => id);
        await audit(tx, ctx, {
          action: 'tour-hosts-asked',
          subjectType: 'tour',
          subjectId: tourId,
          after: { stops: asked.map(({ siteId, start }) => ({ siteId, start })) },
        });
        await appendEvent(tx, 'tour-hosts-asked', { tourId, stopIds });
      }
      return ok({ planned: (await settleRoute(tx, ctx, tourId)) === 'planned' });
    },
  );
}

async function judge(tx: Tx, ctx: Ctx, tour: TourRecord, { stops, travelMinutes }: SendRouteInput) {
  const now = ctx.now.epochMilliseconds;
  const standing = standingStops(tour);
  const starts = [...stops, ...standing].map(({ start }) => start);
  const range = starts.length > 0 ? around(starts) : { start: now, end: now + DAY };
  const known = await loadTourFloors(tx, range, tour.tourId);
  const floors = new Map(known.map((floor) => [floor.siteId, floor]));
  const asked = stops.map(({ siteId, start }): RouteStop => {
    const minutes = floors.get(siteId)?.visitMinutes ?? 60;
    return { siteId, start, end: start + minutes * MINUTE };
  });
  const reasons: TourReason[] = [];
  if (tour.state === 'cancelled') reasons.push({ code: 'tour-off' });
  if (asked.length + standing.length === 0) reasons.push({ code: 'route-empty' });
  if (asked.length + standing.length > mostStops) reasons.push({ code: 'too-many-stops', most: mostStops });
  const all = [...asked, ...standing];
  const days = new Set(all.map(({ siteId, start }) => dateAt(start, floors.get(siteId)?.zone ?? centreZone)));
  if (days.size > 1) reasons.push({ code: 'several-days' });
  const problems = problemsOf(all, known, { ...tour, travelMinutes, earliest: now });
  // What stands was agreed: only what is new is judged, in its place among the others.
  const isNew = (siteId: string) => asked.some((one) => one.siteId === siteId);
  reasons.push(
    ...problems.filter(
      ({ siteId, code }) => isNew(siteId) || (code === 'no-time-to-travel' && asked.length > 0),
    ),
  );
  return { reasons, asked, floors };
}

function around(moments: readonly number[]): Interval {
  return { start: Math.min(...moments) - DAY, end: Math.max(...moments) + DAY };
}
