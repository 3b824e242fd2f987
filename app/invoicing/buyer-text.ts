/** What the forms of buyers say about a field. */
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { buyerFieldCodes, buyerWording } from './buyer-wording.ts';

/** The sentence for a reason of these forms' own; null for one that every form has. */
export function buyerErrorText(
  issue: { readonly params?: { readonly code?: unknown }; readonly input?: unknown },
  locale: Locale,
): string | null {
  const code = buyerFieldCodes.find((one) => one === issue.params?.code);
  return code === undefined ? null : wordsFor(locale, buyerWording)(code);
}
