import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import { latestVatTreatments } from './save-vat-treatments.step.server.ts';
import type { RateInput } from './schema.ts';

/** Saves rates per hour; a new price of one has the same code and a later first day. */
export async function saveRates(tx: Tx, rows: readonly RateInput[]): Promise<SaveReport> {
  const treatments = await latestVatTreatments(
    tx,
    rows.map(({ vatTreatment }) => vatTreatment),
  );
  return saveChecked<Prisma.RateUncheckedCreateInput, RateInput>(tx, rows, {
    table: 'rate',
    key: ['code', 'validFrom'],
    references: { pool: 'pool', resource: 'resource' },
    check({ vatTreatment }, refuse) {
      if (vatTreatment && !treatments.has(vatTreatment)) {
        refuse('vatTreatment', { code: 'unknown-reference', noun: 'vat-treatment', value: vatTreatment });
      }
    },
    toRow: ({ pool: _, resource: __, vatTreatment, ...input }, idOf) => ({
      ...input,
      poolId: idOf('pool'),
      resourceId: idOf('resource'),
      vatTreatmentId: vatTreatment ? treatments.get(vatTreatment) : vatTreatment,
    }),
  });
}
