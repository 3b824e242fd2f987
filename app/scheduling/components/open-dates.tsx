import { Link } from 'react-router';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { offerWording } from '../offer-wording.ts';
import { Places } from './offer-list.tsx';
import styles from './open-dates.module.css';

/** A date that can be booked; times are ISO 8601 instants. */
export interface OpenDate {
  readonly runId: string;
  readonly code: string;
  readonly state: 'open' | 'confirmed';
  readonly site: { readonly name: string; readonly city: string | null };
  readonly sessions: readonly { readonly startsAt: string; readonly endsAt: string }[];
}

interface OpenDatesProps {
  /** Code of the course. */
  readonly course: string;
  readonly dates: readonly OpenDate[];
  /** Places that are free, by run. */
  readonly free: Readonly<Record<string, number>>;
}

/** The dates of one course, each leading to the page where one enrols. */
export function OpenDates({ course, dates, free }: OpenDatesProps) {
  const t = useWords(offerWording);
  const format = useFormat();
  return (
    <DataTable
      caption={t('open-dates')}
      rows={dates}
      rowKey={(date) => date.code}
      columns={[
        {
          key: 'date',
          header: t('date'),
          title: true,
          cell: ({ code, sessions }) => {
            const [first, ...rest] = sessions;
            return (
              <span className={styles.date}>
                <Link to={`/courses/${course}/${code}`}>
                  {first && format.range({ start: first.startsAt, end: first.endsAt })}
                </Link>
                {rest.length > 0 && (
                  <span className={styles.more}>{t('and-more', { count: rest.length })}</span>
                )}
              </span>
            );
          },
        },
        { key: 'where', header: t('where'), cell: ({ site }) => site.name },
        { key: 'places', header: t('places'), cell: ({ runId }) => <Places free={free[runId] ?? 0} /> },
        {
          key: 'state',
          header: t('goes-ahead'),
          silentHeader: true,
          cell: ({ state }) =>
            state === 'confirmed' && <StatusMark tone="accent">{t('goes-ahead')}</StatusMark>,
        },
      ]}
    />
  );
}
