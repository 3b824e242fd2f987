import type { ReactNode } from 'react';
import { type EmptyDrawing, emptyDrawings } from './empty-drawings.tsx';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly drawing?: EmptyDrawing;
  /** What will appear here: *Hier komen je cursussen te staan*. */
  readonly title: ReactNode;
  /** How to begin. */
  readonly children?: ReactNode;
  /** The first step, usually one LinkButton. */
  readonly action?: ReactNode;
}

/** Nothing here yet: what will appear, and how to begin. */
export function EmptyState({ drawing, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {drawing && (
        <svg width="120" height="96" viewBox="0 0 120 96" aria-hidden="true" className={styles.drawing}>
          {emptyDrawings[drawing]}
        </svg>
      )}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.text}>{children}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
