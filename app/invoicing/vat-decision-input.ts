/** A VAT decision, as the form brings it. */
import { z } from 'zod';
import { codeField, dayField, textField, weightField } from '#app/kernel/fields.ts';
import { vatCategories } from './vat.ts';

export const vatDecisionInput = z.object({
  code: codeField,
  category: z.enum(vatCategories),
  /** Whole percents; zero where nothing is due. */
  percent: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .optional(),
  textNl: textField(300),
  textEn: textField(300).optional(),
  vatexCode: textField(40).optional(),
  validFrom: dayField,
  validUntil: dayField.optional(),
  decidedBy: textField(120),
  decidedOn: dayField,
  /** Outside VAT: who pays the bills, and the percentage of the costs that it bears itself: '18' or '12,5'. */
  payingParty: z.uuid().optional(),
  payingShare: z
    .string()
    .regex(/^\d{1,3}([.,]\d{1,4})?$/)
    .transform((text) => text.replace(',', '.'))
    .pipe(weightField(100))
    .refine((text) => Number(text) > 0, { params: { code: 'share-nothing' } })
    .optional(),
});
export type VatDecisionInput = z.infer<typeof vatDecisionInput>;
export type VatDecisionField = keyof VatDecisionInput;

export type VatDecisionRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'rate-missing' }
  | { readonly code: 'rate-where-none' }
  | { readonly code: 'ends-before-start' }
  | { readonly code: 'decided-in-future' }
  /** A version of this decision begins on or after that day: what was decided later isn't overtaken. */
  | { readonly code: 'version-exists'; readonly day: string }
  | { readonly code: 'pool-unknown' }
  | { readonly code: 'decision-unknown' }
  /** Outside VAT somebody pays the bills and bears a share itself, and the decision says who and how much. */
  | { readonly code: 'party-missing' }
  | { readonly code: 'share-missing' }
  | { readonly code: 'party-where-none' }
  | { readonly code: 'party-unknown' };
export type VatDecisionCode = VatDecisionRefusal['code'];

/** Which field of the form a reason is about; null for the form as a whole. */
export const fieldOfVatReason: Readonly<Record<VatDecisionCode, VatDecisionField | null>> = {
  'not-allowed': null,
  'rate-missing': 'percent',
  'rate-where-none': 'percent',
  'ends-before-start': 'validUntil',
  'decided-in-future': 'decidedOn',
  'version-exists': 'validFrom',
  'pool-unknown': null,
  'decision-unknown': null,
  'party-missing': 'payingParty',
  'share-missing': 'payingShare',
  'party-where-none': 'payingParty',
  'party-unknown': 'payingParty',
};
