/** Visits of a class as they would be on another day or at another time: what can be, and what stays where it is and why. */
import {
  type BookingToDraw,
  changesOf,
  planDraws,
  shortOf,
  wantedByHolds,
} from '#app/allocation/draw-plan-queries.server.ts';
import type { HoursChange } from '#app/allocation/hours-change.ts';
import type { ClosedDays } from '#app/centre/opening-hours.ts';
import { loadSitePlans } from '#app/centre/opening-queries.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, mondayOf } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { DAY, type Interval, MINUTE, overlaps } from '#app/kernel/interval.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt, type WallTime } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import { groupCandidates, type PlannedStation } from '#app/scheduling/group-plan-queries.server.ts';
import { groupSlotAt, type Hindrance, hindranceAt } from '#app/scheduling/group-slots.ts';
import type { PlanFacts } from '#app/scheduling/plan-facts.ts';
import { lateFrom, lateFromKept } from './cancellation.ts';
import { loadActivities, loadSchoolFacts, type SchoolFacts } from './group-facts-queries.server.ts';
import { daysMoved, moveTarget } from './group-move.ts';
import {
  type GroupAsk,
  judgeVisit,
  onceEach,
  plannedOf,
  reasonsOfMoment,
  wishOf,
} from './group-offer-queries.server.ts';
import { mayBookGroups } from './group-policy.ts';
import { type GroupReason, groupPolicy } from './group-reasons.ts';
import {
  lateOf,
  loadVisit,
  type Reach,
  type VisitRecord,
  visitsWithinReach,
} from './group-record-queries.server.ts';
import { type Activity, type SchoolGroup, visitMinutes } from './group-visit.ts';

export type MoveAsk = {
  readonly groupBookingId: string;
  /** Of a series; a visit on its own has only itself. */
  readonly reach: Reach;
  /** Where this visit goes; the others go as many days on, to the same time on the clock. */
  readonly day: CalendarDate;
  readonly time: WallTime;
  /** Pupils from 1 and supervisors from 0; null leaves each visit as it is. */
  readonly headCount: number | null;
  readonly supervisors: number | null;
};

export type MoveLine = {
  readonly groupBookingId: string;
  readonly from: Interval;
  /** Null where the visit stays as it is. */
  readonly to: Interval | null;
  /** Where it would have gone. */
  readonly day: CalendarDate;
  readonly why:
    | { readonly kind: 'moves' | 'number' | 'same' | 'past' }
    | { readonly kind: 'holiday' | 'closed'; readonly nl: string; readonly en: string | null }
    | {
        readonly kind: 'hindered';
        /** `own-visit`: the class is at the centre by then. `activity-changed`: it has more or fewer stations now. */
        readonly by: Hindrance | 'rules' | 'own-visit' | 'activity-changed';
      };
};

export type MovePreview = {
  readonly lines: readonly (MoveLine & {
    /** What it does to the school's hours, pool by pool. */
    readonly hours: readonly HoursChange[];
  })[];
  readonly reasons: readonly GroupReason[];
  /** Giving it up afterwards costs the hours: as it did before, or since a new day is near. */
  readonly late: 'kept' | 'new' | null;
};

export type PlannedMove = {
  readonly visit: VisitRecord;
  readonly group: SchoolGroup;
  readonly line: MoveLine;
  /** What it would hold; null where it stays as it is. */
  readonly planned: readonly PlannedStation[] | null;
};

export type MovePlan = {
  readonly activity: Activity;
  readonly moves: readonly PlannedMove[];
  /** What is to be set aside with a reason before it can be done. */
  readonly reasons: readonly GroupReason[];
};

/** What moving would come to. Nothing is held by asking. Refuses as `moveGroup` does. */
export function previewMove(ctx: Ctx, ask: MoveAsk): Promise<Outcome<MovePreview, GroupReason>> {
  return asSystem(async (tx) => {
    const plan = await planMove(tx, ctx, ask);
    if (!plan.ok) return plan;
    const { moves, reasons } = plan.value;
    const draws = await drawsOf(tx, ctx, moves);
    const changes = await changesOf(tx, draws);
    return ok({
      lines: moves.map(({ line, visit: { groupBookingId } }) => ({
        ...line,
        hours: changes
          .filter(({ booking }) => booking.groupBookingId === groupBookingId)
          .map(({ booking: _, ...change }) => change),
      })),
      reasons: onceEach([...reasons, ...draws.flatMap(shortOf)]),
      late: lateAfter(moves, ctx),
    });
  });
}

/** What those that move would draw of the school's hours, in their order. */
async function drawsOf(tx: Tx, ctx: Ctx, moves: readonly PlannedMove[]) {
  const moving = moves.filter(({ planned }) => planned !== null);
  const holds = moving.flatMap(({ visit: { groupBookingId }, planned }) =>
    (planned ?? []).flatMap(({ interval, resourceIds }) =>
      resourceIds.map((resourceId) => ({ groupBookingId, resourceId, ...interval })),
    ),
  );
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const drawing = moving.map((move) => drawingOf(move, ctx));
  return planDraws(tx, today, drawing, await wantedByHolds(tx, holds));
}

/** Does giving one of them up after this move cost the hours, and why. */
function lateAfter(moves: readonly PlannedMove[], ctx: Ctx): 'kept' | 'new' | null {
  const now = ctx.now.epochMilliseconds;
  const moving = moves.filter(({ planned }) => planned !== null);
  if (moving.some(({ visit }) => lateFromKept(lateOf(visit), now) !== null)) return 'kept';
  return moving.some(({ line, visit }) => line.to && now >= lateFrom(line.to.start, visit.zone))
    ? 'new'
    : null;
}

/**
 * Each visit within reach with what it would hold elsewhere. Those that move leave their own machines and trainers free for
 * one another; those that can't move keep theirs, so a date that falls out is counted as taken and the rest is planned again.
 */
export async function planMove(tx: Tx, ctx: Ctx, ask: MoveAsk): Promise<Outcome<MovePlan, GroupReason>> {
  const now = ctx.now.epochMilliseconds;
  const asked = await loadVisit(tx, ask.groupBookingId);
  if (!asked || !mayBookGroups(ctx.actor, asked.organisationId)) return refuse({ code: 'booking-unknown' });
  if (asked.state === 'cancelled') return refuse({ code: 'booking-ended' });
  if (startOf(asked) <= now) return refuse({ code: 'booking-over' });
  const { organisationId, courseId } = asked;
  const [activity] = await loadActivities(tx, { courseId });
  if (!activity) return refuse({ code: 'activity-unknown', courseId });
  const visits: VisitRecord[] = [];
  for (const id of await visitsWithinReach(tx, ask, now)) {
    const visit = await loadVisit(tx, id);
    if (visit?.state === 'confirmed' && startOf(visit) > now) visits.push(visit);
  }
  const school = await schoolWithout(tx, ctx, activity, visits);
  const elsewhere = await otherVisits(tx, organisationId, asked.group.groupName, visits);
  const planner = new MovePlanner(tx, ctx, ask, { activity, school, elsewhere });
  return ok(await planner.plan(asked, visits));
}

export function startOf({ sessions }: VisitRecord): number {
  return sessions[0]?.interval.start ?? 0;
}

export function sessionIdsOf(visits: readonly VisitRecord[]): string[] {
  return visits.flatMap(({ sessions }) => sessions.map(({ sessionId }) => sessionId));
}

/** What is known about the school, as if these visits of its weren't there. */
export function schoolWithout(tx: Tx, ctx: Ctx, activity: Activity, visits: readonly VisitRecord[]) {
  const [first] = visits;
  return loadSchoolFacts(tx, {
    organisationId: first?.organisationId ?? '',
    activity,
    groupName: first?.group.groupName ?? '',
    now: ctx.now,
    butNot: visits.map(({ groupBookingId }) => groupBookingId),
  });
}

/** When the same class is at the centre apart from these visits. */
async function otherVisits(
  tx: Tx,
  organisationId: string,
  groupName: string,
  visits: readonly VisitRecord[],
): Promise<Interval[]> {
  return tx.$queryRaw<Interval[]>`
    SELECT (extract(epoch FROM s.starts_at) * 1000)::float8 AS start, (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end"
    FROM group_booking b JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
    WHERE b.organisation_id = ${organisationId}::uuid AND b.group_name = ${groupName} AND b.state = 'confirmed'
      AND s.state = 'planned' AND b.id <> ALL(${visits.map(({ groupBookingId }) => groupBookingId)}::uuid[])`;
}

type Known = {
  readonly activity: Activity;
  readonly school: SchoolFacts;
  readonly elsewhere: readonly Interval[];
};

class MovePlanner {
  readonly #tx: Tx;
  readonly #ctx: Ctx;
  readonly #ask: MoveAsk;
  readonly #known: Known;

  constructor(tx: Tx, ctx: Ctx, ask: MoveAsk, known: Known) {
    this.#tx = tx;
    this.#ctx = ctx;
    this.#ask = ask;
    this.#known = known;
  }

  async plan(asked: VisitRecord, visits: readonly VisitRecord[]): Promise<MovePlan> {
    const { activity } = this.#known;
    const by = { days: daysMoved(startOf(asked), this.#ask.day, activity.zone), time: this.#ask.time };
    const now = this.#ctx.now.epochMilliseconds;
    const ahead = { start: now, end: now + 2 * 366 * DAY };
    const { siteId } = activity;
    const closures = (await loadSitePlans(this.#tx, [siteId], ahead)).get(siteId)?.plan.closures ?? [];
    const targeted = visits.map((visit) => this.#targetOf(visit, by, closures));
    const stays = new Map<string, PlannedMove>();
    for (;;) {
      const movers = targeted.filter(
        ({ line, visit }) => line.to !== null && !stays.has(visit.groupBookingId),
      );
      const staying = visits.filter((visit) => !movers.some((one) => one.visit === visit));
      const { moves, reasons } = await this.#together(movers, staying);
      const fallen = moves.filter(({ planned }) => planned === null);
      for (const move of fallen) stays.set(move.visit.groupBookingId, move);
      if (fallen.length > 0) continue;
      const found = new Map([...moves, ...stays.values()].map((one) => [one.visit, one]));
      return { activity, moves: targeted.map((one) => found.get(one.visit) ?? one), reasons };
    }
  }

  #targetOf(
    visit: VisitRecord,
    by: { days: number; time: WallTime },
    closures: readonly ClosedDays[],
  ): PlannedMove {
    const { activity, school } = this.#known;
    const { headCount, supervisors, reach } = this.#ask;
    const from = visitInterval(visit);
    const group = {
      ...visit.group,
      teacherId: visit.group.teacherId ?? '',
      headCount: headCount ?? visit.group.headCount,
      supervisors: supervisors ?? visit.group.supervisors,
    };
    // Whoever moves one visit into the holidays may mean it: the rules say so, and it takes a reason.
    const away = {
      holidays: reach === 'one' ? [] : school.holidays,
      closures,
      now: this.#ctx.now.epochMilliseconds,
    };
    const target = moveTarget(from.start, by, activity.zone, away);
    const sameNumber =
      group.headCount === visit.group.headCount && group.supervisors === visit.group.supervisors;
    const line = { groupBookingId: visit.groupBookingId, from, day: target.day };
    const stay = (why: MoveLine['why']): PlannedMove => ({
      visit,
      group,
      line: { ...line, to: null, why },
      planned: null,
    });
    if (target.kind === 'holiday') return stay({ kind: 'holiday', nl: target.holiday.name, en: null });
    if (target.kind === 'past' || (target.kind === 'same' && sameNumber)) return stay({ kind: target.kind });
    if (target.kind === 'closed') return stay({ kind: 'closed', ...target.closure.reason });
    const minutes = visitMinutes(activity, group.split);
    const to = { start: target.start, end: target.start + minutes * MINUTE };
    const why = { kind: target.kind === 'same' ? ('number' as const) : ('moves' as const) };
    return { visit, group, line: { ...line, to, why }, planned: null };
  }

  /** All that move, each on what the others leave free; the first reason where one can't. */
  async #together(movers: readonly PlannedMove[], staying: readonly VisitRecord[]) {
    const [first] = movers;
    if (!first) return { moves: [], reasons: [] };
    const { activity, school } = this.#known;
    const days = movers.map(({ line }) => line.day).sort();
    const ignoreSessionIds = sessionIdsOf(movers.map(({ visit }) => visit));
    const facts = await groupCandidates(this.#tx, this.#ctx, {
      ...wishOf(activity, askOf(first), school),
      firstDay: days[0] as CalendarDate,
      lastDay: days.at(-1) as CalendarDate,
      zone: activity.zone,
      ignoreSessionIds,
    });
    const taken = [...this.#known.elsewhere, ...staying.map(visitInterval)];
    const minutesByDay = new Map(school.minutesByDay);
    const minutesByWeek = new Map(school.minutesByWeek);
    const count = (interval: Interval) => {
      const day = dateAt(interval.start, activity.zone);
      const minutes = (interval.end - interval.start) / MINUTE;
      minutesByDay.set(day, (minutesByDay.get(day) ?? 0) + minutes);
      minutesByWeek.set(mondayOf(day), (minutesByWeek.get(mondayOf(day)) ?? 0) + minutes);
    };
    for (const visit of staying) count(visitInterval(visit));
    const moves: PlannedMove[] = [];
    const reasons: GroupReason[] = [];
    for (const move of movers) {
      const now = { ...school, minutesByDay, minutesByWeek };
      const found = await this.#one(move, now, facts, taken, ignoreSessionIds);
      moves.push(found.move);
      reasons.push(...found.reasons);
      if (!found.move.planned || !found.move.line.to) continue;
      taken.push(found.move.line.to);
      count(found.move.line.to);
    }
    return { moves, reasons: onceEach(reasons) };
  }

  async #one(
    move: PlannedMove,
    school: SchoolFacts,
    facts: PlanFacts,
    taken: readonly Interval[],
    ignoreSessionIds: readonly string[],
  ): Promise<{ move: PlannedMove; reasons: readonly GroupReason[] }> {
    const { activity } = this.#known;
    const { visit, line } = move;
    const to = line.to as Interval;
    const stay = (why: MoveLine['why']) => ({
      move: { ...move, line: { ...line, to: null, why }, planned: null },
      reasons: [],
    });
    const hindered = (by: Extract<MoveLine['why'], { kind: 'hindered' }>['by']) =>
      stay({ kind: 'hindered', by });
    if (taken.some((other) => overlaps(other, to))) return hindered('own-visit');
    const { resourceIds, trainerIds } = visit.holds;
    const ask = askOf(move);
    const wish = {
      ...wishOf(activity, ask, school),
      suits: () => true,
      firstDay: line.day,
      lastDay: line.day,
      most: 1,
      prefer: [...resourceIds, ...trainerIds],
    };
    if (wish.stations.length !== visit.sessions.length) return hindered('activity-changed');
    const day = reasonsOfMoment(ask.group, activity, school, to.start);
    if (day.some(({ code }) => groupPolicy(code).level === 'block')) return hindered('rules');
    const slot = groupSlotAt(wish, to.start, facts);
    if (!slot) return hindered(hindranceAt(wish, to.start, facts) ?? 'rules');
    const planned = plannedOf(slot, wish.stations);
    const { blocking } = await judgeVisit(this.#tx, this.#ctx, {
      activity,
      ask,
      school,
      planned,
      overrides: [],
      ignoreSessionIds,
    });
    if (blocking.some(({ code }) => groupPolicy(code).level === 'block')) return hindered('rules');
    return { move: { ...move, planned }, reasons: blocking };
  }
}

/** How a visit that moves draws: what it gives up within the late days is lost. */
export function drawingOf({ visit, line }: PlannedMove, ctx: Pick<Ctx, 'now'>): BookingToDraw {
  return {
    groupBookingId: visit.groupBookingId,
    organisationId: visit.organisationId,
    staysOnDay: dateAt(line.from.start, visit.zone) === line.day,
    givesUpLate: lateFromKept(lateOf(visit), ctx.now.epochMilliseconds) !== null,
  };
}

export function askOf({ visit, group }: Pick<PlannedMove, 'visit' | 'group'>): GroupAsk {
  return { organisationId: visit.organisationId, courseId: visit.courseId, group };
}

function visitInterval({ sessions }: VisitRecord): Interval {
  return {
    start: Math.min(...sessions.map(({ interval }) => interval.start)),
    end: Math.max(...sessions.map(({ interval }) => interval.end)),
  };
}
