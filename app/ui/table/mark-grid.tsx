import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.tsx';
import { StatusShape } from '../status/status-shape.tsx';
import type { Shape } from '../status/tone.ts';
import { wording } from '../wording.ts';
import styles from './mark-grid.module.css';
import { sheetName } from './sheet-name.ts';

/** What a person's place in the grid says about one thing they may hold. */
export type GridMark = 'held' | 'expiring' | 'expired' | 'missing' | 'planned' | 'none';

export interface MarkCell {
  readonly mark: GridMark;
  /** Beside the mark: the day until which it holds, kept short; a link where there is more to see. */
  readonly text?: ReactNode;
  /** Where the reader can do something about it. */
  readonly action?: ReactNode;
}

interface MarkGridProps<Row> {
  readonly caption: string;
  readonly rowHeader: string;
  readonly rows: readonly { readonly key: string; readonly title: ReactNode; readonly data: Row }[];
  readonly columns: readonly { readonly key: string; readonly title: ReactNode }[];
  readonly cell: (row: Row, columnKey: string) => MarkCell;
}

const shapes: Record<GridMark, Shape> = {
  held: 'check',
  expiring: 'clock',
  expired: 'cross',
  missing: 'ring',
  planned: 'half',
  none: 'dash',
};

/** People down, certificates across: one mark per meeting, each a shape with its word. First column stays in sight. */
export function MarkGrid<Row>({ caption, rowHeader, rows, columns, cell }: MarkGridProps<Row>) {
  const t = useWords(wording);
  return (
    <div className={styles.block}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <div className={styles.scroll} role="group" tabIndex={0} aria-label={caption}>
        <table className={styles.table} data-sheet={sheetName(caption)}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowHeader}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.title}</th>
                {columns.map((column) => {
                  const { mark, text, action } = cell(row.data, column.key);
                  return (
                    <td key={column.key} data-mark={mark}>
                      <span className={styles.cell}>
                        <StatusShape shape={shapes[mark]} />
                        <span className={text || mark === 'none' ? 'visually-hidden' : undefined}>
                          {t(`mark-${mark}`)}
                        </span>
                        {text && <span>{text}</span>}
                        {action}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MarkLegend />
    </div>
  );
}

export function MarkLegend() {
  const t = useWords(wording);
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {(['held', 'expiring', 'expired', 'missing', 'planned', 'none'] as const).map((mark) => (
        <li key={mark} data-mark={mark}>
          <StatusShape shape={shapes[mark]} />
          {t(`mark-${mark}`)}
        </li>
      ))}
    </ul>
  );
}
