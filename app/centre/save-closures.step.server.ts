import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { ClosureInput } from './schema.ts';

/** Saves closures by their code: days on which a site, or one resource, is shut. */
export async function saveClosures(tx: Tx, rows: readonly ClosureInput[]): Promise<SaveReport> {
  return saveChecked<Prisma.ClosureUncheckedCreateInput, ClosureInput>(tx, rows, {
    table: 'closure',
    key: ['code'],
    references: { site: 'site', resource: 'resource' },
    toRow: ({ site: _, resource: __, ...input }, idOf) => ({
      ...input,
      siteId: idOf('site'),
      resourceId: idOf('resource'),
    }),
  });
}
