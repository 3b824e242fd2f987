/** Books as the rows of files bring them: pools, budgets, keys, costs that come back, and entries. Amounts are whole cents. */
import { z } from 'zod';
import { codeField, dayField, priceField, textField, wholeField } from '#app/kernel/fields.ts';
import { LARGEST_INPUT } from '#app/kernel/money.ts';
import { incomeKinds } from './entry-input.ts';
import { fixedKinds, keyKinds, restKinds } from './key.ts';
import { recurrences } from './recurrence.ts';

/** Above zero: what comes back is income, or takes an entry back. */
const amount = z
  .number()
  .int()
  .max(LARGEST_INPUT)
  .refine((cents) => cents > 0, { params: { code: 'amount-too-low' } });

/** '2026-Q3' */
const quarter = z.string().regex(/^2[01]\d\d-Q[1-4]$/);

export const costPoolRow = z.object({
  code: codeField,
  nameNl: textField(80),
  nameEn: textField(80).nullish(),
  noteNl: textField(300).nullish(),
  noteEn: textField(300).nullish(),
  vatTreatment: codeField.nullish(),
  sortOrder: wholeField(0, 10_000).optional(),
  active: z.boolean().optional(),
});
export type CostPoolRow = z.infer<typeof costPoolRow>;

export const budgetRow = z.object({
  costPool: codeField,
  year: wholeField(2000, 2199),
  cents: priceField,
});
export type BudgetRow = z.infer<typeof budgetRow>;

export const poolKeyRow = z.object({
  costPool: codeField,
  kind: z.enum(keyKinds),
  fixedPercent: wholeField(1, 99).nullish(),
  fixedKind: z.enum(fixedKinds).nullish(),
  restKind: z.enum(restKinds).nullish(),
  referenceDay: dayField.nullish(),
  validFrom: quarter,
  signedOn: dayField,
  signedBy: textField(160),
});
export type PoolKeyRow = z.infer<typeof poolKeyRow>;

export const recurringCostRow = z.object({
  costPool: codeField,
  description: textField(200),
  supplier: textField(160).nullish(),
  every: z.enum(recurrences),
  firstDay: dayField,
  lastDay: dayField.nullish(),
  net: amount,
  vat: priceField.optional(),
  deductible: priceField.optional(),
});
export type RecurringCostRow = z.infer<typeof recurringCostRow>;

export const costEntryRow = z
  .object({
    /** Its number in the bookkeeping package. */
    code: textField(60),
    side: z.enum(['cost', 'income']).optional(),
    costPool: codeField,
    incomeKind: z.enum(incomeKinds).nullish(),
    description: textField(200),
    supplier: textField(160).nullish(),
    reference: textField(80).nullish(),
    bookedOn: dayField,
    firstDay: dayField.nullish(),
    lastDay: dayField.nullish(),
    net: amount,
    vat: priceField.optional(),
    deductible: priceField.optional(),
    reversesOn: dayField.nullish(),
    concerns: quarter.nullish(),
    run: codeField.nullish(),
  })
  // Most likely an income of which the column that says so is missing; booked as a cost it would raise what is shared.
  .refine(({ side, incomeKind }) => side === 'income' || !incomeKind, {
    path: ['incomeKind'],
    params: { code: 'income-kind-of-cost' },
  });
export type CostEntryRow = z.infer<typeof costEntryRow>;
