import { Link } from 'react-router';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale } from '#app/ui/i18n/use-words.tsx';
import type { ShownOrganisation } from '../public-queries.server.ts';
import styles from './member-list.module.css';

/** Members or schools under each other: the name leads to the page of their own. */
export function MemberList({ organisations }: { readonly organisations: readonly ShownOrganisation[] }) {
  const locale = useLocale();
  return (
    <ul className={styles.list}>
      {organisations.map((one) => (
        <li key={one.code} className={styles.line}>
          <h3 className={styles.name}>
            <Link to={`/members/${one.code}`}>{one.name}</Link>
          </h3>
          <p className={styles.words}>{inLocale(one.summary, locale)}</p>
          <p className={styles.facts}>
            {[...one.trades, ...one.levels].join(', ')}
            {one.city && <span className={styles.town}>{one.city}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
