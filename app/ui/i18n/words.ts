import { createInstance } from 'i18next';
import type { Locale } from './locale.ts';
import type { Translate, Wording } from './wording.ts';

const cache: Record<Locale, WeakMap<Wording, Translate<Wording>>> = { nl: new WeakMap(), en: new WeakMap() };

/**
 * The words of a module in one language, for loaders, actions, mail, PDF and import reports; components use
 * `useWords`. Plurals and `{{name}}` are i18next's. Nothing is escaped: React escapes on screen, a PDF needs no
 * escaping, and mail bodies in HTML escape where they are put together.
 */
export function wordsFor<W extends Wording>(locale: Locale, wording: W): Translate<W> {
  const known = cache[locale].get(wording);
  if (known) return known as unknown as Translate<W>;
  const resources: Record<string, string> = {};
  for (const [key, words] of Object.entries(wording)) resources[key] = words[locale];
  const instance = createInstance({
    lng: locale,
    resources: { [locale]: { translation: resources } },
    initAsync: false,
    fallbackLng: false,
    // Keys are flat and may hold dots and colons; `skipOnVariables` keeps a value from outside from being read as a key.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  void instance.init();
  const translate = ((key: string, values?: Record<string, string | number>) =>
    instance.t(key, values ?? {})) as unknown as Translate<W>;
  cache[locale].set(wording, translate as unknown as Translate<Wording>);
  return translate;
}
