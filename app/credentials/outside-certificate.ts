/** A certificate obtained elsewhere, as a form brings it. */
import { z } from 'zod';
import { dayField, textField } from '#app/kernel/fields.ts';

export const outsideCertificateInput = z.object({
  certificateTypeId: z.uuid(),
  issuedOn: dayField,
  /** Left out: as long as its kind says. */
  validUntil: dayField.optional(),
  issuer: textField(160),
  number: textField(80).optional(),
});
export type OutsideCertificateInput = z.infer<typeof outsideCertificateInput>;

export const withdrawReason = textField(300);

/** A file as it was handed in. */
export type HandedIn = { readonly name: string; readonly bytes: Uint8Array };

export type OutsideRefusal =
  | { readonly code: 'person-unknown' }
  | { readonly code: 'certificate-type-unknown' }
  | { readonly code: 'issued-in-future' }
  | { readonly code: 'ends-before-issue' }
  | { readonly code: 'end-missing' }
  | { readonly code: 'certificate-known' }
  | { readonly code: 'scan-too-large' }
  | { readonly code: 'scan-unreadable' };

export type OutsideCode = OutsideRefusal['code'];

/** Which field of the form a reason is about; null for none. */
export const fieldOfReason: Readonly<Record<OutsideCode, string | null>> = {
  'person-unknown': null,
  'certificate-type-unknown': 'certificateTypeId',
  'issued-in-future': 'issuedOn',
  'ends-before-issue': 'validUntil',
  'end-missing': 'validUntil',
  'certificate-known': 'issuedOn',
  'scan-too-large': 'scan',
  'scan-unreadable': 'scan',
};
