import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import type { BookingReason } from './booking-reasons.ts';
import { demandOrganisation } from './policy.ts';
import type { WithdrawDemandInput } from './schema.ts';

/**
 * A company takes back what it said it wants. Twice is once. Refuses `stated-demand-unknown`, also where another company
 * said it.
 */
export async function withdrawDemand(
  ctx: Ctx,
  { statedDemandId }: WithdrawDemandInput,
): Promise<Outcome<{ statedDemandId: string }, BookingReason>> {
  return transact<{ statedDemandId: string }, BookingReason>(ctx, { locks: [] }, async (tx) => {
    const stated = await tx.statedDemand.findUnique({ where: { id: statedDemandId } });
    if (!stated || stated.organisationId !== demandOrganisation(ctx.actor)) {
      return refuse({ code: 'stated-demand-unknown', statedDemandId });
    }
    const { count } = await tx.statedDemand.updateMany({
      where: { id: statedDemandId, state: 'open' },
      data: { state: 'withdrawn', closedAt: new Date(ctx.now.epochMilliseconds) },
    });
    if (count > 0) {
      await audit(tx, ctx, {
        action: 'demand-withdrawn',
        subjectType: 'stated-demand',
        subjectId: statedDemandId,
      });
    }
    return ok({ statedDemandId });
  });
}
