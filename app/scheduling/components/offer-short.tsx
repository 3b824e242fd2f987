import { Link } from 'react-router';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { offerWording } from '../offer-wording.ts';
import type { OfferItem } from './offer-list.tsx';
import styles from './offer-short.module.css';

interface OfferShortProps {
  readonly courses: readonly OfferItem[];
}

/** A few courses beside something else: title, first date, places. */
export function OfferShort({ courses }: OfferShortProps) {
  const t = useWords(offerWording);
  const locale = useLocale();
  const format = useFormat();
  return (
    <ul className={styles.list}>
      {courses.map(({ code, title, next }) => (
        <li key={code} className={styles.line}>
          <Link to={`/courses/${code}`}>{inLocale(title, locale)}</Link>
          {next && (
            <span className={styles.when}>
              {format.dayOf(next.startsAt, 'short')},{' '}
              {next.free > 0 ? t('seats-free', { count: next.free }) : t('full-waiting')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
