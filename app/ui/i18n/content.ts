import type { Locale } from './locale.ts';

/** Content that people write, in Dutch and perhaps in English: the reader's language, else Dutch. */
export type Content = { readonly nl: string; readonly en: string | null };

export function inLocale(content: Content, locale: Locale): string;
export function inLocale(
  content: { readonly nl: string | null; readonly en: string | null },
  locale: Locale,
): string | null;
export function inLocale(content: { nl: string | null; en: string | null }, locale: Locale): string | null {
  return (locale === 'en' && content.en) || content.nl;
}
