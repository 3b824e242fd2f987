/** The form by which an exception is withdrawn. */
import { textField } from '#app/kernel/fields.ts';
import { parseId } from '#app/kernel/ids.ts';

/** Null for a form that no page of ours made; `reason-missing` where it doesn't say why. */
export function readWithdrawForm(
  form: FormData,
): { standingId: string; reason: string } | 'reason-missing' | null {
  const standingId = parseId(form.get('standing'));
  if (!standingId) return null;
  const reason = textField(500).safeParse(form.get('reason'));
  return reason.success ? { standingId, reason: reason.data } : 'reason-missing';
}
