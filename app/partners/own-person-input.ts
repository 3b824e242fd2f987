/** Somebody of the own people, as their coordinator's form brings it. */
import { z } from 'zod';
import { codeField, dayField, emailField, textField } from '#app/kernel/fields.ts';

export const ownPersonInput = z.object({
  givenName: textField(80),
  infix: textField(20).optional(),
  familyName: textField(80),
  birthDate: dayField.optional(),
  email: z.string().trim().toLowerCase().pipe(emailField).optional(),
  /** Personnel number; left out of a new person: one is made. */
  number: codeField.optional(),
  functionProfile: codeField.optional(),
  department: textField(80).optional(),
  validFrom: dayField,
});
export type OwnPersonInput = z.infer<typeof ownPersonInput>;

export type OwnPersonRefusal =
  | { readonly code: 'person-unknown' }
  | { readonly code: 'birth-date-unlikely' }
  | { readonly code: 'start-unlikely' }
  | { readonly code: 'number-taken' }
  | { readonly code: 'email-known-here' }
  | { readonly code: 'person-known-here' }
  /** Whose address it is, is not told. */
  | { readonly code: 'email-by-office' }
  /** Why not, is not told: the person may have more employers. */
  | { readonly code: 'details-by-office' }
  | { readonly code: 'profile-unknown' };
export type OwnPersonCode = OwnPersonRefusal['code'];

export type OwnPersonField = keyof OwnPersonInput;

export const fieldOfPersonReason: Readonly<Record<OwnPersonCode, OwnPersonField | null>> = {
  'person-unknown': null,
  'birth-date-unlikely': 'birthDate',
  'start-unlikely': 'validFrom',
  'number-taken': 'number',
  'email-known-here': 'email',
  'person-known-here': 'familyName',
  'email-by-office': 'email',
  'details-by-office': 'familyName',
  'profile-unknown': 'functionProfile',
};
