import { Link } from 'react-router';
import type { ReportView } from '#app/intake/report-view-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { sheetName, sheetParam } from '#app/ui/table/sheet-name.ts';

type FileRow = ReportView['files'][number] & { readonly at: number };

interface ReportFilesProps {
  readonly view: ReportView;
  /** Address on which a file's own problems show. */
  readonly address: string;
}

/** What becomes of each file, a line each; nothing stands out but what differs or is wrong. */
export function ReportFiles({ view, address }: ReportFilesProps) {
  const t = useWords(uploadWording);
  const format = useFormat();
  const { totals } = view;
  const count = (value: number) => (value === 0 ? <span data-zero>0</span> : format.number(value));
  const counted = (
    key: 'created' | 'changed' | 'unchanged' | 'removed',
    header: string,
  ): Column<FileRow> => ({
    key,
    header,
    numeric: true,
    cell: (row) => count(row[key]),
  });
  const columns: Column<FileRow>[] = [
    { key: 'name', header: t('file'), title: true, cell: ({ name }) => name },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => kind ?? t('kind-unknown') },
    counted('created', t('new')),
    counted('changed', t('changed')),
    counted('unchanged', t('unchanged')),
    ...(totals.removed > 0 ? [counted('removed', t('removed'))] : []),
    ...(totals.problems > 0
      ? [
          {
            key: 'problems',
            header: t('wrong'),
            numeric: true,
            cell: ({ at, problemCount }: FileRow) =>
              problemCount > 0 && (
                <StatusMark tone="danger">
                  <Link to={`${address}?file=${at}#problems`} preventScrollReset>
                    {format.number(problemCount)}
                  </Link>
                </StatusMark>
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('files-caption')}
      downloadTo={`${address}?${sheetParam}=${sheetName(t('files-caption'))}`}
      columns={columns}
      rows={view.files.map((file, at) => ({ ...file, at }))}
      rowKey={({ at }) => String(at)}
      totals={
        view.files.length > 1
          ? {
              name: t('total'),
              created: format.number(totals.created),
              changed: format.number(totals.changed),
              unchanged: format.number(totals.unchanged),
              removed: format.number(totals.removed),
              problems: format.number(totals.problems),
            }
          : undefined
      }
    />
  );
}
