import type { KindText } from '#app/intake/format-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import styles from './format-columns.module.css';

/** The columns of one kind of file: what they are called, what goes in, and what it looks like. */
export function FormatColumns({ kind }: { readonly kind: KindText }) {
  const t = useWords(uploadWording);
  return (
    <DataTable
      caption={t('columns-caption', { file: kind.fileName })}
      rows={kind.columns}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'name',
          header: t('column'),
          title: true,
          width: '22%',
          cell: ({ name, isRequired }) => (
            <>
              <span className={styles.name}>{name}</span>
              {isRequired && <span className={styles.required}>{t('required')}</span>}
            </>
          ),
        },
        {
          key: 'holds',
          header: t('holds'),
          width: '38%',
          cell: ({ holds, note, whenEmpty }) => (
            <>
              {holds}.{note && <span className={styles.note}> {note}</span>}
              {whenEmpty && <span className={styles.note}> {whenEmpty}</span>}
            </>
          ),
        },
        {
          key: 'example',
          header: t('example'),
          cell: ({ example }) => example && <span className={styles.example}>{example}</span>,
        },
        {
          key: 'other',
          header: t('also-called'),
          cell: ({ otherNames }) => <span className={styles.note}>{otherNames.join(', ')}</span>,
        },
      ]}
    />
  );
}
