/** Sorts refusals by the field that they are about, as a form shows them; '' is the form as a whole. */
export function fieldErrorsOf<Reason extends { readonly code: string }>(
  reasons: readonly Reason[],
  fieldOf: Readonly<Record<Reason['code'], string | null>>,
  textOf: (reason: Reason) => string,
): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const reason of reasons) {
    const field = fieldOf[reason.code as Reason['code']] ?? '';
    errors[field] = [...(errors[field] ?? []), textOf(reason)];
  }
  return errors;
}
