/** Why a VAT decision isn't recorded, as a sentence. */
import { formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { VatDecisionRefusal } from './vat-decision-input.ts';
import { vatRefusalWording } from './vat-wording.ts';

export function vatRefusalText(reason: VatDecisionRefusal, locale: Locale): string {
  const t = wordsFor(locale, vatRefusalWording);
  if (reason.code !== 'version-exists') return t(reason.code);
  return t('version-exists', { day: formatFor(locale, 'UTC').day(reason.day) });
}
