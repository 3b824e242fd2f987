import { Link } from 'react-router';
import type { ProblemLine, ReportView } from '#app/intake/report-view-text.ts';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { Pagination } from '#app/ui/table/pagination.tsx';
import styles from './report-problems.module.css';

interface ReportProblemsProps {
  readonly view: ReportView;
  /** The upload's own address, where all pages of this list are. */
  readonly address: string;
  /** It is on that address now, so that paging can go on here. */
  readonly isHere: boolean;
}

/** Everything that is wrong, with its place in the files: what to look for, what is there, and what to do about it. */
export function ReportProblems({ view, address, isHere }: ReportProblemsProps) {
  const t = useWords(uploadWording);
  const format = useFormat();
  const only = view.onlyFile === null ? undefined : view.files[view.onlyFile];
  const count = only ? only.problemCount : view.totals.problems;
  const title = t('problems-title', { count, number: format.number(count) });
  return (
    <Section id="problems" title={title} lead={t('problems-lead')}>
      {only && (
        <p className={styles.only}>
          <span>{t('problems-of', { file: only.name })}</span>
          <Link to={`${address}#problems`} preventScrollReset>
            {t('problems-of-all')}
          </Link>
        </p>
      )}
      <DataTable
        caption={title}
        rows={view.problems}
        downloadTo={`${address}/problems.csv`}
        rowKey={({ key }) => key}
        columns={[
          ...(view.files.length > 1 && !only
            ? [{ key: 'file', header: t('file'), cell: ({ file }: ProblemLine) => <Cut>{file}</Cut> }]
            : []),
          {
            key: 'line',
            header: t('line'),
            width: '9rem',
            cell: ({ lines }) => <Cut>{lines}</Cut>,
          },
          { key: 'column', header: t('column'), cell: ({ column }) => <Cut>{column}</Cut> },
          {
            key: 'value',
            header: t('value'),
            cell: ({ value }) => value && <q className={styles.value}>{value}</q>,
          },
          {
            key: 'reason',
            header: t('reason'),
            title: true,
            width: '42%',
            cell: ({ sentence }) => <span className={styles.sentence}>{sentence}</span>,
          },
        ]}
      />
      {view.keptOnly !== null && (
        <p className={styles.only}>{t('problems-kept', { kept: format.number(view.keptOnly) })}</p>
      )}
      {isHere ? (
        <Pagination page={view.page} pages={view.pages} />
      ) : (
        view.pages > 1 && (
          <p className={styles.only}>
            <Link to={`${address}?page=2#problems`}>{t('all-problems')}</Link>
          </p>
        )
      )}
    </Section>
  );
}

/** Text from a file, which may be one long word. */
function Cut({ children }: { readonly children: string }) {
  return <span className={styles.cut}>{children}</span>;
}
