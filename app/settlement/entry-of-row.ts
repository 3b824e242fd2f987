import type { CostEntryRow } from './book-rows.ts';
import type { EntryInput } from './entry-input.ts';

/** A row of a file as the form would bring it. Without days the bill is for its own date; without a last day for one day. */
export function entryOfRow(row: CostEntryRow, poolId: string): EntryInput {
  const firstDay = row.firstDay ?? row.bookedOn;
  return {
    side: row.side ?? 'cost',
    poolId,
    incomeKind: row.incomeKind ?? undefined,
    description: row.description,
    supplier: row.supplier ?? undefined,
    reference: row.reference ?? undefined,
    bookedOn: row.bookedOn,
    firstDay,
    lastDay: row.lastDay ?? firstDay,
    net: row.net,
    vat: row.vat,
    deductible: row.deductible,
    reversesOn: row.reversesOn ?? undefined,
    concerns: row.concerns ?? undefined,
    run: row.run ?? undefined,
  };
}
