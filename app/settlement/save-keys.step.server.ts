import { parseQuarter } from '#app/booking/hours-period.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { reasonsOf } from '#app/kernel/outcome.ts';
import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumn, dayFromColumnOrNull } from '#app/platform/day-column.server.ts';
import { resolveReferences } from '#app/platform/save-checked.server.ts';
import type { PoolKeyRow } from './book-rows.ts';
import { fieldOfKeyReason, type KeyInput, type KeyRefusal } from './key-input.ts';
import { termsOf } from './key-terms.ts';
import { recordKeyStep } from './record-key.step.server.ts';

export type KeyRowReason =
  | RowRefusal['reason']
  /** Why the form wouldn't record it either. */
  | { readonly code: 'key-refused'; readonly reason: KeyRefusal }
  /** The pool has a key from that quarter on; `fields` are the columns that say something else. */
  | { readonly code: 'key-recorded-otherwise'; readonly fields: string };

/**
 * Records versions of keys, each as the form would. One that is there already is left as it is where the row says the same,
 * and refused where it says something else: what was signed doesn't change afterwards.
 */
export async function saveKeys(
  tx: Tx,
  ctx: Ctx,
  rows: readonly PoolKeyRow[],
): Promise<SaveReport<KeyRowReason>> {
  const pools = await resolveReferences<PoolKeyRow>(tx, rows, { costPool: 'cost-pool' });
  const stored = await storedKeys(tx);
  const refused: RowRefusal<KeyRowReason>[] = [];
  const outcomes: SaveReport['outcomes'][number][] = rows.map(() => 'refused');
  // In the order of their quarters, whatever the order in the file: the last one is recorded last.
  const inOrder = [...rows.entries()].sort(([, a], [, b]) => (a.validFrom < b.validFrom ? -1 : 1));
  for (const [row, given] of inOrder) {
    pools.check(given, (field, reason) => refused.push({ row, field, reason }));
    const poolId = pools.idOf(given, 'costPool');
    if (!poolId) continue;
    const input = inputOf(given, poolId);
    const there = stored.get(`${poolId} ${parseQuarter(input.validFrom)?.firstDay}`);
    if (there) {
      const fields = differencesOf(there, input);
      if (fields === '') outcomes[row] = 'unchanged';
      else refused.push({ row, field: null, reason: { code: 'key-recorded-otherwise', fields } });
      continue;
    }
    const recorded = await recordKeyStep(tx, ctx, input);
    if (recorded.ok) outcomes[row] = 'created';
    for (const reason of reasonsOf(recorded)) {
      const field = fieldOfKeyReason[reason.code];
      refused.push({
        row,
        field: field === 'poolId' ? 'costPool' : field,
        reason: { code: 'key-refused', reason },
      });
    }
  }
  return { outcomes, changes: [], removed: 0, refused: refused.sort((a, b) => a.row - b.row) };
}

function inputOf({ costPool: _, ...row }: PoolKeyRow, poolId: string): KeyInput {
  return {
    ...row,
    poolId,
    fixedPercent: row.fixedPercent ?? undefined,
    fixedKind: row.fixedKind ?? undefined,
    restKind: row.restKind ?? undefined,
    referenceDay: row.referenceDay ?? undefined,
  };
}

type StoredKey = ReturnType<typeof termsOf> & Pick<KeyInput, 'kind' | 'signedOn' | 'signedBy'>;

async function storedKeys(tx: Tx): Promise<Map<string, StoredKey>> {
  const keys = await tx.poolKey.findMany();
  const word = (kind: string | null) => kind?.replace('_', '-') ?? null;
  return new Map(
    keys.map((key) => [
      `${key.poolId} ${dayFromColumn(key.validFrom)}`,
      {
        kind: word(key.kind),
        fixedPart: key.fixedPart,
        fixedKind: word(key.fixedKind),
        restKind: word(key.restKind),
        referenceDay: dayFromColumnOrNull(key.referenceDay),
        signedOn: dayFromColumn(key.signedOn),
        signedBy: key.signedBy,
      } as StoredKey,
    ]),
  );
}

/** The documented names of the columns that differ, with a comma between; empty where nothing does. */
function differencesOf(there: StoredKey, input: KeyInput): string {
  const terms = termsOf(input);
  const same: Readonly<Record<string, boolean>> = {
    kind: there.kind === input.kind,
    fixed_percent: there.fixedPart === terms.fixedPart,
    fixed_kind: there.fixedKind === terms.fixedKind,
    rest_kind: there.restKind === terms.restKind,
    reference_day: there.referenceDay === terms.referenceDay,
    signed_on: there.signedOn === input.signedOn,
    signed_by: there.signedBy === input.signedBy,
  };
  return Object.keys(same)
    .filter((column) => !same[column])
    .join(', ');
}
