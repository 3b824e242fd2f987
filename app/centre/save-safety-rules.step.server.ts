import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { SafetyRuleInput } from './schema.ts';

/** Saves safety rules by their code; each is about one pool or one resource and names its source. */
export function saveSafetyRules(tx: Tx, rows: readonly SafetyRuleInput[]): Promise<SaveReport> {
  return saveChecked<Prisma.SafetyRuleUncheckedCreateInput, SafetyRuleInput>(tx, rows, {
    table: 'safety_rule',
    key: ['code'],
    references: { pool: 'pool', resource: 'resource' },
    toRow: ({ pool: _, resource: __, ...input }, idOf) => ({
      ...input,
      poolId: idOf('pool'),
      resourceId: idOf('resource'),
    }),
  });
}
