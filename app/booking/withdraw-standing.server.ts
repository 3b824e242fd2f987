import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { mayBookGroups } from './group-policy.ts';

export type WithdrawStandingInput = {
  readonly standingId: string;
  /** 1 to 500 characters. */
  readonly reason: string;
};
export type WithdrawReason = { code: 'standing-unknown' };

/**
 * Takes back what was set aside until the end of the school year: the next visit is asked for a reason again, visits that
 * were booked on it keep it. By a teacher of the school or the office. Withdrawing twice is withdrawing once.
 *
 * Refuses `standing-unknown`, also for another school's.
 */
export async function withdrawStanding(
  ctx: Ctx,
  { standingId, reason }: WithdrawStandingInput,
): Promise<Outcome<{ already: boolean }, WithdrawReason>> {
  const found = await asSystem((tx) =>
    tx.standingOverride.findUnique({ where: { id: standingId }, select: { organisationId: true } }),
  );
  if (!found || !mayBookGroups(ctx.actor, found.organisationId)) return refuse({ code: 'standing-unknown' });
  return transact<{ already: boolean }, WithdrawReason>(
    ctx,
    { locks: [`party:${found.organisationId}`] },
    async (tx) => {
      const { count } = await tx.standingOverride.updateMany({
        where: { id: standingId, withdrawnAt: null },
        data: {
          withdrawnAt: new Date(ctx.now.epochMilliseconds),
          withdrawnById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          withdrawReason: reason,
        },
      });
      if (count === 0) return ok({ already: true });
      await audit(tx, ctx, {
        action: 'standing-withdrawn',
        subjectType: 'standing-override',
        subjectId: standingId,
        after: { reason },
      });
      return ok({ already: false });
    },
  );
}
