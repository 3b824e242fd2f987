import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addYears, calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { BookingReason } from './booking-reasons.ts';
import { demandOrganisation } from './policy.ts';
import type { StateDemandInput } from './schema.ts';

/**
 * A company says how many places it wants on a course before a day (included). What it said before about the course is
 * replaced. Refuses `not-allowed`, `course-not-to-ask` for a course nobody enrols on, `needed-by-past` for a day that is
 * over or more than a year away.
 */
export async function stateDemand(
  ctx: Ctx,
  { courseId, quantity, neededBy }: StateDemandInput,
): Promise<Outcome<{ statedDemandId: string }, BookingReason>> {
  const organisationId = demandOrganisation(ctx.actor);
  if (organisationId === null || ctx.actor.kind !== 'person') return refuse({ code: 'not-allowed' });
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const day = calendarDate(neededBy);
  if (day <= today || day > addYears(today, 1)) return refuse({ code: 'needed-by-past', today });
  const statedById = ctx.actor.personId;
  const locks = [`demand:${organisationId} ${courseId}` as const];
  return transact<{ statedDemandId: string }, BookingReason>(ctx, { locks }, async (tx) => {
    const course = await tx.course.findFirst({ where: { id: courseId, active: true, audience: 'people' } });
    if (!course) return refuse({ code: 'course-not-to-ask', courseId });
    const at = new Date(ctx.now.epochMilliseconds);
    await tx.statedDemand.updateMany({
      where: { organisationId, courseId, state: 'open' },
      data: { state: 'withdrawn', closedAt: at },
    });
    const statedDemandId = newId();
    await tx.statedDemand.create({
      data: {
        id: statedDemandId,
        organisationId,
        courseId,
        quantity,
        neededBy: dayToColumn(day),
        statedById,
        createdAt: at,
      },
    });
    await audit(tx, ctx, {
      action: 'demand-stated',
      subjectType: 'stated-demand',
      subjectId: statedDemandId,
      after: { organisationId, courseId, quantity, neededBy: day },
    });
    return ok({ statedDemandId });
  });
}
