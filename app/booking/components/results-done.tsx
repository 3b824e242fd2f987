import { Link } from 'react-router';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { ResultGroup, ResultPerson } from '../results-sheet.ts';
import { resultKindWording, resultsWording } from '../results-wording.ts';
import { GrantedText, KindMark } from './results-marks.tsx';
import { Presence, Who } from './results-open.tsx';
import styles from './results-page.module.css';
import { useRosterName } from './roster-marks.tsx';

interface DoneResultsProps {
  readonly group: ResultGroup;
  /** Each with at least one result. */
  readonly people: readonly ResultPerson[];
}

/** Results that are there, with what they granted; each can be corrected. */
export function DoneResults({ group, people }: DoneResultsProps) {
  const t = useWords(resultsWording);
  const nameOf = useRosterName();
  const locale = useLocale();
  return (
    <DataTable
      caption={t('done-of', { course: inLocale(group.title, locale) })}
      rows={people.flatMap((person) => (person.results[0] ? [{ person, result: person.results[0] }] : []))}
      rowKey={({ person }) => person.enrolmentId}
      columns={[
        { key: 'name', header: t('name'), title: true, cell: ({ person }) => <Who person={person} /> },
        { key: 'presence', header: t('presence'), cell: ({ person }) => <Presence person={person} /> },
        { key: 'result', header: t('result'), cell: ({ person }) => <Recorded results={person.results} /> },
        {
          key: 'certificate',
          header: t('certificate'),
          cell: ({ result }) => <GrantedText group={group} result={result} />,
        },
        {
          key: 'correct',
          header: t('correct'),
          silentHeader: true,
          phone: 'bare',
          cell: ({ person }) => (
            <Link
              to={`?correct=${person.enrolmentId}`}
              aria-label={t('correct-of', { name: nameOf(person.name) })}
            >
              {t('correct')}
            </Link>
          ),
        },
      ]}
    />
  );
}

/** What counts now, and what it was before it was corrected. */
function Recorded({ results }: Pick<ResultPerson, 'results'>) {
  const t = useWords(resultsWording);
  const kinds = useWords(resultKindWording);
  const format = useFormat();
  const [now, before] = results;
  if (!now) return null;
  return (
    <div>
      <KindMark kind={now.kind} />
      <span className={styles.company}>
        {[format.day(now.achievedOn, 'plain'), now.issuer].filter(Boolean).join(' · ')}
      </span>
      {before && <span className={styles.company}>{t('corrected-was', { result: kinds(before.kind) })}</span>}
    </div>
  );
}
