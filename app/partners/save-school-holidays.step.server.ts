import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { SchoolHolidayInput } from './schema.ts';

/** Saves holidays of schools; a holiday is known by its school and its first day. */
export async function saveSchoolHolidays(tx: Tx, rows: readonly SchoolHolidayInput[]): Promise<SaveReport> {
  const organisations = await tx.organisation.findMany({
    where: { code: { in: rows.map(({ organisation }) => organisation) } },
    select: { id: true, code: true, kind: true },
  });
  const kinds = new Map(organisations.map(({ code, kind }) => [code, kind]));
  const report = await saveChecked<Prisma.SchoolHolidayUncheckedCreateInput, SchoolHolidayInput>(tx, rows, {
    table: 'school_holiday',
    key: ['organisationId', 'firstDay'],
    references: { organisation: 'organisation' },
    check({ organisation }, refuse) {
      const kind = kinds.get(organisation);
      if (kind && kind !== 'school') {
        refuse('organisation', { code: 'reference-elsewhere', noun: 'school', value: organisation });
      }
    },
    toRow: ({ organisation: _, ...input }, idOf) => ({ ...input, organisationId: idOf('organisation') }),
  });
  return report;
}
