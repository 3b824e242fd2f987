import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { VatTreatmentInput } from './schema.ts';

/** Saves VAT treatments; a new version of one has the same code and a later first day. */
export function saveVatTreatments(tx: Tx, rows: readonly VatTreatmentInput[]): Promise<SaveReport> {
  return saveChecked<Prisma.VatTreatmentUncheckedCreateInput, VatTreatmentInput>(tx, rows, {
    table: 'vat_treatment',
    key: ['code', 'validFrom'],
    toRow: (input) => input,
  });
}

/**
 * The id of the version of each VAT treatment that was decided last; null for codes that name none. What is priced with
 * it looks up the version of its own day by the code.
 */
export async function latestVatTreatments(
  tx: Tx,
  codes: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(codes)].filter((code): code is string => Boolean(code));
  if (wanted.length === 0) return new Map();
  const stored = await tx.vatTreatment.findMany({
    where: { code: { in: wanted } },
    orderBy: { validFrom: 'asc' },
    select: { id: true, code: true },
  });
  return new Map(stored.map(({ id, code }) => [code, id]));
}
