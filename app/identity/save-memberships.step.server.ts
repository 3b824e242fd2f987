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

/** Gives people their hats. Hats that no row names stay; one ends by its last day, never by being left out. */
export function saveMemberships(tx: Tx, rows: readonly MembershipRow[]): Promise<SavedRows> {
  const once = [
    ...new Map(rows.map((row) => [`${row.personId} ${row.organisationId} ${row.role}`, row])).values(),
  ];
  return saveRows<Prisma.MembershipUncheckedCreateInput>(
    tx,
    'membership',
    ['personId', 'organisationId', 'role'],
    once.map(({ validFrom: _, ...row }) => row),
    { onCreate: (_, index) => ({ validFrom: once[index]?.validFrom ?? null }) },
  );
}
