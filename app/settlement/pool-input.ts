/** A cost pool with its budgets, as the form brings it. */
import { z } from 'zod';
import { codeField, textField } from '#app/kernel/fields.ts';
import { amountField } from './entry-input.ts';

export const poolInput = z.object({
  code: codeField,
  nameNl: textField(80),
  nameEn: textField(80).optional(),
  noteNl: textField(300).optional(),
  noteEn: textField(300).optional(),
  /** A pool that takes no new entries any more; what was booked still counts. */
  closed: z.literal('yes').optional(),
  /** What is to be shared in this year and the next: costs less income. Empty where there is no budget. */
  budgetThisYear: amountField(0).optional(),
  budgetNextYear: amountField(0).optional(),
});
export type PoolInput = z.infer<typeof poolInput>;
export type PoolField = keyof PoolInput;

export type PoolRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'pool-unknown' }
  | { readonly code: 'code-taken' };
export type PoolCode = PoolRefusal['code'];

/** Which field of the form a reason is about; null for the form as a whole. */
export const fieldOfPoolReason: Readonly<Record<PoolCode, PoolField | null>> = {
  'not-allowed': null,
  'pool-unknown': null,
  'code-taken': 'code',
};
