/** A cost that comes back, as the form brings it. */
import { z } from 'zod';
import { dayField, textField } from '#app/kernel/fields.ts';
import { amountField } from './entry-input.ts';
import { recurrences } from './recurrence.ts';

export const recurringInput = z.object({
  poolId: z.uuid(),
  description: textField(200),
  supplier: textField(160).optional(),
  every: z.enum(recurrences),
  /** First day of the first time. */
  firstDay: dayField,
  /** Last day of the last time; without, it goes on until it is ended. */
  lastDay: dayField.optional(),
  net: amountField(),
  vat: amountField(0).optional(),
  deductible: amountField(0).optional(),
});
export type RecurringInput = z.infer<typeof recurringInput>;
export type RecurringField = keyof RecurringInput;

export type RecurringRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'pool-unknown' }
  | { readonly code: 'vat-above-net' }
  | { readonly code: 'deductible-above-vat' }
  /** A time is a whole month or more; part of one is booked by hand. */
  | { readonly code: 'begins-mid-month' }
  /** Its last day lies before the end of its first time. */
  | { readonly code: 'ends-before-first-time' }
  /** More than a year back: those bills were booked by hand. */
  | { readonly code: 'begins-too-early' }
  | { readonly code: 'begins-too-late' }
  /** `period` is closed; `from` is the first day that is open. */
  | { readonly code: 'period-closed'; readonly period: string; readonly from: string }
  | { readonly code: 'recurring-unknown' }
  | { readonly code: 'ended-already' };
export type RecurringCode = RecurringRefusal['code'];

/** Which field of the form a reason is about; null for the form as a whole. */
export const fieldOfRecurringReason: Readonly<Record<RecurringCode, RecurringField | null>> = {
  'not-allowed': null,
  'pool-unknown': 'poolId',
  'vat-above-net': 'vat',
  'deductible-above-vat': 'deductible',
  'ends-before-first-time': 'lastDay',
  'begins-mid-month': 'firstDay',
  'begins-too-early': 'firstDay',
  'begins-too-late': 'firstDay',
  'period-closed': 'firstDay',
  'recurring-unknown': null,
  'ended-already': null,
};
