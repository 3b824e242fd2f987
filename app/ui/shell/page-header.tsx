import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { wording } from '../wording.ts';
import styles from './page-header.module.css';

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

interface PageHeaderProps {
  readonly title: ReactNode;
  /** For the browser's tab and history; left out: the title, where that is text. */
  readonly documentTitle?: string;
  /** One or two lines that answer the reader's first question. */
  readonly subtitle?: ReactNode;
  /** From the top down to the page above this one. */
  readonly breadcrumbs?: readonly Crumb[];
  /** The one primary action, and at most two others. */
  readonly actions?: ReactNode;
  /** A status beside the title. */
  readonly status?: ReactNode;
}

/** Begins every page: where you are, what this is, and the one thing to do here. Also names the browser's tab. */
export function PageHeader({
  title,
  documentTitle,
  subtitle,
  breadcrumbs = [],
  actions,
  status,
}: PageHeaderProps) {
  const t = useWords(wording);
  const named = documentTitle ?? (typeof title === 'string' ? title : undefined);
  return (
    <header className={styles.header}>
      {named && <title>{`${named} · Leerbank`}</title>}
      {breadcrumbs.length > 0 && (
        <nav aria-label={t('breadcrumbs')} data-print="no">
          <ol className={styles.crumbs}>
            {breadcrumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          <div className={styles.titleRow}>
            <h1>{title}</h1>
            {status}
          </div>
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {actions && (
          <div className={styles.actions} data-print="no">
            {actions}
          </div>
        )}
      </div>
    </header>
  );
}
