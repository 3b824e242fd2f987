import { endMemberships } from '#app/identity/end-memberships.step.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addMonths, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { currentJob } from './own-person-facts-queries.server.ts';
import { managesPeopleOf } from './policy.ts';

export type EndEmploymentRefusal =
  | { readonly code: 'person-unknown' }
  | { readonly code: 'leaves-before-start' }
  | { readonly code: 'last-day-unlikely' }
  /** Somebody has to be there to manage the others. */
  | { readonly code: 'own-leave' };

/**
 * Lets a job at the own organisation, and every role that came with it, end with a day; null takes the end away. Nothing
 * is deleted. What is booked stays as it is: see `letPersonLeave` in booking.
 *
 * Refuses `person-unknown`, `own-leave`, `leaves-before-start` and `last-day-unlikely` (over two years ahead).
 */
export async function endEmployment(
  ctx: Ctx,
  personId: string,
  lastDay: CalendarDate | null,
): Promise<Outcome<undefined, EndEmploymentRefusal>> {
  const organisationId = managesPeopleOf(ctx.actor);
  if (organisationId === null || ctx.actor.kind !== 'person') return refuse({ code: 'person-unknown' });
  if (ctx.actor.personId === personId) return refuse({ code: 'own-leave' });
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return transact<undefined, EndEmploymentRefusal>(ctx, { locks: [`person:${personId}`] }, async (tx) => {
    const job = await currentJob(tx, personId, organisationId, today);
    if (!job) return refuse({ code: 'person-unknown' });
    if (lastDay !== null && lastDay < job.validFrom) return refuse({ code: 'leaves-before-start' });
    if (lastDay !== null && lastDay > addMonths(today, 24)) return refuse({ code: 'last-day-unlikely' });
    await tx.employment.update({
      where: { id: job.employmentId },
      data: { validUntil: lastDay && dayToColumn(lastDay) },
    });
    await endMemberships(tx, { personId, organisationId, before: job.validUntil, lastDay });
    await audit(tx, ctx, {
      action: lastDay === null ? 'person-stays' : 'person-leaves',
      subjectType: 'person',
      subjectId: personId,
      before: { validUntil: job.validUntil },
      after: { validUntil: lastDay },
    });
    return ok();
  });
}
