import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { resolveReferences } from '#app/platform/save-checked.server.ts';
import { replaceSets } from '#app/platform/save-rows.server.ts';
import type { CourseNeedInput } from './schema.ts';

/**
 * Saves what a session of a course takes: the rows of a course are all its needs, and replace what was there. Courses
 * that no row names keep theirs.
 */
export async function saveCourseNeeds(tx: Tx, rows: readonly CourseNeedInput[]): Promise<SaveReport> {
  const refused: RowRefusal[] = [];
  const resolve = await resolveReferences<CourseNeedInput>(tx, rows, {
    course: 'course',
    pool: 'pool',
    resource: 'resource',
  });
  rows.forEach((input, row) => {
    resolve.check(input, (field, reason) => refused.push({ row, field, reason }));
  });
  if (refused.length > 0) return { outcomes: rows.map(() => 'refused'), changes: [], removed: 0, refused };
  const saved = await replaceSets<Prisma.CourseNeedUncheckedCreateInput>(
    tx,
    'course_need',
    ['courseId'],
    rows.map((input) => ({
      courseId: resolve.idOf(input, 'course'),
      poolId: resolve.idOf(input, 'pool') ?? null,
      resourceId: resolve.idOf(input, 'resource') ?? null,
      quantity: input.quantity ?? 1,
    })),
    { withId: true },
  );
  return { ...saved, changes: [], refused: [] };
}
