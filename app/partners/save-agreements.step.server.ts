import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import { findOverlaps } from './overlapping-days.ts';
import type { AgreementInput } from './schema.ts';

/**
 * Saves agreements by their code. Refuses one whose days overlap another of the same organisation, among the rows or in
 * the database, where the constraint `agreement_one_at_a_time` has the last word.
 */
export async function saveAgreements(tx: Tx, rows: readonly AgreementInput[]): Promise<SaveReport> {
  const stored = await tx.agreement.findMany({
    where: {
      organisation: { code: { in: rows.map(({ organisation }) => organisation) } },
      code: { notIn: rows.map(({ code }) => code) },
    },
    select: { code: true, validFrom: true, validUntil: true, organisation: { select: { code: true } } },
  });
  const overlaps = findOverlaps([
    ...rows.map(({ code, organisation, validFrom, validUntil }) => ({
      code,
      owner: organisation,
      first: validFrom,
      last: validUntil ?? null,
    })),
    ...stored.map(({ code, organisation, validFrom, validUntil }) => ({
      code,
      owner: organisation.code,
      first: dayOf(validFrom),
      last: validUntil && dayOf(validUntil),
    })),
  ]);
  return saveChecked<Prisma.AgreementUncheckedCreateInput, AgreementInput>(tx, rows, {
    table: 'agreement',
    key: ['code'],
    references: { organisation: 'organisation', payer: 'organisation' },
    check({ code }, refuse) {
      const other = overlaps.get(code);
      if (other !== undefined) refuse('validFrom', { code: 'days-overlap', other });
    },
    toRow: ({ organisation: _, payer: __, ...input }, idOf) => ({
      ...input,
      organisationId: idOf('organisation'),
      payerId: idOf('payer'),
    }),
  });
}

function dayOf(column: Date): string {
  return column.toISOString().slice(0, 10);
}
