import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import styles from './data-table.module.css';

/** How the address says a table is sorted: `?sort=name` or `?sort=-name`. */
export function useSort() {
  const [search] = useSearchParams();
  const raw = search.get('sort') ?? '';
  const isDescending = raw.startsWith('-');
  const by = isDescending ? raw.slice(1) : raw;
  return {
    by,
    isDescending,
    ariaSort: (column: string) =>
      column !== by ? ('none' as const) : isDescending ? ('descending' as const) : ('ascending' as const),
  };
}

/** A column header that sorts by going to an address: works without JavaScript, can be shared, goes back. */
export function SortLink({ by, children }: { readonly by: string; readonly children: ReactNode }) {
  const t = useWords(wording);
  const [search] = useSearchParams();
  const sort = useSort();
  const isCurrent = sort.by === by;
  const next = new URLSearchParams(search);
  next.set('sort', isCurrent && !sort.isDescending ? `-${by}` : by);
  next.delete('page');
  const icon = !isCurrent ? 'chevrons-updown' : sort.isDescending ? 'chevron-down' : 'chevron-up';
  return (
    <Link to={`?${next}`} preventScrollReset className={styles.sort} data-current={isCurrent || undefined}>
      {children}
      <Icon name={icon} size={14} />
      {isCurrent && <span className="visually-hidden">{t(sort.isDescending ? 'sort-down' : 'sort-up')}</span>}
    </Link>
  );
}
