import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { SheetPerson } from '../attendance-sheet.ts';
import { rosterWording } from '../roster-wording.ts';
import { OutcomeMark } from './attendance-mark.tsx';
import { RemarkMarks, RequirementMarks, useRosterName } from './roster-marks.tsx';
import styles from './roster-table.module.css';

interface RosterTableProps {
  readonly people: readonly SheetPerson[];
  /** Of the session. */
  readonly minutes: number;
}

/** Who comes, to be read: before a session can be marked, and where the reader may not. */
export function RosterTable({ people, minutes }: RosterTableProps) {
  const t = useWords(rosterWording);
  const locale = useLocale();
  const nameOf = useRosterName();
  const isMarked = people.some(({ outcome }) => outcome !== null);
  const columns: Column<SheetPerson>[] = [
    { key: 'name', header: t('name'), title: true, cell: ({ name }) => nameOf(name) },
    {
      key: 'company',
      header: t('company'),
      phone: 'bare',
      cell: ({ organisationName }) => organisationName,
    },
    ...(people.some(({ courseTitle }) => courseTitle !== null)
      ? [
          {
            key: 'course',
            header: t('course'),
            phone: 'bare' as const,
            cell: ({ courseTitle }: SheetPerson) => courseTitle && inLocale(courseTitle, locale),
          },
        ]
      : []),
    ...(people.some(({ requirements }) => requirements.length > 0)
      ? [
          {
            key: 'requirements',
            header: t('requirements'),
            phone: 'bare' as const,
            cell: (person: SheetPerson) => (
              <div className={styles.marks}>
                <RequirementMarks {...person} />
              </div>
            ),
          },
        ]
      : []),
    {
      key: 'remarks',
      header: t('remarks'),
      phone: 'bare',
      cell: (person) => (
        <div className={styles.marks}>
          <RemarkMarks {...person} />
        </div>
      ),
    },
    ...(isMarked
      ? [
          {
            key: 'attendance',
            header: t('attendance'),
            phone: 'bare' as const,
            cell: (person: SheetPerson) => <OutcomeMark {...person} most={minutes} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('roster')}
      columns={columns}
      rows={people}
      rowKey={({ enrolmentId }) => enrolmentId}
      empty={
        <EmptyState drawing="people" title={t('nobody-title')}>
          {t('nobody-text')}
        </EmptyState>
      }
    />
  );
}
