import { latestVatTreatments } from '#app/centre/save-vat-treatments.step.server.ts';
import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import { idsByCode } from '#app/platform/save-rows.server.ts';
import type { BudgetRow, CostPoolRow } from './book-rows.ts';
import { lastPlace } from './pool-facts-queries.server.ts';

/** Saves cost pools by their code. A new one without a place comes last. */
export async function saveCostPools(tx: Tx, rows: readonly CostPoolRow[]): Promise<SaveReport> {
  const treatments = await latestVatTreatments(
    tx,
    rows.map(({ vatTreatment }) => vatTreatment),
  );
  const last = await lastPlace(tx);
  return saveChecked<Prisma.CostPoolUncheckedCreateInput, CostPoolRow>(tx, rows, {
    table: 'cost_pool',
    key: ['code'],
    check({ vatTreatment }, refuse) {
      if (vatTreatment && !treatments.has(vatTreatment)) {
        refuse('vatTreatment', { code: 'unknown-reference', noun: 'vat-treatment', value: vatTreatment });
      }
    },
    onCreate: (_, index) => ({ sortOrder: last + index }),
    toRow: ({ vatTreatment, ...input }) => ({
      ...input,
      vatTreatmentId: vatTreatment ? treatments.get(vatTreatment) : vatTreatment,
    }),
  });
}

/** Saves budgets by pool and year, in whole cents. */
export async function saveBudgets(tx: Tx, rows: readonly BudgetRow[]): Promise<SaveReport> {
  const pools = await idsByCode(
    tx,
    'cost_pool',
    rows.map(({ costPool }) => costPool),
  );
  const stored = await tx.budget.findMany({ where: { poolId: { in: [...pools.values()] } } });
  const before = new Map(stored.map(({ poolId, year, cents }) => [`${poolId} ${year}`, cents]));
  const report = {
    outcomes: [] as SaveReport['outcomes'][number][],
    changes: [] as SaveReport['changes'][number][],
    refused: [] as SaveReport['refused'][number][],
  };
  for (const [row, { costPool, year, cents }] of rows.entries()) {
    const poolId = pools.get(costPool);
    if (poolId === undefined) {
      const reason = { code: 'unknown-reference', noun: 'cost-pool', value: costPool } as const;
      report.refused.push({ row, field: 'costPool', reason });
      report.outcomes.push('refused');
      continue;
    }
    const was = before.get(`${poolId} ${year}`);
    report.outcomes.push(was === undefined ? 'created' : was === cents ? 'unchanged' : 'changed');
    if (was === cents) continue;
    if (was !== undefined) report.changes.push({ id: poolId, row, before: { cents: was }, after: { cents } });
    await tx.budget.upsert({
      where: { poolId_year: { poolId, year } },
      create: { poolId, year, cents },
      update: { cents },
    });
  }
  return { ...report, removed: 0 };
}
