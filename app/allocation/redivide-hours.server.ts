import type { Ctx } from '#app/kernel/actor.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { hoursLock } from './hours-lock.ts';
import type { HoursRefusal } from './hours-reasons.ts';
import { mayDivideHours } from './policy.ts';
import { loadRedivision } from './redivision-queries.server.ts';

export type RedivideHoursInput = {
  readonly divisionId: string;
  /** Bay-minutes there are to divide now, as they were shown. */
  readonly minutes: number;
  /** Read by every party that gets more or fewer. */
  readonly reason: string;
};

/**
 * Divides what there is of a pool by what is known now, where it was divided before: each party gets the difference as an
 * adjustment with the reason. Nobody is left with less than nothing: what is booked stands.
 *
 * Refuses `not-allowed`, `division-unknown`, `division-unchanged`, `capacity-changed`.
 */
export async function redivideHours(
  ctx: Ctx,
  input: RedivideHoursInput,
): Promise<Outcome<{ parties: number }, HoursRefusal>> {
  if (!mayDivideHours(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { divisionId, minutes, reason } = input;
  const everybody = await asSystem((tx) =>
    tx.organisation.findMany({ where: { kind: { in: ['company', 'school'] } }, select: { id: true } }),
  );
  // Nobody books meanwhile, so what is left is what is taken off.
  const locks = everybody.map(({ id }) => hoursLock(id));
  return transact<{ parties: number }, HoursRefusal>(ctx, { locks }, async (tx) => {
    if (!(await tx.poolDivision.findUnique({ where: { id: divisionId } })))
      return refuse({ code: 'division-unknown' });
    const today = dateAt(ctx.now.epochMilliseconds, centreZone);
    const found = await loadRedivision(tx, divisionId, today);
    if (!found) return refuse({ code: 'division-unchanged' });
    if (found.now.minutes !== minutes)
      return refuse({ code: 'capacity-changed', minutes: found.now.minutes });
    const changing = found.parties.filter(({ change }) => change !== 0);
    await tx.ledgerEntry.createMany({
      data: changing.map(({ organisationId, change }) => ({
        id: newId(),
        divisionId,
        organisationId,
        kind: 'adjusted' as const,
        minutes: change,
        reason,
        dividedAnew: true,
        recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
        recordedAt: new Date(ctx.now.epochMilliseconds),
      })),
    });
    await audit(tx, ctx, {
      action: 'hours-divided-anew',
      subjectType: 'pool-division',
      subjectId: divisionId,
      before: { minutes: found.given },
      after: { minutes, parties: changing.length, reason },
    });
    return ok({ parties: changing.length });
  });
}
