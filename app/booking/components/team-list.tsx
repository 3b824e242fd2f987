import { Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { agendaWording } from '../agenda-wording.ts';
import { bookingWording } from '../booking-wording.ts';
import type { TeamBooking } from '../team-queries.server.ts';
import { StageMark } from './stage-mark.tsx';

/** Who of the own people goes where soon. */
export function TeamList({ bookings }: { readonly bookings: readonly TeamBooking[] }) {
  const t = useWords(agendaWording);
  const about = useWords(bookingWording);
  const locale = useLocale();
  return (
    <DataTable
      caption={t('team')}
      rows={bookings}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'who',
          header: t('who'),
          title: true,
          cell: ({ code, name }) => (
            <Link to={`/me/bookings/${code}`}>{name ? fullName(name) : about('no-name')}</Link>
          ),
        },
        { key: 'course', header: t('course'), cell: ({ title }) => inLocale(title, locale) },
        {
          key: 'next',
          header: t('next-session'),
          cell: ({ next, zone }) => formatFor(locale, zone).moment(next, 'short'),
        },
        {
          key: 'state',
          header: t('state'),
          cell: ({ requested, sure }) => (
            <StageMark stage={requested ? 'requested' : sure ? 'going' : 'enrolled'} />
          ),
        },
      ]}
    />
  );
}
