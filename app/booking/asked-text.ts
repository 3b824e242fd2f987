/** Who asked the office to enrol somebody, in a few words for pages and mail. */
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { AskedBy } from './asked-by.ts';
import { askedWording } from './asked-wording.ts';

/** *Telefonisch, namens Fatima Aydın*; without a name only the way. */
export function askedText({ way, by }: AskedBy, locale: Locale): string {
  const t = wordsFor(locale, askedWording);
  return by === null ? t(way) : t('on-behalf', { way: t(way), name: by });
}
