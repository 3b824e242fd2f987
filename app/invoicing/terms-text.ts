/** What the form of account and terms says about a field. */
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { invoicingWording } from './invoicing-wording.ts';

const own = ['iban-wrong', 'bic-wrong', 'vat-number-wrong'] as const;

/** The sentence for a reason of this form's own; null for one that every form has. */
export function termsErrorText(
  issue: { readonly params?: { readonly code?: unknown }; readonly input?: unknown },
  locale: Locale,
): string | null {
  const code = own.find((one) => one === issue.params?.code);
  return code === undefined ? null : wordsFor(locale, invoicingWording)(code);
}
