import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { mayKeepBooks } from './policy.ts';
import type { RecurringRefusal } from './recurring-input.ts';

/**
 * Ends a recurring cost: what was booked stays, nothing more comes.
 *
 * Refuses `not-allowed`, `recurring-unknown`, `ended-already`.
 */
export async function endRecurring(
  ctx: Ctx,
  recurringId: string,
): Promise<Outcome<{ recurringId: string }, RecurringRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  return transact<{ recurringId: string }, RecurringRefusal>(
    ctx,
    // The job that books its times holds the same lock.
    { locks: ['series:cost-entry'] },
    async (tx) => {
      const found = await tx.recurringCost.findUnique({
        where: { id: recurringId },
        include: { entries: { orderBy: { firstDay: 'desc' }, take: 1 } },
      });
      if (!found) return refuse({ code: 'recurring-unknown' });
      const last = found.entries[0]?.lastDay ?? found.firstDay;
      if (found.lastDay && found.lastDay <= last) return refuse({ code: 'ended-already' });
      await tx.recurringCost.update({ where: { id: recurringId }, data: { lastDay: last } });
      await audit(tx, ctx, {
        action: 'recurring-ended',
        subjectType: 'recurring-cost',
        subjectId: recurringId,
        after: { endedOn: today },
      });
      return ok({ recurringId });
    },
  );
}
