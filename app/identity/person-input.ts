import { z } from 'zod';
import { codeField, dayField, emailField, textField } from '#app/kernel/fields.ts';

export const roles = [
  'employee',
  'coordinator',
  'practice-supervisor',
  'teacher',
  'trainer',
  'office',
  'treasurer',
  'board',
] as const;

/** What is kept of a person, whoever they work for. No national number, ever. */
export const personInput = z.object({
  givenName: textField(80),
  infix: textField(20).nullish(),
  familyName: textField(80),
  email: emailField.nullish(),
  phone: textField(30).nullish(),
  birthDate: dayField.nullish(),
  locale: z.enum(['nl', 'en']).nullish(),
});
export type PersonInput = z.infer<typeof personInput>;

/** A role at an organisation, by its code. */
export const roleAtInput = z.object({ role: z.enum(roles), organisation: codeField });
export type RoleAtInput = z.infer<typeof roleAtInput>;
