import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { ResourceInput } from './schema.ts';

/** Saves machines, bays, booths, benches and rooms by their code. A resource's pool is one of its own site. */
export async function saveResources(tx: Tx, rows: readonly ResourceInput[]): Promise<SaveReport> {
  const pools = await tx.pool.findMany({
    where: { code: { in: rows.flatMap(({ pool }) => pool ?? []) } },
    select: { code: true, site: { select: { code: true } } },
  });
  const siteOfPool = new Map(pools.map(({ code, site }) => [code, site.code]));
  return saveChecked<Prisma.ResourceUncheckedCreateInput, ResourceInput>(tx, rows, {
    table: 'resource',
    key: ['code'],
    references: { site: 'site', pool: 'pool' },
    check({ site, pool }, refuse) {
      const where = pool && siteOfPool.get(pool);
      if (where && where !== site) {
        refuse('pool', { code: 'reference-elsewhere', noun: 'pool', value: pool });
      }
    },
    toRow: ({ site: _, pool: __, ...input }, idOf) => ({
      ...input,
      siteId: idOf('site'),
      poolId: idOf('pool'),
    }),
  });
}
