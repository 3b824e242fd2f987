import type { CSSProperties } from 'react';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import styles from './row-name.module.css';
import type { DisplayRow } from './timeline-rows.ts';
import { wording } from './wording.ts';

interface RowNameProps {
  readonly line: DisplayRow;
  /** Sessions on top of each other: what the line must have room for. */
  readonly stacked: number;
  readonly onFold: (groupId: string, folded: boolean) => void;
}

/** The name at the left of a line; a group folds and unfolds with a real button, unlike the calendar's own expander. */
export function RowName({ line, stacked, onFold }: RowNameProps) {
  const t = useWords(wording);
  const style = { '--level': line.level, '--stacked': stacked } as CSSProperties;
  if (line.type === 'row') {
    return (
      <div className={`${styles.name} ${styles.row}`} style={style}>
        <span className={styles.title} title={line.row.title}>
          {line.row.title}
        </span>
        {line.row.note !== null && (
          <span className={styles.note} title={line.row.note}>
            {line.row.note}
          </span>
        )}
      </div>
    );
  }
  return (
    <div className={styles.name} style={style}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!line.folded}
        title={t(line.folded ? 'unfold' : 'fold', { group: line.title })}
        onClick={() => onFold(line.id, !line.folded)}
      >
        <span className={styles.title}>{line.title}</span>
      </button>
      <span className={styles.note}>{line.rowIds.length}</span>
    </div>
  );
}
