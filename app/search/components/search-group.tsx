import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { mostFound } from '../search-limits.ts';
import { searchWording } from '../search-wording.ts';
import styles from './search-group.module.css';

export interface SearchHit {
  readonly key: string;
  readonly name: string;
  /** Where one can act on it; left out where there is no page. */
  readonly to?: string;
  /** Lines under the name. */
  readonly details: readonly ReactNode[];
}

interface SearchGroupProps {
  readonly title: string;
  readonly hits: readonly SearchHit[];
  readonly actions?: ReactNode;
}

/** What was found of one kind; nothing where nothing was. */
export function SearchGroup({ title, hits, actions }: SearchGroupProps) {
  const t = useWords(searchWording);
  if (hits.length === 0) return null;
  return (
    <Section title={title} actions={actions}>
      <ul className={styles.list}>
        {hits.map(({ key, name, to, details }) => (
          <li key={key} className={styles.item}>
            <p className={styles.name}>{to ? <Link to={to}>{name}</Link> : name}</p>
            {details.filter(Boolean).map((detail, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
              <p key={index} className={styles.detail}>
                {detail}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {hits.length >= mostFound && <p className={styles.more}>{t('more-than', { count: mostFound })}</p>}
    </Section>
  );
}
