/** A cost or an income, as a form or a file brings it. */
import { z } from 'zod';
import { dayField, textField } from '#app/kernel/fields.ts';
import { parseCents } from '#app/kernel/money.ts';

export const incomeKinds = ['fees', 'use', 'schools', 'customers', 'subsidies'] as const;
export type IncomeKind = (typeof incomeKinds)[number];

/** Euros as people write them, above zero unless `from` says otherwise; whole cents come out. */
export const amountField = (from = 1) =>
  z.string().transform((text, issues) => {
    const parsed = parseCents(text);
    const code = parsed.ok ? (parsed.value < from ? 'amount-too-low' : null) : parsed.reasons[0].code;
    if (parsed.ok && code === null) return parsed.value as number;
    issues.addIssue({ code: 'custom', params: { code }, input: text });
    return z.NEVER;
  });

export const entryInput = z.object({
  side: z.enum(['cost', 'income']),
  poolId: z.uuid(),
  incomeKind: z.enum(incomeKinds).optional(),
  description: textField(200),
  supplier: textField(160).optional(),
  reference: textField(80).optional(),
  bookedOn: dayField,
  firstDay: dayField,
  lastDay: dayField,
  net: amountField(),
  vat: amountField(0).optional(),
  deductible: amountField(0).optional(),
  /** Filled in: an estimate that takes itself back on this day. */
  reversesOn: dayField.optional(),
  /** Code of a closed quarter that it is about. */
  concerns: textField(10).optional(),
  /** Code of the run that it was made for. */
  run: textField(60).optional(),
});
export type EntryInput = z.infer<typeof entryInput>;
export type EntryField = keyof EntryInput;

export type EntryRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'pool-unknown' }
  | { readonly code: 'income-kind-missing' }
  | { readonly code: 'ends-before-start' }
  | { readonly code: 'too-many-days' }
  | { readonly code: 'vat-above-net' }
  | { readonly code: 'deductible-above-vat' }
  | { readonly code: 'reverses-too-early' }
  | { readonly code: 'concerns-unknown' }
  | { readonly code: 'run-unknown' }
  /** `period` is closed; `from` is the first day that is open. */
  | { readonly code: 'period-closed'; readonly period: string; readonly from: string }
  | { readonly code: 'document-too-large' }
  | { readonly code: 'document-unreadable' }
  | { readonly code: 'document-missing' }
  /** The entry has its bill; what is attached stays. */
  | { readonly code: 'document-there' }
  | { readonly code: 'entry-unknown' }
  | { readonly code: 'already-taken-back' }
  /** Income that came with an invoice goes with a credit note. */
  | { readonly code: 'of-invoice' };
export type EntryCode = EntryRefusal['code'];

/** Which field of the form a reason is about; null for the form as a whole. */
export const fieldOfEntryReason: Readonly<Record<EntryCode, EntryField | 'document' | null>> = {
  'not-allowed': null,
  'pool-unknown': 'poolId',
  'income-kind-missing': 'incomeKind',
  'ends-before-start': 'lastDay',
  'too-many-days': 'lastDay',
  'vat-above-net': 'vat',
  'deductible-above-vat': 'deductible',
  'reverses-too-early': 'reversesOn',
  'concerns-unknown': 'concerns',
  'run-unknown': 'run',
  'period-closed': 'firstDay',
  'document-too-large': 'document',
  'document-unreadable': 'document',
  'document-missing': 'document',
  'document-there': 'document',
  'entry-unknown': null,
  'already-taken-back': null,
  'of-invoice': null,
};
