import type { SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { saveChecked } from '#app/platform/save-checked.server.ts';
import type { OrganisationInput } from './schema.ts';

/**
 * Saves organisations by their code; codes are unique within `rows`. What an organisation is (company, school …) stays
 * what it was: everything that hangs on it was decided on that ground.
 */
export async function saveOrganisations(tx: Tx, rows: readonly OrganisationInput[]): Promise<SaveReport> {
  const stored = await tx.organisation.findMany({
    where: { code: { in: rows.map(({ code }) => code) } },
    select: { code: true, kind: true },
  });
  const kinds = new Map(stored.map(({ code, kind }) => [code, kind]));
  return saveChecked<Prisma.OrganisationUncheckedCreateInput, OrganisationInput>(tx, rows, {
    table: 'organisation',
    key: ['code'],
    check({ code, kind }, refuse) {
      const was = kinds.get(code);
      if (was && was !== kind) refuse('kind', { code: 'cannot-change', value: was });
    },
    toRow: (input) => input,
    // Columns of lists have their default in the database; a new organisation without them has none.
    onCreate: () => ({ trades: [], levels: [] }),
  });
}
