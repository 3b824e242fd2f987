import { Link } from 'react-router';
import type { Absence } from '#app/scheduling/absence-queries.server.ts';
import { spanText } from '#app/scheduling/absence-text.ts';
import { absenceWording } from '#app/scheduling/absence-wording.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';

interface AbsenceListProps {
  readonly absences: readonly Absence[];
  readonly zone: string;
}

/** A trainer's own absences, each leading to what it hits. */
export function AbsenceList({ absences, zone }: AbsenceListProps) {
  const t = useWords(absenceWording);
  const locale = useLocale();
  return (
    <DataTable
      caption={t('absences')}
      rows={absences}
      rowKey={({ absenceId }) => absenceId}
      columns={[
        {
          key: 'when',
          header: t('when'),
          title: true,
          cell: ({ absenceId, interval }) => (
            <Link to={`/planning/absence?absence=${absenceId}`}>{spanText(interval, locale, zone)}</Link>
          ),
        },
        { key: 'why', header: t('why'), cell: ({ kind }) => t(kind) },
        { key: 'note', header: t('note'), cell: ({ note }) => note },
      ]}
    />
  );
}
