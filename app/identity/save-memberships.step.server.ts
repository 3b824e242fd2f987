import type { Role } from '#app/kernel/actor.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { type SavedRows, saveRows } from '#app/platform/save-rows.server.ts';

export type MembershipRow = {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** First day of a new hat. */
  readonly validFrom: string;
  /** Last day; null is without end, undefined leaves what is stored. */
  readonly validUntil?: string | null;
};

/**
 * Gives people their hats. Hats that no row names stay; one ends by its last day, never by being left out. Two rows may
 * name the same hat; then the later one counts.
 */
export async function saveMemberships(tx: Tx, rows: readonly MembershipRow[]): Promise<SavedRows> {
  const keyOf = (row: MembershipRow) => `${row.personId} ${row.organisationId} ${row.role}`;
  const once = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  const saved = await saveRows<Prisma.MembershipUncheckedCreateInput>(
    tx,
    'membership',
    ['personId', 'organisationId', 'role'],
    once.map(({ validFrom: _, ...row }) => row),
    { onCreate: (_, index) => ({ validFrom: once[index]?.validFrom ?? null }) },
  );
  const byKey = new Map(once.map((row, at) => [keyOf(row), saved.rows[at]]));
  return { rows: rows.flatMap((row) => byKey.get(keyOf(row)) ?? []), changes: saved.changes };
}
