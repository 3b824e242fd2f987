/** How the centre invoices, as the form brings it. */
import { z } from 'zod';
import { dayField } from '#app/kernel/fields.ts';
import { isIban } from './creditor-reference.ts';

/** Without the blanks and dots that people write numbers with. */
const plain = z.string().transform((text) => text.replaceAll(/[\s.]/g, '').toUpperCase());

const days = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

export const termsInput = z.object({
  iban: plain.refine(isIban, { params: { code: 'iban-wrong' } }),
  bic: plain
    .refine((text) => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text), { params: { code: 'bic-wrong' } })
    .optional(),
  vatNumber: plain.refine((text) => /^NL\d{9}B\d{2}$/.test(text), { params: { code: 'vat-number-wrong' } }),
  termDays: days(1, 90),
  firstReminderDays: days(1, 90),
  secondReminderDays: days(2, 180),
  /** Courses that ended before this day were invoiced elsewhere. */
  feesFrom: dayField,
});
export type TermsInput = z.infer<typeof termsInput>;
export type TermsField = keyof TermsInput;
