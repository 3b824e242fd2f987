import type { ReactNode } from 'react';
import styles from './progress-note.module.css';

interface ProgressNoteProps {
  readonly children: ReactNode;
  /** 0 to 1 where it is known how far it is. */
  readonly done?: number;
}

/** Work that takes longer than a second says so, with how far it is where that is known. */
export function ProgressNote({ children, done }: ProgressNoteProps) {
  const percent = done === undefined ? undefined : Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div className={styles.note}>
      <p role="status">{children}</p>
      <div
        className={styles.track}
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-label={typeof children === 'string' ? children : undefined}
      >
        <div
          className={styles.bar}
          data-unknown={percent === undefined || undefined}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  );
}
