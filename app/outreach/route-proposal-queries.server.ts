/** Which routes can be for a tour: facts from the database, judged by tour-route.ts. */
import { centreZone } from '#app/identity/hats.ts';
import { addDays, type CalendarDate, datesFrom } from '#app/kernel/calendar-date.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt, daysInterval } from '#app/kernel/wall-time.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope } from '#app/platform/scope.server.ts';
import { loadTourFloors } from './tour-facts-queries.server.ts';
import type { Tour } from './tour-queries.server.ts';
import {
  type DayPart,
  type Misfit,
  proposeRoutes,
  proposeStops,
  type RouteStop,
  type TourRoute,
} from './tour-route.ts';

/** So far ahead is looked from a day that the office names. */
const daysLooked = 28;
const routesShown = 6;

export type RouteSearch = {
  /** Left out: the days that were asked for. */
  readonly from: CalendarDate | null;
  readonly part: DayPart;
  readonly floors: number;
  readonly travelMinutes: number;
};

export type FloorName = {
  readonly siteId: string;
  readonly siteName: string;
  readonly organisationName: string;
};

export type Proposals = {
  readonly routes: readonly TourRoute[];
  readonly misfits: readonly Misfit[];
  readonly floors: readonly FloorName[];
  /** Where the tour has stops already: one more each. */
  readonly besideStops: boolean;
};

/** Whole routes for a request, or one more stop beside those that stand. */
export function proposalsFor(
  scope: CentreScope,
  tour: Tour,
  search: RouteSearch,
  now: Temporal.Instant,
): Promise<Proposals> {
  return withScope(scope, async (tx) => {
    const standing = tour.stops
      .filter(({ state }) => state === 'asked' || state === 'accepted')
      .map(({ siteId, interval }): RouteStop => ({ siteId, ...interval }));
    const days = daysFor(tour, search, standing, now);
    const range = daysInterval(days[0] as CalendarDate, days.at(-1) as CalendarDate, centreZone);
    const floors = await loadTourFloors(tx, range, tour.tourId);
    const wish = { ...tour, ...search, days, earliest: now.epochMilliseconds };
    const names = floors.map(({ siteId, name, organisationName }) => ({
      siteId,
      siteName: name,
      organisationName,
    }));
    if (standing.length === 0) {
      return { ...proposeRoutes(floors, wish, routesShown), floors: names, besideStops: false };
    }
    const { stops, misfits } = proposeStops(floors, wish, standing);
    const day = days[0] as CalendarDate;
    return {
      routes: stops.map((stop) => ({ day, stops: [stop] })),
      misfits,
      floors: names,
      besideStops: true,
    };
  });
}

function daysFor(
  tour: Tour,
  { from }: RouteSearch,
  standing: readonly RouteStop[],
  now: Temporal.Instant,
): CalendarDate[] {
  const [first] = standing;
  if (first) return [dateAt(first.start, centreZone)];
  const tomorrow = addDays(dateAt(now.epochMilliseconds, centreZone), 1);
  const wished = tour.wishedDays.filter((day) => day >= tomorrow);
  if (from === null && wished.length > 0) return wished;
  const start = from !== null && from > tomorrow ? from : tomorrow;
  return datesFrom(start, addDays(start, daysLooked - 1));
}
