/** The courses of the small centre (`small-centre.ts`). */
import type { Tx } from '#app/platform/database.server.ts';
import { small } from './small-ids.ts';

export async function smallCatalogue(tx: Tx): Promise<void> {
  const { course, pool, category, certificate } = small;
  await tx.courseCategory.create({
    data: { id: category.metal, code: 'METAAL', nameNl: 'Metaal', nameEn: 'Metal' },
  });
  await tx.certificateType.createMany({
    data: [
      {
        id: certificate.instruction,
        code: 'INSTR-FREES',
        nameNl: 'Machine-instructie frezen',
        nameEn: 'Milling machine instruction',
        validityKind: 'fixed_months',
        validityMonths: 24,
      },
      {
        id: certificate.migLevel1,
        code: 'MIG-1',
        nameNl: 'MIG/MAG niveau 1',
        nameEn: 'MIG/MAG level 1',
        validityKind: 'none',
      },
    ],
  });
  const base = { categoryId: category.metal, summaryNl: 'Voorbeeldcursus.' };
  await tx.course.createMany({
    data: [
      {
        ...base,
        id: course.mig1,
        code: 'MIG1',
        titleNl: 'MIG/MAG-lassen niveau 1',
        titleEn: 'MIG/MAG welding level 1',
        sessionCount: 3,
        sessionMinutes: 150,
        pattern: 'weekly',
        seats: 4,
        minimum: 2,
        priceCents: 45000,
        grantsTypeId: certificate.migLevel1,
        grantOn: 'passed',
      },
      {
        ...base,
        id: course.mig2,
        code: 'MIG2',
        titleNl: 'MIG/MAG-lassen niveau 2',
        titleEn: 'MIG/MAG welding level 2',
        sessionCount: 3,
        sessionMinutes: 150,
        pattern: 'weekly',
        seats: 4,
        minimum: 2,
        priceCents: 52500,
      },
      {
        ...base,
        id: course.milling,
        code: 'FREES1',
        titleNl: 'CNC-frezen basis',
        titleEn: 'CNC milling, basics',
        sessionCount: 2,
        sessionMinutes: 240,
        pattern: 'daily',
        seats: 4,
        minimum: 2,
        priceCents: 69500,
        grantsTypeId: certificate.instruction,
      },
      {
        ...base,
        id: course.drawing,
        code: 'TEK',
        titleNl: 'Technische tekeningen lezen',
        titleEn: 'Reading technical drawings',
        sessionMinutes: 180,
        seats: 10,
        minimum: 4,
        priceCents: 19500,
      },
      {
        ...base,
        id: course.bhv,
        code: 'BHV',
        titleNl: 'BHV herhaling',
        titleEn: 'First aid refresher',
        sessionMinutes: 240,
        seats: 6,
        minimum: 1,
        priceCents: 14500,
        minimumAge: 18,
      },
      {
        ...base,
        id: course.taster,
        code: 'LASKENNIS',
        audience: 'groups',
        titleNl: 'Kennismaken met lassen',
        titleEn: 'A taste of welding',
        sessionMinutes: 120,
        seats: 12,
        minimum: 1,
      },
    ],
  });
  const needs: [keyof typeof course, keyof typeof pool, number][] = [
    ['mig1', 'welding', 2],
    ['mig2', 'welding', 2],
    ['milling', 'milling', 1],
    ['milling', 'rooms', 1],
    ['drawing', 'rooms', 1],
    ['bhv', 'rooms', 1],
    ['taster', 'welding', 4],
  ];
  await tx.courseNeed.createMany({
    data: needs.map(([name, poolName, quantity]) => ({
      id: crypto.randomUUID(),
      courseId: course[name],
      poolId: pool[poolName],
      quantity,
    })),
  });
  await tx.requirement.create({
    data: {
      id: crypto.randomUUID(),
      code: 'MIG2-MIG1',
      courseId: course.mig2,
      certificateTypeId: certificate.migLevel1,
    },
  });
}
