import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate, Weekday } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import type { ActionReason } from './action-reasons.ts';
import { neededBy } from './check-needs.ts';
import { findSlots, type SlotPlan } from './find-slot.ts';
import type { NeedFacts, PlanFacts } from './plan-facts.ts';
import { loadFacts } from './plan-facts-queries.server.ts';
import { mayPlan } from './policy.ts';
import type { Pattern } from './repeat-dates.ts';

export type ProposeDatesInput = {
  readonly siteId: string;
  /** The first gives length, number of sessions, pattern and seats where those are left out. */
  readonly courseIds: readonly string[];
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly seats?: number;
  readonly minutes?: number;
  readonly count?: number;
  readonly pattern?: Pattern;
  /** Only this trainer; any who may teach it where left out. */
  readonly trainerId?: string;
  readonly weekdays?: readonly Weekday[];
  readonly fromMinute?: number;
  readonly untilMinute?: number;
  /** Plans at most; five where left out. */
  readonly most?: number;
};

/**
 * Dates for a course within a window of at most a year: machines, room and trainer that are free together, best first.
 * Nothing is reserved by asking.
 */
export async function proposeDates(
  ctx: Ctx,
  input: ProposeDatesInput,
): Promise<Outcome<SlotPlan[], ActionReason>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  return ok(await asSystem((tx) => datesWithin(tx, ctx, input)));
}

/** The same inside an open transaction, for whoever has checked that this may be shown. */
export async function datesWithin(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  input: ProposeDatesInput,
): Promise<SlotPlan[]> {
  const [first] = input.courseIds;
  const course = first ? await tx.course.findUnique({ where: { id: first } }) : null;
  const site = await tx.site.findUnique({ where: { id: input.siteId }, select: { timeZone: true } });
  if (!course || !site || input.firstDay > input.lastDay) return [];

  const facts = await candidates(tx, ctx, input, site.timeZone);
  return findSlots(
    {
      kind: 'course',
      siteId: input.siteId,
      courseIds: input.courseIds,
      seats: input.seats ?? course.seats,
      minutes: input.minutes ?? course.sessionMinutes,
      count: input.count ?? course.sessionCount,
      pattern: input.pattern ?? course.pattern,
      needs: neededBy(input.courseIds, facts),
      trainers: 1,
      firstDay: input.firstDay,
      lastDay: input.lastDay,
      weekdays: input.weekdays,
      fromMinute: input.fromMinute,
      untilMinute: input.untilMinute,
      most: input.most ?? 5,
    },
    facts,
  );
}

/** Every machine of the pools that the courses take, and every trainer who may teach them. */
async function candidates(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  input: ProposeDatesInput,
  zone: string,
): Promise<PlanFacts> {
  const needs: NeedFacts[] = await tx.courseNeed.findMany({
    where: { courseId: { in: [...input.courseIds] } },
    select: { poolId: true, resourceId: true, quantity: true },
  });
  const resources = await tx.resource.findMany({
    where: {
      siteId: input.siteId,
      OR: [
        { poolId: { in: needs.flatMap((need) => need.poolId ?? []) } },
        { id: { in: needs.flatMap((need) => need.resourceId ?? []) } },
      ],
    },
    select: { id: true },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
  });
  const trainers = await tx.trainer.findMany({
    where: {
      active: true,
      courses: { some: { courseId: { in: [...input.courseIds] } } },
      ...(input.trainerId && { personId: input.trainerId }),
    },
    select: { personId: true },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
  });
  return loadFacts(tx, {
    siteIds: [input.siteId],
    resourceIds: resources.map(({ id }) => id),
    trainerIds: trainers.map(({ personId }) => personId),
    courseIds: input.courseIds,
    range: daysInterval(input.firstDay, input.lastDay, zone),
    viewer: ctx.actor,
    now: ctx.now,
  });
}
