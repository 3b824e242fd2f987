/** What a file of costs and income comes to. Read in the importing transaction, in which its pools may be new. */
import type { Tx } from '#app/platform/database.server.ts';
import type { CostEntryRow } from '#app/settlement/book-rows.ts';
import { entryOfRow } from '#app/settlement/entry-of-row.ts';
import { countedCents, entrySums } from '#app/settlement/entry-sums.ts';
import type { BookedSums } from './import-report.ts';
import type { ReadFile } from './read-file.ts';
import type { SavedFile } from './save-files.step.server.ts';

/** Sums of the rows that were booked, and of those that were booked before; null where no row is sound. */
export async function bookedSums(
  tx: Tx,
  saved: ReadonlyMap<ReadFile, SavedFile>,
): Promise<BookedSums | null> {
  const [file, result] = [...saved].find(([{ kind }]) => kind === 'costEntries') ?? [];
  if (!file || !result) return null;
  const rows = file.rows.map(({ row }) => entryOfRow(row as CostEntryRow, (row as CostEntryRow).costPool));
  const became = (outcome: string) => rows.filter((_, at) => result.outcomes[at] === outcome);
  const known = became('unchanged');
  const sums = entrySums(became('created'));
  const pools = await tx.costPool.findMany({
    where: { code: { in: sums.pools.map(({ poolId }) => poolId) } },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
  });
  return {
    ...sums,
    pools: pools.flatMap(({ id, code, nameNl, nameEn }) => {
      const sum = sums.pools.find(({ poolId }) => poolId === code);
      return sum ? [{ ...sum, poolId: id, name: { nl: nameNl, en: nameEn } }] : [];
    }),
    known: {
      entries: known.length,
      countedCents: known.reduce(
        (all, entry) => all + (entry.side === 'cost' ? countedCents(entry) : -countedCents(entry)),
        0,
      ),
    },
  };
}
