import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { publicWording } from './public-wording.ts';

/** What the event is called; of several days it says which. */
export function eventTitle(
  event: {
    readonly title: { readonly nl: string | null; readonly en: string | null };
    readonly number: number;
    readonly count: number;
  },
  locale: Locale,
): string {
  const { title, number, count } = event;
  const t = wordsFor(locale, publicWording);
  const name = inLocale(title, locale) ?? t('open-practice');
  return count > 1 ? `${name} (${t('day-of', { number, count })})` : name;
}
