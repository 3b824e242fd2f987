import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { reasonsOf, valueOrThrow } from '#app/kernel/outcome.ts';
import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumn, dayFromColumnOrNull } from '#app/platform/day-column.server.ts';
import { resolveReferences } from '#app/platform/save-checked.server.ts';
import { bookEntriesStep } from './book-entries.step.server.ts';
import type { RecurringCostRow } from './book-rows.ts';
import { timesDue } from './due-times-queries.server.ts';
import { recordRecurringStep } from './record-recurring.step.server.ts';
import { fieldOfRecurringReason, type RecurringInput, type RecurringRefusal } from './recurring-input.ts';

export type RecurringRowReason =
  | RowRefusal['reason']
  /** Why the form wouldn't record it either. */
  | { readonly code: 'recurring-refused'; readonly reason: RecurringRefusal }
  /** The pool has one of that name from that day on; `fields` are the columns that say something else. */
  | { readonly code: 'recurring-recorded-otherwise'; readonly fields: string };

/**
 * Records costs that come back, each as the form would, and books what has begun. One that is there already, by pool,
 * description and first day, is left as it is where the row says the same, and refused where it says something else. One
 * that was ended since is as it should be. The caller holds `series:cost-entry`.
 */
export async function saveRecurring(
  tx: Tx,
  ctx: Ctx,
  rows: readonly RecurringCostRow[],
): Promise<SaveReport<RecurringRowReason>> {
  const pools = await resolveReferences<RecurringCostRow>(tx, rows, { costPool: 'cost-pool' });
  const stored = await storedRecurring(tx);
  const refused: RowRefusal<RecurringRowReason>[] = [];
  const outcomes: SaveReport['outcomes'][number][] = rows.map(() => 'refused');
  const recorded: string[] = [];
  for (const [row, given] of rows.entries()) {
    pools.check(given, (field, reason) => refused.push({ row, field, reason }));
    const poolId = pools.idOf(given, 'costPool');
    if (!poolId) continue;
    const input = inputOf(given, poolId);
    const there = stored.get(keyOf(input));
    if (there) {
      const fields = differencesOf(there, input);
      if (fields === '') outcomes[row] = 'unchanged';
      else refused.push({ row, field: null, reason: { code: 'recurring-recorded-otherwise', fields } });
      continue;
    }
    const outcome = await recordRecurringStep(tx, ctx, input);
    if (outcome.ok) {
      outcomes[row] = 'created';
      recorded.push(outcome.value.recurringId);
    }
    for (const reason of reasonsOf(outcome)) {
      const field = fieldOfRecurringReason[reason.code];
      refused.push({
        row,
        field: field === 'poolId' ? 'costPool' : field,
        reason: { code: 'recurring-refused', reason },
      });
    }
  }
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  for (const outcome of await bookEntriesStep(tx, ctx, await timesDue(tx, today, recorded))) {
    // A time of a quarter that was closed meanwhile is left, as it is by the job that books the others.
    if (reasonsOf(outcome).some(({ code }) => code !== 'period-closed')) valueOrThrow(outcome);
  }
  return { outcomes, changes: [], removed: 0, refused };
}

const keyOf = ({
  poolId,
  description,
  firstDay,
}: Pick<RecurringInput, 'poolId' | 'description' | 'firstDay'>) =>
  JSON.stringify([poolId, description, firstDay]);

function inputOf({ costPool: _, ...row }: RecurringCostRow, poolId: string): RecurringInput {
  return { ...row, poolId, supplier: row.supplier ?? undefined, lastDay: row.lastDay ?? undefined };
}

type StoredRecurring = Omit<RecurringInput, 'lastDay'> & { readonly lastDay: string | null };

async function storedRecurring(tx: Tx): Promise<Map<string, StoredRecurring>> {
  const found = await tx.recurringCost.findMany();
  const all = found.map((one) => ({
    poolId: one.poolId,
    description: one.description,
    supplier: one.supplier ?? undefined,
    every: one.every,
    firstDay: dayFromColumn(one.firstDay) as string,
    lastDay: dayFromColumnOrNull(one.lastDay),
    net: one.netCents,
    vat: one.vatCents,
    deductible: one.deductibleCents,
  }));
  return new Map(all.map((one) => [keyOf(one), one]));
}

/** The documented names of the columns that differ, with a comma between; empty where nothing does. */
function differencesOf(there: StoredRecurring, input: RecurringInput): string {
  const given = input.lastDay ?? null;
  const same: Readonly<Record<string, boolean>> = {
    supplier: there.supplier === input.supplier,
    every: there.every === input.every,
    // Ended earlier than the file says: the file is older than what happened since.
    last_day:
      there.lastDay === given || (there.lastDay !== null && (given === null || there.lastDay < given)),
    net: there.net === input.net,
    vat: there.vat === (input.vat ?? 0),
    deductible: there.deductible === (input.deductible ?? 0),
  };
  return Object.keys(same)
    .filter((column) => !same[column])
    .join(', ');
}
