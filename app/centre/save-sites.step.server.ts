import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { SiteInput } from './schema.ts';

/** Saves sites by their code. */
export function saveSites(tx: Tx, rows: readonly SiteInput[]): Promise<SaveReport> {
  return saveChecked<Prisma.SiteUncheckedCreateInput, SiteInput>(tx, rows, {
    table: 'site',
    key: ['code'],
    references: { organisation: 'organisation' },
    toRow: ({ organisation: _, ...input }, idOf) => ({ ...input, organisationId: idOf('organisation') }),
  });
}
