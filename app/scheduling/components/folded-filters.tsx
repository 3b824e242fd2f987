import type { ReactNode } from 'react';
import { plannerWording } from '#app/scheduling/planner-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Icon } from '#app/ui/show/icon.tsx';
import styles from './folded-filters.module.css';

interface FoldedFiltersProps {
  /** Something is filtered: then they show, also on a phone. */
  readonly open: boolean;
  readonly children: ReactNode;
}

/** A filter bar in one or two lines on a laptop; folded away on a phone, where the list comes first. */
export function FoldedFilters({ open, children }: FoldedFiltersProps) {
  const t = useWords(plannerWording);
  return (
    <details className={styles.filters} open={open} data-print="no">
      <summary className={styles.summary}>
        <Icon name="filter" size={18} />
        {t('filters')}
      </summary>
      {children}
    </details>
  );
}
