import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** `reading` for forms and text, `regular` for tables, `full` for the planning board. */
  readonly width?: 'reading' | 'regular' | 'full';
  readonly children: ReactNode;
}

/** The inside of `<main>`: one page header, then sections. */
export function Page({ width = 'regular', children }: PageProps) {
  return (
    <div className={styles.page} data-width={width}>
      {children}
    </div>
  );
}

/** A main column with a narrower one beside it, under each other on a phone. */
export function Columns({ children, aside }: { readonly children: ReactNode; readonly aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{children}</div>
      <aside className={styles.aside}>{aside}</aside>
    </div>
  );
}

/** Things under each other with the usual space between. */
export function Stack({
  children,
  gap = 4,
}: {
  readonly children: ReactNode;
  readonly gap?: 2 | 3 | 4 | 5 | 6 | 7;
}) {
  return (
    <div className={styles.stack} style={{ gap: `var(--space-${gap})` }}>
      {children}
    </div>
  );
}
