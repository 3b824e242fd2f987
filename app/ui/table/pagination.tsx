import { Link, useSearchParams } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { Icon } from '../show/icon.tsx';
import { wording } from '../wording.ts';
import styles from './pagination.module.css';

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Previous and next over `?page=`; nothing where one page holds everything. */
export function Pagination({ page, pages }: PaginationProps) {
  const t = useWords(wording);
  const [search] = useSearchParams();
  if (pages <= 1) return null;
  const to = (target: number) => {
    const next = new URLSearchParams(search);
    if (target > 1) next.set('page', String(target));
    else next.delete('page');
    return `?${next}`;
  };
  return (
    <nav aria-label={t('pages')} className={styles.pagination} data-print="no">
      {page > 1 ? (
        <Link to={to(page - 1)} rel="prev" className={styles.step}>
          <Icon name="arrow-left" size={16} />
          {t('previous')}
        </Link>
      ) : (
        <span />
      )}
      <span className={styles.here}>{t('page-of', { page, pages })}</span>
      {page < pages ? (
        <Link to={to(page + 1)} rel="next" className={styles.step}>
          {t('next')}
          <Icon name="arrow-right" size={16} />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
