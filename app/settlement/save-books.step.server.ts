import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { insertRows, type RowOf } from '#app/platform/save-rows.server.ts';

export type BooksToSave = {
  readonly pools: readonly RowOf<Prisma.CostPoolUncheckedCreateInput>[];
  readonly keys: readonly RowOf<Prisma.PoolKeyUncheckedCreateInput>[];
  readonly budgets: readonly RowOf<Prisma.BudgetUncheckedCreateInput>[];
  readonly entries: readonly RowOf<Prisma.CostEntryUncheckedCreateInput>[];
};

/**
 * Writes books as they are handed over when a centre begins: pools with their keys and budgets, and what was booked. The
 * caller has made sure of the quarters; the database refuses what is in a closed one.
 */
export async function saveBooks(tx: Tx, { pools, keys, budgets, entries }: BooksToSave): Promise<void> {
  await insertRows(tx, 'cost_pool', pools);
  await insertRows(tx, 'pool_key', keys);
  await insertRows(tx, 'budget', budgets);
  await insertRows(tx, 'cost_entry', entries);
}
