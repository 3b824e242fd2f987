import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayFromColumn, dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { nextEntryCode, openDaysFor } from './entry-facts-queries.server.ts';
import type { EntryRefusal } from './entry-input.ts';
import { mayKeepBooks } from './policy.ts';

export type CounterInput = { readonly entryId: string; readonly reason: string };

/**
 * Takes an entry back by one of the opposite amounts, with the reason; nothing is ever deleted. Over the same days, or
 * where a closed quarter is among them from the first open day on, pointing back at that quarter. An estimate that is
 * taken back keeps its reversal, which has to be taken back too.
 *
 * Refuses `not-allowed`, `entry-unknown`, `already-taken-back` (also what itself takes another back), `of-invoice` (a credit
 * note takes it back).
 */
export async function counterEntry(
  ctx: Ctx,
  { entryId, reason }: CounterInput,
): Promise<Outcome<{ entryId: string; code: string }, EntryRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<{ entryId: string; code: string }, EntryRefusal>(
    ctx,
    { locks: ['series:cost-entry'] },
    async (tx) => {
      const entry = await tx.costEntry.findUnique({
        where: { id: entryId },
        include: { takenBackBy: { where: { kind: 'counter' }, select: { id: true } } },
      });
      if (!entry) return refuse({ code: 'entry-unknown' });
      if (entry.takenBackBy.length > 0 || entry.kind === 'counter')
        return refuse({ code: 'already-taken-back' });
      if (entry.invoiceId) return refuse({ code: 'of-invoice' });
      const own = { firstDay: dayFromColumn(entry.firstDay), lastDay: dayFromColumn(entry.lastDay) };
      const { span, concernsId } = await openDaysFor(tx, own);
      await ensureQuarters(tx, span.firstDay, span.lastDay);
      const counterId = newId();
      const code = await nextEntryCode(tx, span.firstDay);
      await tx.costEntry.create({
        data: {
          id: counterId,
          code,
          side: entry.side,
          kind: 'counter',
          poolId: entry.poolId,
          incomeKind: entry.incomeKind,
          description: entry.description,
          supplier: entry.supplier,
          reference: entry.reference,
          bookedOn: dayToColumn(span.firstDay),
          firstDay: dayToColumn(span.firstDay),
          lastDay: dayToColumn(span.lastDay),
          netCents: -entry.netCents,
          vatCents: -entry.vatCents,
          deductibleCents: -entry.deductibleCents,
          // What it was about stays so, however often quarters closed since.
          concernsId: entry.concernsId ?? concernsId,
          takesBackId: entryId,
          runId: entry.runId,
          reason,
          recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          recordedAt: new Date(ctx.now.epochMilliseconds),
        },
      });
      await audit(tx, ctx, {
        action: 'entry-taken-back',
        subjectType: 'cost-entry',
        subjectId: entryId,
        after: { by: code, reason },
      });
      return ok({ entryId: counterId, code });
    },
  );
}
