import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { hoursLock } from './hours-lock.ts';
import type { HoursRefusal } from './hours-reasons.ts';
import { mayDivideHours } from './policy.ts';

export type AdjustHoursInput = {
  readonly divisionId: string;
  readonly organisationId: string;
  /** Bay-minutes, above or below zero. */
  readonly minutes: number;
  /** Seen by the party. */
  readonly reason: string;
};

/**
 * Gives a company or school more or fewer hours of a pool than it was given, with a reason: a line in the ledger. One that
 * came after the hours were divided can be given some too.
 *
 * Refuses `not-allowed`, `division-unknown`, `party-unknown`, `adjustment-zero`, and `below-used` where less would be left
 * than nothing.
 */
export async function adjustHours(
  ctx: Ctx,
  input: AdjustHoursInput,
): Promise<Outcome<{ left: number }, HoursRefusal>> {
  if (!mayDivideHours(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { divisionId, organisationId, minutes, reason } = input;
  if (minutes === 0) return refuse({ code: 'adjustment-zero' });
  const tooLittle = async (tx: Tx): Promise<HoursRefusal[]> => {
    const left = await leftOf(tx, input);
    return left + minutes < 0 ? [{ code: 'below-used', left }] : [];
  };
  return transact<{ left: number }, HoursRefusal>(
    ctx,
    { locks: [hoursLock(organisationId)], onConstraint: { hours_not_overdrawn: tooLittle } },
    async (tx) => {
      if (!(await tx.poolDivision.findUnique({ where: { id: divisionId } })))
        return refuse({ code: 'division-unknown' });
      const party = await tx.organisation.findFirst({
        where: { id: organisationId, kind: { in: ['company', 'school'] } },
      });
      if (!party) return refuse({ code: 'party-unknown' });
      const [below] = await tooLittle(tx);
      if (below) return refuse(below);
      await tx.ledgerEntry.create({
        data: {
          id: newId(),
          divisionId,
          organisationId,
          kind: 'adjusted',
          minutes,
          reason,
          recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          recordedAt: new Date(ctx.now.epochMilliseconds),
        },
      });
      await audit(tx, ctx, {
        action: 'hours-adjusted',
        subjectType: 'pool-division',
        subjectId: divisionId,
        after: { organisationId, minutes, reason },
      });
      return ok({ left: await leftOf(tx, input) });
    },
  );
}

async function leftOf(
  tx: Tx,
  { divisionId, organisationId }: Pick<AdjustHoursInput, 'divisionId' | 'organisationId'>,
): Promise<number> {
  const balance = await tx.hoursBalance.findUnique({
    where: { divisionId_organisationId: { divisionId, organisationId } },
  });
  return balance?.minutes ?? 0;
}
