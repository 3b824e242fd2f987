import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { bookDueTimes } from './book-recurring.server.ts';
import { mayKeepBooks } from './policy.ts';
import { recordRecurringStep } from './record-recurring.step.server.ts';
import type { RecurringInput, RecurringRefusal } from './recurring-input.ts';

/**
 * Records a cost that comes back each month, quarter or year. What has begun already is booked at once, the rest on its
 * first day.
 *
 * Refuses `not-allowed`, `pool-unknown`, `vat-above-net`, `deductible-above-vat`, `begins-mid-month`, `begins-too-early`
 * (more than a year back), `begins-too-late` (more than five years ahead), `ends-before-first-time`, `period-closed`.
 */
export async function recordRecurring(
  ctx: Ctx,
  input: RecurringInput,
): Promise<Outcome<{ recurringId: string; booked: number }, RecurringRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const outcome = await transact<{ recurringId: string }, RecurringRefusal>(ctx, { locks: [] }, (tx) =>
    recordRecurringStep(tx, ctx, input),
  );
  if (!outcome.ok) return outcome;
  const { recurringId } = outcome.value;
  return ok({ recurringId, booked: await bookDueTimes(ctx, recurringId) });
}
