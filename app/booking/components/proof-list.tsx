import { Link } from 'react-router';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { agendaWording } from '../agenda-wording.ts';
import type { Booking } from '../queries.server.ts';
import { PresenceText } from './booking-afterwards.tsx';
import { ProofLink } from './past-bookings.tsx';

/** Courses one has attended, each with its proof to download. */
export function ProofList({ bookings }: { readonly bookings: readonly Booking[] }) {
  const t = useWords(agendaWording);
  const locale = useLocale();
  return (
    <DataTable
      caption={t('proof')}
      rows={bookings}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        {
          key: 'course',
          header: t('course'),
          title: true,
          width: '34%',
          cell: ({ code, title }) => <Link to={`/me/bookings/${code}`}>{inLocale(title, locale)}</Link>,
        },
        {
          key: 'days',
          header: t('days'),
          cell: ({ sessions, site }) => {
            const [first, last] = [sessions[0], sessions.at(-1)];
            return first && last && formatFor(locale, site.zone).dayRange(first.day, last.day);
          },
        },
        {
          key: 'presence',
          header: t('presence'),
          cell: ({ presence }) => <PresenceText presence={presence} />,
        },
        {
          key: 'proof',
          header: t('proof'),
          silentHeader: true,
          cell: ({ code }) => <ProofLink code={code} />,
        },
      ]}
    />
  );
}
