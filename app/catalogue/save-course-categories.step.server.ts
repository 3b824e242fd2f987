import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { CourseCategoryInput } from './schema.ts';

/** Saves the categories of the catalogue by their code. */
export function saveCourseCategories(tx: Tx, rows: readonly CourseCategoryInput[]): Promise<SaveReport> {
  return saveChecked<Prisma.CourseCategoryUncheckedCreateInput, CourseCategoryInput>(tx, rows, {
    table: 'course_category',
    key: ['code'],
    toRow: (input) => input,
  });
}
