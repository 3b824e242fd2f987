import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { CourseInput } from './schema.ts';

/** Saves courses by their code. Runs that are planned keep the seats and the price they were planned with. */
export async function saveCourses(tx: Tx, rows: readonly CourseInput[]): Promise<SaveReport> {
  const treatments = new Map(
    (
      await tx.vatTreatment.findMany({
        where: { code: { in: rows.flatMap(({ vatTreatment }) => vatTreatment ?? []) } },
        orderBy: { validFrom: 'asc' },
        select: { id: true, code: true },
      })
    ).map(({ id, code }) => [code, id]),
  );
  return saveChecked<Prisma.CourseUncheckedCreateInput, CourseInput>(tx, rows, {
    table: 'course',
    key: ['code'],
    references: { category: 'course-category', grants: 'certificate-type' },
    check({ vatTreatment }, refuse) {
      if (vatTreatment && !treatments.has(vatTreatment)) {
        refuse('vatTreatment', { code: 'unknown-reference', noun: 'vat-treatment', value: vatTreatment });
      }
    },
    toRow: ({ category: _, grants: __, vatTreatment, ...input }, idOf) => ({
      ...input,
      categoryId: idOf('category'),
      grantsTypeId: idOf('grants'),
      // The version that was decided last; an enrolment takes the one of its own day by the code.
      vatTreatmentId: vatTreatment ? treatments.get(vatTreatment) : vatTreatment,
    }),
  });
}
