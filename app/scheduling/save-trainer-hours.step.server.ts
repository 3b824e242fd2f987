import { hoursThatOverlap } from '#app/kernel/overlapping-hours.ts';
import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { replaceSets } from '#app/platform/save-rows.server.ts';
import type { TrainerCourseInput, TrainerHoursInput } from './trainer-input.ts';

/** Saves working weeks: the rows of a trainer are all their hours, and replace what was there. */
export async function saveTrainerHours(tx: Tx, rows: readonly TrainerHoursInput[]): Promise<SaveReport> {
  const { trainerIds, refused } = await trainersOf(tx, rows);
  for (const row of hoursThatOverlap(rows.map((input) => ({ ...input, owner: input.trainer })))) {
    refused.push({ row, field: 'opensMinute', reason: { code: 'hours-overlap' } });
  }
  if (refused.length > 0) return { outcomes: rows.map(() => 'refused'), changes: [], removed: 0, refused };
  const saved = await replaceSets<Prisma.TrainerHoursUncheckedCreateInput>(
    tx,
    'trainer_hours',
    ['trainerId'],
    rows.map((input) => ({
      trainerId: trainerIds.get(input.trainer),
      weekday: input.weekday,
      opensMinute: input.opensMinute,
      closesMinute: input.closesMinute,
      lent: input.lent ?? false,
      validFrom: input.validFrom ?? null,
      validUntil: input.validUntil ?? null,
    })),
    { withId: true },
  );
  return { ...saved, changes: [], refused: [] };
}

/** Saves who may teach what: the rows of a trainer are all their courses, and replace what was there. */
export async function saveTrainerCourses(tx: Tx, rows: readonly TrainerCourseInput[]): Promise<SaveReport> {
  const { trainerIds, refused } = await trainersOf(tx, rows);
  const courses = await tx.course.findMany({
    where: { code: { in: rows.map(({ course }) => course) } },
    select: { id: true, code: true },
  });
  const courseIds = new Map(courses.map(({ id, code }) => [code, id]));
  rows.forEach(({ course }, row) => {
    if (courseIds.has(course)) return;
    refused.push({
      row,
      field: 'course',
      reason: { code: 'unknown-reference', noun: 'course', value: course },
    });
  });
  if (refused.length > 0) return { outcomes: rows.map(() => 'refused'), changes: [], removed: 0, refused };
  const saved = await replaceSets<Prisma.TrainerCourseUncheckedCreateInput>(
    tx,
    'trainer_course',
    ['trainerId'],
    rows.map(({ trainer, course }) => ({
      trainerId: trainerIds.get(trainer),
      courseId: courseIds.get(course),
    })),
    { withId: false },
  );
  return { ...saved, changes: [], refused: [] };
}

async function trainersOf(
  tx: Tx,
  rows: readonly { readonly trainer: string }[],
): Promise<{ trainerIds: Map<string, string>; refused: RowRefusal[] }> {
  const trainers = await tx.trainer.findMany({
    where: { code: { in: rows.map(({ trainer }) => trainer) } },
    select: { personId: true, code: true },
  });
  const trainerIds = new Map(trainers.map(({ personId, code }) => [code, personId]));
  const refused: RowRefusal[] = [];
  rows.forEach(({ trainer }, row) => {
    if (trainerIds.has(trainer)) return;
    const reason = { code: 'unknown-reference', noun: 'trainer', value: trainer } as const;
    refused.push({ row, field: 'trainer', reason });
  });
  return { trainerIds, refused };
}
