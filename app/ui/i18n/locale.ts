/** The two languages of the product. Dutch is the first: it is shown when nothing says otherwise. */
export type Locale = 'nl' | 'en';

export const locales: readonly Locale[] = ['nl', 'en'];
export const defaultLocale: Locale = 'nl';

/** Name of the cookie that keeps a visitor's own choice of language. */
export const localeCookieName = 'lb_locale';

/** Narrows outside text (cookie, form field, query) to a language, or null where it names none. */
export function parseLocale(text: unknown): Locale | null {
  return text === 'nl' || text === 'en' ? text : null;
}

/**
 * The language for a request: a person's own choice, else the browser's, else Dutch.
 * @param choice value of the language cookie or of the signed-in person's setting
 * @param acceptLanguage the `Accept-Language` header, e.g. `en-GB,en;q=0.9,nl;q=0.8`
 */
export function negotiateLocale(choice: unknown, acceptLanguage: string | null | undefined): Locale {
  const chosen = parseLocale(choice);
  if (chosen) return chosen;
  let best: Locale = defaultLocale;
  let bestQuality = 0;
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const locale = parseLocale(tag.split('-')[0]);
    if (!locale) continue;
    const q = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
    const quality = q === undefined ? 1 : Number.parseFloat(q.slice(2));
    if (quality > bestQuality) {
      best = locale;
      bestQuality = quality;
    }
  }
  return best;
}
