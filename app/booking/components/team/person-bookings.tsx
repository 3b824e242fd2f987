import { Link } from 'react-router';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { agendaWording } from '../../agenda-wording.ts';
import { bookingWording } from '../../booking-wording.ts';
import type { PastBooking } from '../past-bookings.tsx';
import { StageMark } from '../stage-mark.tsx';

interface PersonBookingsProps {
  readonly caption: string;
  readonly bookings: readonly PastBooking[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What somebody of the team has ahead, the soonest first. */
export function PersonBookings({ caption, bookings, now }: PersonBookingsProps) {
  const t = useWords(agendaWording);
  const about = useWords(bookingWording);
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      rows={bookings}
      rowKey={({ booking }) => booking.enrolmentId}
      columns={[
        {
          key: 'course',
          header: t('course'),
          title: true,
          width: '34%',
          cell: ({ booking }) => (
            <Link to={`/me/bookings/${booking.code}`}>{inLocale(booking.title, locale)}</Link>
          ),
        },
        {
          key: 'next',
          header: t('next-session'),
          cell: ({ booking: { sessions, site } }) => {
            const next = sessions.find(({ cancelled, interval }) => !cancelled && interval.end > now);
            return next && formatFor(locale, site.zone).range(next.interval, 'short');
          },
        },
        { key: 'site', header: about('where'), cell: ({ booking }) => booking.site.name },
        { key: 'state', header: t('state'), cell: ({ stage }) => <StageMark stage={stage} /> },
      ]}
    />
  );
}
