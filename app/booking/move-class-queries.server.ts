/** A session of a class's visit at another time, or with other machines or trainers: what the class has against it. */
import type { Ctx } from '#app/kernel/actor.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { PlannedStation } from '#app/scheduling/group-plan-queries.server.ts';
import type { SetAside } from '#app/scheduling/overrides.ts';
import type { PlanReason } from '#app/scheduling/plan-reasons.ts';
import type { PlannedSession } from '#app/scheduling/run-plan-queries.server.ts';
import type { BookingActionReason, Override } from './booking-reasons.ts';
import { workDayOf } from './group-day.ts';
import { loadActivities, loadSchoolFacts } from './group-facts-queries.server.ts';
import { judgeVisit } from './group-offer-queries.server.ts';
import {
  type GroupReason,
  type GroupRuleReason,
  isGroupRule,
  judgeGroup,
  reasonsOfDay,
} from './group-reasons.ts';
import { loadVisit, type VisitRecord } from './group-record-queries.server.ts';
import { stationsOf } from './group-visit.ts';

type JudgedReason = GroupRuleReason | PlanReason | Extract<GroupReason, { code: 'override-reason-missing' }>;
type ClassReason = JudgedReason | Extract<BookingActionReason, { code: 'carousel-moves-as-one' }>;

type ClassMove = {
  readonly before: PlannedSession;
  readonly after: PlannedSession;
  readonly overrides: readonly Override[];
  /** Reasons of planning that the change makes; what was decided before stays decided. */
  readonly concerns: (reason: PlanReason) => boolean;
};

/** What planning asks of a course's session and not of one outside a run; the rest it has said itself. */
const numbersAndTrainers: readonly string[] = [
  'seats-exceed-law',
  'seats-exceed-guidance',
  'needs-not-covered',
  'trainer-may-not-teach',
  'trainer-missing',
];

/**
 * Nothing where the session is no visit's. One station of a carousel can't go to another time by itself. Another time is
 * judged as in booking: ages, hours and holidays too; other machines or trainers by what they can do for these pupils.
 */
export async function judgeClassMove(
  tx: Tx,
  ctx: Ctx,
  move: ClassMove,
): Promise<{ blocking: ClassReason[]; setAside: SetAside[] }> {
  const { before, after } = move;
  const { sessionId } = before;
  const of = await tx.groupBookingSession.findFirst({
    where: { sessionId, groupBooking: { state: 'confirmed' } },
    select: { groupBookingId: true, groupBooking: { select: { blockMinutes: true } } },
  });
  const visit = of && (await loadVisit(tx, of.groupBookingId));
  if (!visit) return { blocking: [], setAside: [] };
  const { start, end } = after.interval;
  const sameTime = before.interval.start === start && before.interval.end === end;
  if (!sameTime && of.groupBooking.blockMinutes !== null && visit.sessions.length > 1) {
    const { code: visitCode, group } = visit;
    const reason = { code: 'carousel-moves-as-one' as const, sessionId, visitCode, group: group.groupName };
    return { blocking: [reason], setAside: [] };
  }
  const { blocking, setAside } = await judged(tx, ctx, visit, move);
  const counts = (reason: GroupReason): reason is JudgedReason => {
    if (reason.code === 'override-reason-missing') return true;
    if (isGroupRule(reason)) return !sameTime;
    return numbersAndTrainers.includes(reason.code) && move.concerns(reason as PlanReason);
  };
  const left = blocking.filter(counts);
  return {
    // A reason too short to count is said with what it was for.
    blocking: left.every(({ code }) => code === 'override-reason-missing') ? [] : left,
    setAside: setAside
      .filter(({ reason }) => counts(reason))
      .map(({ reason, why }) => ({ code: reason.code, reason: why, covers: [JSON.stringify(reason)] })),
  };
}

async function judged(
  tx: Tx,
  ctx: Ctx,
  visit: VisitRecord,
  { before, after, overrides }: ClassMove,
): Promise<Pick<ReturnType<typeof judgeGroup>, 'blocking' | 'setAside'>> {
  const { courseId, organisationId, zone } = visit;
  const group = { ...visit.group, teacherId: visit.group.teacherId ?? '' };
  const [activity] = await loadActivities(tx, { courseId });
  const school = await loadSchoolFacts(tx, {
    organisationId,
    activity: activity ?? { courseId, zone },
    groupName: group.groupName,
    now: ctx.now,
    butNot: [visit.groupBookingId],
  });
  const { interval, resourceIds, trainerIds } = after;
  // Not held at the centre, or no activity any more: the day and its hours are the class's all the same.
  if (!activity || before.siteId !== activity.siteId) {
    const day = workDayOf(interval, zone, school);
    const reasons = reasonsOfDay(group, day, school.workRules, school.holidays);
    return judgeGroup(reasons, overrides, school.standing, ctx.actor);
  }
  const stations = stationsOf(activity, group);
  const number = visit.sessions.find((one) => one.sessionId === before.sessionId)?.station ?? 1;
  const station = (stations[number - 1] ?? stations[0]) as PlannedStation['station'];
  return judgeVisit(tx, ctx, {
    activity,
    ask: { organisationId, courseId, group },
    school,
    planned: [{ station, interval, resourceIds: [...resourceIds], trainerIds: [...trainerIds] }],
    overrides,
    ignoreSessionIds: [before.sessionId],
  });
}
