import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import type { BookedEntry } from './book-entries.step.server.ts';
import { bookEntryIn } from './book-entry.step.server.ts';
import { daysOf } from './entry-days.ts';
import { closedAmong } from './entry-facts-queries.server.ts';
import type { EntryInput, EntryRefusal } from './entry-input.ts';
import type { Bill } from './keep-bill.step.server.ts';
import { mayKeepBooks } from './policy.ts';

/**
 * Books a cost or an income on a pool. One that is an estimate books its reversal along, on the day it takes itself back.
 * What is about a closed quarter is booked in an open one and says which it concerns.
 *
 * Refuses `not-allowed`, `pool-unknown`, `income-kind-missing`, `ends-before-start`, `too-many-days` (above ten years),
 * `vat-above-net`, `deductible-above-vat`, `reverses-too-early` (within the estimate's own days), `concerns-unknown`, `run-unknown`,
 * `period-closed`, `document-too-large`, `document-unreadable`.
 *
 * @param recurringId the recurring cost that it is a time of; a time that was booked before is left as it is
 */
export async function bookEntry(
  ctx: Ctx,
  input: EntryInput,
  document: Bill | null = null,
  recurringId: string | null = null,
): Promise<Outcome<BookedEntry, EntryRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<BookedEntry, EntryRefusal>(
    ctx,
    {
      locks: ['series:cost-entry'],
      onConstraint: { cost_entry_period_open: async (tx) => closedAmong(tx, daysOf(input)) },
    },
    async (tx) => bookEntryIn(tx, ctx, input, { document, recurringId }),
  );
}
