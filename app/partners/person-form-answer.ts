/** What is wrong with somebody's details, each beside its field; `null` stands for the form as a whole. */
import { fieldOfPersonReason, type OwnPersonRefusal } from './own-person-input.ts';

export function personFieldErrors(
  reasons: readonly OwnPersonRefusal[],
  word: (code: OwnPersonRefusal['code']) => string,
): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { code } of reasons) {
    const field = fieldOfPersonReason[code] ?? '';
    errors[field] = [...(errors[field] ?? []), word(code)];
  }
  return errors;
}
