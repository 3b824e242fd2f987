/** Dates for a class: proposed, and one that was chosen judged. Nothing is reserved by asking. */
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, type Weekday } from '#app/kernel/calendar-date.ts';
import { type Interval, MINUTE } from '#app/kernel/interval.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import {
  groupCandidates,
  judgeStations,
  type PlannedStation,
} from '#app/scheduling/group-plan-queries.server.ts';
import { findGroupSlots, type GroupWish, groupSlotAt } from '#app/scheduling/group-slots.ts';
import type { PlanFacts } from '#app/scheduling/plan-facts.ts';
import { workDayOf } from './group-day.ts';
import { loadActivities, loadSchoolFacts, type SchoolFacts } from './group-facts-queries.server.ts';
import { mayBookGroups } from './group-policy.ts';
import {
  type GroupReason,
  groupPolicy,
  judgeGroup,
  reasonsOfDay,
  reasonsOfGroup,
  stands,
} from './group-reasons.ts';
import { type Activity, type SchoolGroup, stationsOf } from './group-visit.ts';

/** So far ahead dates are proposed. */
const horizonDays = 182;

export type GroupAsk = {
  readonly organisationId: string;
  readonly courseId: string;
  readonly group: SchoolGroup;
};

export type DateWish = {
  readonly firstDay: CalendarDate;
  readonly weekdays?: readonly Weekday[];
  readonly fromMinute?: number;
  readonly untilMinute?: number;
  readonly most: number;
};

export type Proposals = {
  readonly activity: Activity;
  /** Each from the first that begins until the last that ends, and within it when each part of a class that is split is there. */
  readonly dates: readonly (Interval & { readonly parts: readonly Interval[] })[];
  /** What the group has against the activity, whatever the day; none of them: any date will do. */
  readonly reasons: readonly GroupReason[];
  readonly facts: SchoolFacts;
};

/** Dates on which this class can come, best first, with what is to be said about the group. Refuses who may not book. */
export function proposeGroupDates(
  ctx: Ctx,
  ask: GroupAsk,
  dates: DateWish,
): Promise<Outcome<Proposals, GroupReason>> {
  const { organisationId, courseId, group } = ask;
  if (!mayBookGroups(ctx.actor, organisationId)) return Promise.resolve(refuse({ code: 'not-allowed' }));
  return asSystem(async (tx) => {
    const [activity] = await loadActivities(tx, { courseId });
    if (!activity) return refuse({ code: 'activity-unknown', courseId });
    const school = await loadSchoolFacts(tx, {
      organisationId,
      activity,
      groupName: group.groupName,
      now: ctx.now,
    });
    const stations = stationsOf(activity, group);
    const about = reasonsOfGroup(group, activity, stations, school.rules);
    const lastDay = addDays(dates.firstDay, horizonDays);
    const wish = { ...wishOf(activity, ask, school), ...dates, lastDay };
    const facts = await groupCandidates(tx, ctx, { ...wish, zone: activity.zone });
    // What no date changes is said at once; then there is nothing to propose.
    const hopeless = about.some(({ code }) => groupPolicy(code).level === 'block');
    const slots = hopeless ? [] : findGroupSlots(wish, facts);
    const [first] = slots;
    const numbers = first
      ? (await judgeStations(tx, ctx, activity.siteId, plannedOf(first, stations))).reasons
      : [];
    const reasons = onceEach([...about, ...numbers]).filter((reason) => !stands(reason, school.standing));
    const found = slots.map(({ interval, stations: parts }) => ({
      ...interval,
      parts: parts.map((part) => part.interval),
    }));
    return ok({ activity, dates: found, reasons, facts: school });
  });
}

/** The same reason at three stations is one reason. */
export function onceEach(reasons: readonly GroupReason[]): GroupReason[] {
  const keyed = reasons.map((reason) => {
    const { session: _, ...facts } = reason as GroupReason & { session?: number };
    return [JSON.stringify(facts), reason] as const;
  });
  return [...new Map(keyed).values()];
}

export function wishOf(
  activity: Activity,
  { group }: GroupAsk,
  school: SchoolFacts,
): Pick<GroupWish, 'siteId' | 'stations' | 'minutes' | 'suits'> {
  return {
    siteId: activity.siteId,
    stations: stationsOf(activity, group),
    minutes: activity.minutes,
    suits: (interval) =>
      reasonsOfDay(group, workDayOf(interval, activity.zone, school), school.workRules, school.holidays)
        .length === 0,
  };
}

/** What speaks against a day and its hours, of every part of the class. */
export function reasonsOfMoment(
  group: SchoolGroup,
  activity: Activity,
  school: Pick<SchoolFacts, 'workRules' | 'holidays' | 'minutesByDay' | 'minutesByWeek'>,
  start: number,
): GroupReason[] {
  const { minutes, zone } = activity;
  return onceEach(
    stationsOf(activity, group).flatMap(({ afterMinutes = 0 }) => {
      const from = start + afterMinutes * MINUTE;
      const interval = { start: from, end: from + minutes * MINUTE };
      return reasonsOfDay(group, workDayOf(interval, zone, school), school.workRules, school.holidays);
    }),
  );
}

export function plannedOf(
  slot: { readonly stations: readonly Omit<PlannedStation, 'station'>[] },
  stations: readonly PlannedStation['station'][],
): PlannedStation[] {
  return slot.stations.map((plan, index) => ({
    ...plan,
    station: stations[index] as PlannedStation['station'],
  }));
}

/**
 * Machines and trainers for a moment that somebody chose; null where it can't be had. What the visit's `own` sessions hold
 * counts as free, and is kept where possible.
 */
export async function holdFor(
  tx: Tx,
  ctx: Ctx,
  activity: Activity,
  ask: GroupAsk,
  school: SchoolFacts,
  start: number,
  own: { readonly sessionIds: readonly string[]; readonly holds: readonly string[] } = {
    sessionIds: [],
    holds: [],
  },
): Promise<PlannedStation[] | null> {
  const day = dateAt(start, activity.zone);
  const wish: GroupWish = {
    ...wishOf(activity, ask, school),
    firstDay: day,
    lastDay: day,
    most: 1,
    suits: () => true,
    prefer: own.holds,
  };
  const facts = await groupCandidates(tx, ctx, {
    ...wish,
    zone: activity.zone,
    ignoreSessionIds: own.sessionIds,
  });
  const slot = groupSlotAt(wish, start, facts);
  return slot && plannedOf(slot, wish.stations);
}

/** Everything against a class at a moment, judged on what is known inside a transaction. */
export async function judgeVisit(
  tx: Tx,
  ctx: Ctx,
  visit: {
    readonly activity: Activity;
    readonly ask: GroupAsk;
    readonly school: SchoolFacts;
    readonly planned: readonly PlannedStation[];
    readonly overrides: readonly { readonly code: string; readonly reason: string }[];
    readonly ignoreSessionIds?: readonly string[];
  },
): Promise<ReturnType<typeof judgeGroup> & { readonly facts: PlanFacts }> {
  const { activity, ask, school, planned } = visit;
  const stations = planned.map(({ station }) => station);
  const { reasons, facts } = await judgeStations(tx, ctx, activity.siteId, planned, visit.ignoreSessionIds);
  const all = onceEach([
    ...reasonsOfGroup(ask.group, activity, stations, school.rules),
    ...planned.flatMap(({ interval }) =>
      reasonsOfDay(ask.group, workDayOf(interval, activity.zone, school), school.workRules, school.holidays),
    ),
    ...reasons,
  ]);
  return { ...judgeGroup(all, visit.overrides, school.standing, ctx.actor), facts };
}
