import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import type { EntryRefusal } from './entry-input.ts';
import { type Bill, keepBill, reasonsAgainstBill } from './keep-bill.step.server.ts';
import { mayKeepBooks } from './policy.ts';

/**
 * Attaches the bill to an entry that has none, such as one from a file. Also where its quarter is closed: no amount changes by
 * it. What is attached stays; the database refuses another.
 *
 * Refuses `not-allowed`, `document-missing`, `document-too-large`, `document-unreadable`, `entry-unknown`, `document-there`.
 */
export async function attachBill(
  ctx: Ctx,
  { entryId, bill }: { readonly entryId: string; readonly bill: Bill | null },
): Promise<Outcome<undefined, EntryRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  if (bill === null) return refuse({ code: 'document-missing' });
  const sound = okUnless(reasonsAgainstBill(bill), undefined);
  if (!sound.ok) return sound;
  return transact<undefined, EntryRefusal>(
    ctx,
    { locks: [], onConstraint: { cost_document_pkey: async () => [{ code: 'document-there' }] } },
    async (tx) => {
      const entry = await tx.costEntry.findUnique({
        where: { id: entryId },
        select: { code: true, document: { select: { entryId: true } } },
      });
      if (!entry) return refuse({ code: 'entry-unknown' });
      if (entry.document) return refuse({ code: 'document-there' });
      await keepBill(tx, entryId, bill);
      await audit(tx, ctx, {
        action: 'bill-attached',
        subjectType: 'cost-entry',
        subjectId: entryId,
        after: { code: entry.code, name: bill.name, bytes: bill.bytes.length },
      });
      return ok(undefined);
    },
  );
}
