import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { RequirementInput } from './schema.ts';

/** Saves by their code which certificate a course, a pool or one resource asks. */
export function saveRequirements(tx: Tx, rows: readonly RequirementInput[]): Promise<SaveReport> {
  return saveChecked<Prisma.RequirementUncheckedCreateInput, RequirementInput>(tx, rows, {
    table: 'requirement',
    key: ['code'],
    references: { course: 'course', pool: 'pool', resource: 'resource', certificateType: 'certificate-type' },
    toRow: ({ code }, idOf) => ({
      code,
      courseId: idOf('course'),
      poolId: idOf('pool'),
      resourceId: idOf('resource'),
      certificateTypeId: idOf('certificateType'),
    }),
  });
}
