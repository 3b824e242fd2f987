import { useLocale, useWords } from '../i18n/use-words.tsx';
import { type ColorScheme, colorSchemes } from '../theme/color-scheme.ts';
import { wording } from '../wording.ts';
import styles from './preferences.module.css';

interface PreferencesProps {
  readonly scheme: ColorScheme;
  readonly returnTo: string;
  readonly action?: string | undefined;
}

const languageNames = { nl: 'Nederlands', en: 'English' } as const;

/** Language and colours. Plain forms that load the page anew: `<html>` itself changes, with or without JavaScript. */
export function Preferences({ scheme, returnTo, action = '/preferences' }: PreferencesProps) {
  const t = useWords(wording);
  const current = useLocale();
  return (
    <form method="post" action={action} className={styles.preferences}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <fieldset className={styles.row}>
        <legend className={styles.label}>{t('language')}</legend>
        <div className={styles.options}>
          {(['nl', 'en'] as const).map((locale) => (
            <button
              key={locale}
              type="submit"
              name="locale"
              value={locale}
              lang={locale}
              aria-pressed={locale === current}
            >
              {languageNames[locale]}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.row}>
        <legend className={styles.label}>{t('colours')}</legend>
        <div className={styles.options}>
          {colorSchemes.map((option) => (
            <button key={option} type="submit" name="scheme" value={option} aria-pressed={option === scheme}>
              {t(`scheme-${option}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
