import { type ReactNode, useId } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../i18n/use-words.tsx';
import { wording } from '../wording.ts';
import styles from './data-table.module.css';
import { SheetLink } from './sheet-link.tsx';
import { sheetName, sheetParam } from './sheet-name.ts';
import { SortLink, useSort } from './sort.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What a spreadsheet gets instead of the words in the cell: a plain number, a day that sorts. */
  readonly sheet?: (row: Row) => string | number | null;
  /** Figures: right-aligned under a right-aligned header. */
  readonly numeric?: boolean;
  /** Names the row: its header for screen readers, its title on a phone. Exactly one column. */
  readonly title?: boolean;
  /** Sorting links with this value in `?sort=`; the loader does the sorting. */
  readonly sortBy?: string;
  /** On a phone: with its header (default), without it, or not at all. */
  readonly phone?: 'labelled' | 'bare' | 'hidden';
  /** The header is for the ear only: a column of buttons. */
  readonly silentHeader?: boolean;
  /** CSS width, where the content shouldn't decide. */
  readonly width?: string;
}

/** Said out loud: on a phone the table is laid out as blocks, and browsers then forget what its parts are. */
const role = (name: string) => ({ role: name });

/**
 * Why a table is no spreadsheet: its rows are choices of a form that is being filled in; they came as the answer to a form,
 * and no address brings them back; or they are about the reader's own account.
 */
export type NoSheet = 'choices of a form' | 'answer to a form' | 'own account';

interface DataTableProps<Row> {
  /** Says what the table holds; heard, and shown where `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Draws the eye (`signal`) or steps back (`muted`); the reason must also be in words in the row. */
  readonly rowTone?: (row: Row) => 'signal' | 'muted' | undefined;
  /** Shown instead of the table where there are no rows. */
  readonly empty?: ReactNode;
  /** Totals, one cell per column key. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  /** Address of a file with the same rows, as filtered, where it holds other columns than the page. */
  readonly downloadTo?: string;
  /** Every table downloads as a spreadsheet, but for these reasons. */
  readonly noSheet?: NoSheet;
}

/**
 * A plain table under a heavy rule, hairlines between rows. On a phone every row becomes a short list: the title
 * column first, the others with their header.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const t = useWords(wording);
  const sort = useSort();
  const captionId = useId();
  const [search] = useSearchParams();
  const { columns, rows, totals } = props;
  const name = sheetName(props.caption);
  const asSheet = search.get(sheetParam) === name;
  if (rows.length === 0) return props.empty ?? <p className={styles.nothing}>{t('no-rows')}</p>;
  return (
    <div className={styles.block}>
      <div className={styles.scroll}>
        <table
          className={styles.table}
          {...role('table')}
          aria-labelledby={captionId}
          data-sheet={name}
          data-no-sheet={props.noSheet}
        >
          <caption id={captionId} className={props.showCaption ? styles.caption : 'visually-hidden'}>
            {props.caption}
          </caption>
          <thead {...role('rowgroup')}>
            <tr {...role('row')}>
              {columns.map((column) => (
                <th
                  key={column.key}
                  {...role('columnheader')}
                  scope="col"
                  data-numeric={column.numeric || undefined}
                  data-silent={column.silentHeader || undefined}
                  style={column.width ? { width: column.width } : undefined}
                  aria-sort={column.sortBy ? sort.ariaSort(column.sortBy) : undefined}
                >
                  {column.silentHeader ? (
                    <span className="visually-hidden">{column.header}</span>
                  ) : column.sortBy ? (
                    <SortLink by={column.sortBy}>{column.header}</SortLink>
                  ) : (
                    column.header
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...role('rowgroup')}>
            {rows.map((row) => (
              <tr key={props.rowKey(row)} {...role('row')} data-tone={props.rowTone?.(row)}>
                {columns.map((column) => (
                  <Cell
                    key={column.key}
                    column={column}
                    content={column.cell(row)}
                    {...(asSheet && column.sheet && { value: column.sheet(row) })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          {totals && (
            <tfoot {...role('rowgroup')}>
              <tr {...role('row')}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} content={totals[column.key]} />
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {props.noSheet === undefined && (
        <SheetLink
          caption={props.caption}
          from={props.downloadTo === undefined ? { sheet: name } : { address: props.downloadTo }}
          count={rows.length}
        />
      )}
    </div>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly content: ReactNode;
  /** For a spreadsheet, instead of the content. */
  readonly value?: string | number | null;
}

function Cell<Row>({ column, content, value }: CellProps<Row>) {
  const isEmpty = content === null || content === undefined || content === '' || content === false;
  const common = {
    'data-numeric': column.numeric || undefined,
    'data-phone': column.phone,
    'data-empty': isEmpty || undefined,
    'data-value': typeof value === 'number' ? String(value).replace('.', ',') : (value ?? undefined),
  };
  if (column.title)
    return (
      <th {...role('rowheader')} scope="row" {...common}>
        {content}
      </th>
    );
  return (
    <td
      {...role('cell')}
      data-label={column.phone === 'bare' || column.silentHeader ? undefined : column.header}
      {...common}
    >
      {content}
    </td>
  );
}
