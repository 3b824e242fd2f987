import { Link } from 'react-router';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { SchoolVisit } from '../../group-queries.server.ts';
import { groupWording } from '../../group-wording.ts';

interface VisitTableProps {
  readonly caption: string;
  readonly visits: readonly SchoolVisit[];
  readonly now: number;
}

/** A school's visits, one line each. */
export function VisitTable({ caption, visits, now }: VisitTableProps) {
  const t = useWords(groupWording);
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      rows={visits}
      rowKey={({ code }) => code}
      rowTone={({ state }) => (state === 'cancelled' ? 'muted' : undefined)}
      columns={[
        {
          key: 'what',
          header: t('activity'),
          title: true,
          cell: ({ code, title, groupName }) => (
            <Link to={`/school/${code}`}>
              {inLocale(title, locale)} · {groupName}
            </Link>
          ),
        },
        {
          key: 'when',
          header: t('when'),
          cell: ({ interval, zone }) => formatFor(locale, zone).range(interval, 'short'),
        },
        { key: 'pupils', header: t('pupils'), numeric: true, cell: ({ headCount }) => headCount },
        { key: 'status', header: t('status'), cell: (visit) => <VisitStatus visit={visit} now={now} /> },
      ]}
    />
  );
}

function VisitStatus({ visit, now }: { readonly visit: SchoolVisit; readonly now: number }) {
  const t = useWords(groupWording);
  const { state, present, interval } = visit;
  if (state === 'cancelled')
    return (
      <StatusMark tone="muted" shape="cross">
        {t('status-cancelled')}
      </StatusMark>
    );
  if (interval.end > now) return <StatusMark tone="good">{t('status-booked')}</StatusMark>;
  if (present === null) return <StatusMark tone="signal">{t('status-to-count')}</StatusMark>;
  return <StatusMark tone="neutral">{t('status-counted', { count: present })}</StatusMark>;
}
