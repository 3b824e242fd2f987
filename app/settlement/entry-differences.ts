import type { EntryInput } from './entry-input.ts';

/** An entry as it is booked, to compare with what a row of a file says. Days as text, amounts in whole cents. */
export type StoredEntry = Omit<EntryInput, 'vat' | 'deductible'> & {
  readonly code: string;
  readonly vat: number;
  readonly deductible: number;
};

/**
 * The columns, by their documented names, in which a row says something else than what was booked. An empty last or first
 * day, amount or kind was filled in when it was booked, and is again.
 */
export function differencesOf(there: StoredEntry, input: EntryInput): string[] {
  const same: Readonly<Record<string, boolean>> = {
    side: there.side === input.side,
    cost_pool: there.poolId === input.poolId,
    income_kind: there.incomeKind === (input.side === 'income' ? input.incomeKind : undefined),
    description: there.description === input.description,
    supplier: there.supplier === input.supplier,
    reference: there.reference === input.reference,
    bill_date: there.bookedOn === input.bookedOn,
    first_day: there.firstDay === input.firstDay,
    last_day: there.lastDay === input.lastDay,
    net: there.net === input.net,
    vat: there.vat === (input.vat ?? 0),
    deductible: there.deductible === (input.deductible ?? 0),
    reverses_on: there.reversesOn === input.reversesOn,
    concerns: there.concerns === input.concerns,
    run: there.run === input.run,
  };
  return Object.keys(same).filter((column) => !same[column]);
}
