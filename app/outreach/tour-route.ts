/**
 * Routes of a company tour: which floors, in which order, when. What always holds of a proposed route: every stop lies
 * within the hours in which its floor receives groups, on a day that it isn't closed, when nobody else is there; between
 * two stops there is the time to get from one to the other. Pure: moments are epoch milliseconds.
 */
import { closureOn, type OpeningPlan } from '#app/centre/opening-hours.ts';
import { type CalendarDate, weekday } from '#app/kernel/calendar-date.ts';
import { contains, free, type Interval, MINUTE, overlaps } from '#app/kernel/interval.ts';
import { dateAt, instantAt, wallTimeOf } from '#app/kernel/wall-time.ts';

/** What a floor says about receiving groups, and when it can't. */
export type TourFloor = {
  readonly siteId: string;
  readonly plan: Pick<OpeningPlan, 'zone' | 'closures'>;
  /** ISO weekdays, 1 is Monday. */
  readonly weekdays: readonly number[];
  /** Wall time, minutes since midnight. */
  readonly opensMinute: number;
  readonly closesMinute: number;
  readonly visitMinutes: number;
  readonly maxGroup: number;
  readonly minimumAge: number | null;
  /** Groups that are there already, and what else takes the place where they gather. */
  readonly busy: readonly Interval[];
};

export type DayPart = 'any' | 'morning' | 'afternoon';

export type TourGroup = { readonly headCount: number; readonly youngestAge: number };

export type RouteStop = Interval & { readonly siteId: string };
export type TourRoute = { readonly day: CalendarDate; readonly stops: readonly RouteStop[] };

/** Why a floor isn't on a route; the first that holds. */
export type Misfit =
  | { readonly code: 'group-too-large'; readonly siteId: string; readonly most: number }
  | { readonly code: 'group-too-young'; readonly siteId: string; readonly minimumAge: number }
  | { readonly code: 'other-weekdays'; readonly siteId: string; readonly weekdays: readonly number[] }
  | { readonly code: 'floor-closed'; readonly siteId: string }
  | { readonly code: 'floor-busy'; readonly siteId: string };

export type RouteWish = TourGroup & {
  /** In the order in which they are tried. */
  readonly days: readonly CalendarDate[];
  readonly part: DayPart;
  /** How many floors, 1–4. */
  readonly floors: number;
  readonly wishedSiteIds: readonly string[];
  /** Between two floors, minutes ≥ 0. */
  readonly travelMinutes: number;
  /** Nothing begins before. */
  readonly earliest: number;
};

/** Visits begin on the quarter. */
const step = 15;
/** On the clock: a morning is over, an afternoon begins. */
const morningEnds = 13 * 60;
const afternoonBegins = 12 * 60;
/** So many floors are combined; those that were asked for come first. */
const mostCombined = 8;

/** Floors on which the group can't come, whatever the day. */
export function unfit(floor: TourFloor, { headCount, youngestAge }: TourGroup): Misfit | null {
  const { siteId, maxGroup, minimumAge } = floor;
  if (headCount > maxGroup) return { code: 'group-too-large', siteId, most: maxGroup };
  if (minimumAge !== null && youngestAge < minimumAge) return { code: 'group-too-young', siteId, minimumAge };
  return null;
}

/** When the floor can have a group on that day, in that part of it: long enough for a visit. */
export function windowsOn(floor: TourFloor, day: CalendarDate, part: DayPart, earliest: number): Interval[] {
  if (!floor.weekdays.includes(weekday(day)) || isClosed(floor, day)) return [];
  const from = Math.max(floor.opensMinute, part === 'afternoon' ? afternoonBegins : 0);
  const until = Math.min(floor.closesMinute, part === 'morning' ? morningEnds : 24 * 60);
  if (from >= until) return [];
  const { zone } = floor.plan;
  const start = Math.max(instantAt(day, wallTimeOf(from), zone), earliest);
  const end = endOf(day, until, zone);
  if (start >= end) return [];
  return free({ start, end }, floor.busy).filter((one) => one.end - one.start >= floor.visitMinutes * MINUTE);
}

/**
 * The first routes that can be, at most `limit`: earliest day first, on a day those with the most floors that were asked
 * for, then the shortest. Each set of floors comes once a day. With why each floor that is on none isn't.
 */
export function proposeRoutes(
  floors: readonly TourFloor[],
  wish: RouteWish,
  limit: number,
): { readonly routes: readonly TourRoute[]; readonly misfits: readonly Misfit[] } {
  const never = floors.flatMap((floor) => unfit(floor, wish) ?? []);
  const able = floors.filter((floor) => !never.some(({ siteId }) => siteId === floor.siteId));
  const isWished = ({ siteId }: { siteId: string }) => wish.wishedSiteIds.includes(siteId);
  const combined = [...able].sort((a, b) => Number(isWished(b)) - Number(isWished(a))).slice(0, mostCombined);
  const routes: TourRoute[] = [];
  for (const day of wish.days) {
    if (routes.length >= limit) break;
    const best = new Map<string, TourRoute>();
    for (const order of ordersOf(combined, Math.min(wish.floors, combined.length))) {
      const stops = stopsInOrder(order, day, wish);
      if (!stops) continue;
      const key = stops
        .map(({ siteId }) => siteId)
        .sort()
        .join();
      const known = best.get(key);
      if (!known || isBetter(stops, known.stops)) best.set(key, { day, stops });
    }
    const wished = ({ stops }: TourRoute) => stops.filter(isWished).length;
    routes.push(
      ...[...best.values()].sort(
        (a, b) => wished(b) - wished(a) || spanOf(a.stops) - spanOf(b.stops) || startOf(a) - startOf(b),
      ),
    );
  }
  const shown = routes.slice(0, limit);
  const used = new Set(shown.flatMap(({ stops }) => stops.map(({ siteId }) => siteId)));
  const rest = able.filter(({ siteId }) => !used.has(siteId));
  return { routes: shown, misfits: [...never, ...rest.flatMap((floor) => whyNever(floor, wish) ?? [])] };
}

/**
 * One more stop beside those that stand, on their day, for each floor that can: the hour that leaves the least waiting.
 * Floors that are on the route already are left out.
 */
export function proposeStops(
  floors: readonly TourFloor[],
  wish: RouteWish,
  standing: readonly RouteStop[],
): { readonly stops: readonly RouteStop[]; readonly misfits: readonly Misfit[] } {
  const others = floors.filter(({ siteId }) => !standing.some((stop) => stop.siteId === siteId));
  const found = others.map((floor): RouteStop | Misfit | null => {
    const never = unfit(floor, wish);
    if (never) return never;
    return (
      bestBeside(floor, wish, standing) ??
      whyNever(floor, wish) ?? { code: 'floor-busy', siteId: floor.siteId }
    );
  });
  return {
    stops: found.flatMap((one) => (one && 'start' in one ? [one] : [])).sort((a, b) => a.start - b.start),
    misfits: found.flatMap((one) => (one && 'code' in one ? [one] : [])),
  };
}

export type RouteProblem =
  | Misfit
  | { readonly code: 'outside-hours'; readonly siteId: string }
  | { readonly code: 'floor-unknown'; readonly siteId: string }
  | { readonly code: 'floor-twice'; readonly siteId: string }
  | { readonly code: 'no-time-to-travel'; readonly siteId: string }
  | { readonly code: 'in-the-past'; readonly siteId: string };

/** Everything that speaks against these stops, judged by the same rules as a proposal. */
export function problemsOf(
  stops: readonly RouteStop[],
  floors: readonly TourFloor[],
  wish: TourGroup & Pick<RouteWish, 'travelMinutes' | 'earliest'>,
): RouteProblem[] {
  const inOrder = [...stops].sort((a, b) => a.start - b.start);
  return inOrder.flatMap((stop, index): RouteProblem[] => {
    const { siteId } = stop;
    const floor = floors.find((one) => one.siteId === siteId);
    if (!floor) return [{ code: 'floor-unknown', siteId }];
    const before = inOrder[index - 1];
    return [
      ...(inOrder.some((one, at) => at < index && one.siteId === siteId)
        ? [{ code: 'floor-twice' as const, siteId }]
        : []),
      ...(stop.start < wish.earliest ? [{ code: 'in-the-past' as const, siteId }] : []),
      ...(unfit(floor, wish) ? [unfit(floor, wish) as Misfit] : []),
      ...(before && stop.start - before.end < wish.travelMinutes * MINUTE
        ? [{ code: 'no-time-to-travel' as const, siteId }]
        : []),
      ...hourProblems(floor, stop),
    ];
  });
}

function hourProblems(floor: TourFloor, stop: RouteStop): RouteProblem[] {
  const { siteId } = stop;
  const day = dateAt(stop.start, floor.plan.zone);
  if (isClosed(floor, day)) return [{ code: 'floor-closed', siteId }];
  const [hours] = windowsOn({ ...floor, busy: [] }, day, 'any', Number.NEGATIVE_INFINITY);
  if (!hours || !contains(hours, stop)) return [{ code: 'outside-hours', siteId }];
  return floor.busy.some((one) => overlaps(one, stop)) ? [{ code: 'floor-busy', siteId }] : [];
}

function isClosed({ plan }: TourFloor, day: CalendarDate): boolean {
  return closureOn({ ...plan, hours: [] }, day) !== null;
}

/** 24:00 is the next midnight, which has no wall time of this day. */
function endOf(day: CalendarDate, minute: number, zone: string): number {
  return minute < 24 * 60
    ? instantAt(day, wallTimeOf(minute), zone)
    : instantAt(day, wallTimeOf(24 * 60 - 1), zone) + MINUTE;
}

/** The earliest end in this order, then every stop but the last as late as it can: no waiting in between. */
function stopsInOrder(
  order: readonly TourFloor[],
  day: CalendarDate,
  { part, travelMinutes, earliest }: RouteWish,
): RouteStop[] | null {
  const travel = travelMinutes * MINUTE;
  const windows = order.map((floor) => windowsOn(floor, day, part, earliest));
  const stops: RouteStop[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const [index, floor] of order.entries()) {
    const stop = firstIn(windows[index] ?? [], floor, from);
    if (!stop) return null;
    stops.push(stop);
    from = stop.end + travel;
  }
  for (let index = stops.length - 2; index >= 0; index -= 1) {
    const next = stops[index + 1] as RouteStop;
    const later = lastIn(windows[index] ?? [], order[index] as TourFloor, next.start - travel);
    if (later) stops[index] = later;
  }
  return stops;
}

function firstIn(windows: readonly Interval[], floor: TourFloor, from: number): RouteStop | null {
  const length = floor.visitMinutes * MINUTE;
  for (const window of windows) {
    const start = onQuarter(Math.max(window.start, from), Math.ceil);
    if (start + length <= window.end) return { siteId: floor.siteId, start, end: start + length };
  }
  return null;
}

/** The latest that is over at `until`. */
function lastIn(windows: readonly Interval[], floor: TourFloor, until: number): RouteStop | null {
  const length = floor.visitMinutes * MINUTE;
  for (const window of [...windows].reverse()) {
    const start = onQuarter(Math.min(window.end, until) - length, Math.floor);
    if (start >= window.start) return { siteId: floor.siteId, start, end: start + length };
  }
  return null;
}

function onQuarter(moment: number, round: (value: number) => number): number {
  return round(moment / (step * MINUTE)) * step * MINUTE;
}

function bestBeside(floor: TourFloor, wish: RouteWish, standing: readonly RouteStop[]): RouteStop | null {
  const travel = wish.travelMinutes * MINUTE;
  const taken = standing.map(({ start, end }) => ({ start: start - travel, end: end + travel }));
  const candidates = wish.days.flatMap((day) => {
    const windows = windowsOn(floor, day, standing.length > 0 ? 'any' : wish.part, wish.earliest).flatMap(
      (one) => free(one, taken),
    );
    // Against each stop that stands, before and after it; and the first hour of the day.
    return [
      firstIn(windows, floor, Number.NEGATIVE_INFINITY),
      ...taken.flatMap(({ start, end }) => [lastIn(windows, floor, start), firstIn(windows, floor, end)]),
    ];
  });
  return candidates.reduce<RouteStop | null>((best, one) => {
    if (!one) return best;
    return best && spanOf([...standing, best]) <= spanOf([...standing, one]) ? best : one;
  }, null);
}

/** Why none of the days would do for a floor that takes such a group; null where one would. */
function whyNever(floor: TourFloor, { days, part, earliest }: RouteWish): Misfit | null {
  const { siteId, weekdays } = floor;
  const onWeekday = days.filter((day) => weekdays.includes(weekday(day)));
  if (onWeekday.length === 0) return { code: 'other-weekdays', siteId, weekdays };
  if (onWeekday.every((day) => isClosed(floor, day))) return { code: 'floor-closed', siteId };
  const isEver = days.some((day) => windowsOn(floor, day, part, earliest).length > 0);
  return isEver ? null : { code: 'floor-busy', siteId };
}

function* ordersOf(floors: readonly TourFloor[], count: number): Generator<TourFloor[]> {
  for (const floor of floors) {
    if (count === 1) yield [floor];
    else {
      const others = floors.filter((one) => one !== floor);
      for (const rest of ordersOf(others, count - 1)) yield [floor, ...rest];
    }
  }
}

const spanOf = (stops: readonly Interval[]) =>
  Math.max(...stops.map(({ end }) => end)) - Math.min(...stops.map(({ start }) => start));
const startOf = ({ stops }: TourRoute) => stops[0]?.start ?? 0;

function isBetter(stops: readonly RouteStop[], than: readonly RouteStop[]): boolean {
  return (
    spanOf(stops) < spanOf(than) ||
    (spanOf(stops) === spanOf(than) && (stops[0]?.start ?? 0) < (than[0]?.start ?? 0))
  );
}
