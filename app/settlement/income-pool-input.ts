/** To which pools income of invoices counts, as the form brings it. */
import { z } from 'zod';
import { dayField } from '#app/kernel/fields.ts';

const pool = z.uuid().optional();

export const incomePoolInput = z.object({
  /** Left empty, what holds for a kind stays. */
  fees: pool,
  use: pool,
  schools: pool,
  customers: pool,
  /** For services that end on this day or later. */
  validFrom: dayField,
});
export type IncomePoolInput = z.infer<typeof incomePoolInput>;
export type IncomePoolField = keyof IncomePoolInput;

export type IncomePoolRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'nothing-chosen' }
  /** No such pool, or it takes no entries any more. */
  | { readonly code: 'pool-unknown'; readonly field: IncomePoolField };
export type IncomePoolCode = IncomePoolRefusal['code'];
