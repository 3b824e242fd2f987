import type { ChangeLine, ReportView } from '#app/intake/report-view-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Icon } from '#app/ui/show/icon.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import styles from './report-changes.module.css';

/** What is there already and becomes (or became) different: which record, which column, from what to what. */
export function ReportChanges({ view, done }: { readonly view: ReportView; readonly done: boolean }) {
  const t = useWords(uploadWording);
  const format = useFormat();
  const count = view.totals.changed;
  if (view.changes.length === 0) return null;
  const number = format.number(count);
  const title = done ? t('changed-title', { count, number }) : t('changes-title', { count, number });
  return (
    <Section
      title={title}
      lead={
        view.changes.length < count
          ? t('changes-first', { number: format.number(view.changes.length) })
          : undefined
      }
    >
      <DataTable
        caption={title}
        rows={view.changes}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'record',
            header: t('record'),
            title: true,
            width: '22%',
            cell: ({ record }) => <span className={styles.cut}>{record}</span>,
          },
          { key: 'change', header: t('change'), width: '50%', cell: (row) => <Fields row={row} /> },
          ...(view.files.length > 1
            ? [{ key: 'file', header: t('file'), cell: ({ file }: ChangeLine) => file }]
            : []),
          { key: 'line', header: t('line'), numeric: true, cell: ({ line }) => line },
        ]}
      />
    </Section>
  );
}

function Fields({ row }: { readonly row: ChangeLine }) {
  const t = useWords(uploadWording);
  if (row.fields.length === 0) return t('differs');
  return (
    <ul className={styles.fields}>
      {row.fields.map(({ column, before, after }) => (
        <li key={column}>
          <span className={styles.column}>{column}:</span>{' '}
          {after === null ? (
            t('differs')
          ) : (
            <>
              <del className={styles.before}>{before}</del> <Icon name="arrow-right" size={16} />
              <span className="visually-hidden">{t('becomes')}</span>{' '}
              <ins className={styles.after}>{after}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
