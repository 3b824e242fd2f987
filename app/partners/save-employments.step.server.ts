import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { type SavedRows, saveRows } from '#app/platform/save-rows.server.ts';

export type EmploymentRow = {
  readonly organisationId: string;
  /** Personnel number, unique within the organisation. */
  readonly code: string;
  readonly personId: string;
  /** Undefined leaves what is stored; null empties it. */
  readonly functionProfileId?: string | null;
  readonly department?: string | null;
  readonly validFrom?: string;
  readonly validUntil?: string | null;
};

/** Saves jobs by organisation and personnel number. `today` is the first day of a job that names none. */
export function saveEmployments(tx: Tx, rows: readonly EmploymentRow[], today: string): Promise<SavedRows> {
  return saveRows<Prisma.EmploymentUncheckedCreateInput>(tx, 'employment', ['organisationId', 'code'], rows, {
    onCreate: () => ({ validFrom: today }),
  });
}
