import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { CertificateTypeInput } from './schema.ts';

/**
 * Saves kinds of certificates by their code. Certificates that people hold keep the dates they got; a new term counts for
 * what is granted from then on.
 */
export function saveCertificateTypes(tx: Tx, rows: readonly CertificateTypeInput[]): Promise<SaveReport> {
  return saveChecked<Prisma.CertificateTypeUncheckedCreateInput, CertificateTypeInput>(tx, rows, {
    table: 'certificate_type',
    key: ['code'],
    toRow: (input) => input,
  });
}
