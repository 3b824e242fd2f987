import type { Ctx } from '#app/kernel/actor.ts';
import { reasonsOf } from '#app/kernel/outcome.ts';
import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { resolveReferences } from '#app/platform/save-checked.server.ts';
import { bookEntriesStep } from './book-entries.step.server.ts';
import type { CostEntryRow } from './book-rows.ts';
import { differencesOf } from './entry-differences.ts';
import { storedEntries } from './entry-facts-queries.server.ts';
import { type EntryInput, type EntryRefusal, fieldOfEntryReason } from './entry-input.ts';
import { entryOfRow } from './entry-of-row.ts';

export type EntryRowReason =
  | RowRefusal['reason']
  /** Why the form wouldn't book it either. */
  | { readonly code: 'entry-refused'; readonly reason: EntryRefusal }
  /** Its number is booked as `entry`; `fields` are the columns that say something else. */
  | { readonly code: 'entry-booked-otherwise'; readonly entry: string; readonly fields: string };

/**
 * Books rows of a bookkeeping package, each as the form would. A row whose number is booked already is left out where it
 * says the same, also once its quarter is closed, and refused where it says something else: entries don't change. The caller
 * holds `series:cost-entry`.
 */
export async function saveEntries(
  tx: Tx,
  ctx: Ctx,
  rows: readonly CostEntryRow[],
): Promise<SaveReport<EntryRowReason>> {
  const refs = await resolveReferences<CostEntryRow>(tx, rows, { costPool: 'cost-pool' });
  const stored = await storedEntries(
    tx,
    rows.map(({ code }) => code),
  );
  const refused: RowRefusal<EntryRowReason>[] = [];
  const outcomes: SaveReport['outcomes'][number][] = rows.map(() => 'refused');
  const toBook: { readonly row: number; readonly input: EntryInput; readonly bookkeepingCode: string }[] = [];
  for (const [row, given] of rows.entries()) {
    refs.check(given, (field, reason) => refused.push({ row, field, reason }));
    const poolId = refs.idOf(given, 'costPool');
    if (!poolId) continue;
    const input = entryOfRow(given, poolId);
    const there = stored.get(given.code);
    if (!there) {
      toBook.push({ row, input, bookkeepingCode: given.code });
      continue;
    }
    const fields = differencesOf(there, input).join(', ');
    if (fields === '') outcomes[row] = 'unchanged';
    else
      refused.push({
        row,
        field: 'code',
        reason: { code: 'entry-booked-otherwise', entry: there.code, fields },
      });
  }
  const booked = await bookEntriesStep(tx, ctx, toBook);
  for (const [at, outcome] of booked.entries()) {
    const { row } = toBook[at] as (typeof toBook)[number];
    if (outcome.ok) outcomes[row] = 'created';
    for (const reason of reasonsOf(outcome)) {
      const field = fieldOfEntryReason[reason.code];
      refused.push({
        row,
        field: field === 'poolId' ? 'costPool' : field,
        reason: { code: 'entry-refused', reason },
      });
    }
  }
  return { outcomes, changes: [], removed: 0, refused };
}
