import { createContext, type ReactNode, useContext } from 'react';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { type Format, formatFor } from '../format/format.ts';
import { defaultLocale, type Locale } from './locale.ts';
import type { Translate, Wording } from './wording.ts';
import { wordsFor } from './words.ts';

interface LocaleSetting {
  readonly locale: Locale;
  readonly zone: string;
}

const LocaleContext = createContext<LocaleSetting>({ locale: defaultLocale, zone: centreZone });

interface LocaleProviderProps {
  readonly locale: Locale;
  /** IANA zone in which screens show instants: the centre's, or the site's around a part of a page. */
  readonly zone?: string;
  readonly children: ReactNode;
}

export function LocaleProvider({ locale, zone = centreZone, children }: LocaleProviderProps) {
  return <LocaleContext value={{ locale, zone }}>{children}</LocaleContext>;
}

/** The language of the screen. */
export function useLocale(): Locale {
  return useContext(LocaleContext).locale;
}

/** A module's words in the language of the screen: `const t = useWords(wording)`. */
export function useWords<W extends Wording>(wording: W): Translate<W> {
  return wordsFor(useContext(LocaleContext).locale, wording);
}

/** Dates, times and amounts in the language and time zone of the screen. */
export function useFormat(): Format {
  const { locale, zone } = useContext(LocaleContext);
  return formatFor(locale, zone);
}
