import type { ReactNode } from 'react';
import styles from './course-facts.module.css';

/** What belongs to a fact and steps back behind it, on a line of its own. */
export function FactNote({ children }: { readonly children: ReactNode }) {
  return <span className={styles.note}>{children}</span>;
}
