import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { PoolInput } from './schema.ts';

/** Saves pools (machinegroepen) by their code. */
export function savePools(tx: Tx, rows: readonly PoolInput[]): Promise<SaveReport> {
  return saveChecked<Prisma.PoolUncheckedCreateInput, PoolInput>(tx, rows, {
    table: 'pool',
    key: ['code'],
    references: { site: 'site' },
    toRow: ({ site: _, ...input }, idOf) => ({ ...input, siteId: idOf('site') }),
  });
}
