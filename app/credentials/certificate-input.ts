import { z } from 'zod';
import { codeField, dayField, textField } from '#app/kernel/fields.ts';

/**
 * A certificate that someone brings: what it is, since when, and how long where its kind doesn't say. The person is known
 * by employer and personnel number.
 */
export const certificateInput = z
  .object({
    code: codeField.nullish(),
    organisation: codeField,
    person: codeField,
    type: codeField,
    number: textField(80).nullish(),
    issuer: textField(160).nullish(),
    issuedOn: dayField,
    /** Empty: the term of its kind. */
    validUntil: dayField.nullish(),
    confirmedOn: dayField.nullish(),
    renewBy: dayField.nullish(),
  })
  .refine(({ issuedOn, validUntil }) => !validUntil || issuedOn <= validUntil, {
    path: ['validUntil'],
    params: { code: 'ends-before-start' },
  })
  .refine(({ issuedOn, confirmedOn }) => !confirmedOn || issuedOn <= confirmedOn, {
    path: ['confirmedOn'],
    params: { code: 'ends-before-start' },
  });
export type CertificateInput = z.infer<typeof certificateInput>;
