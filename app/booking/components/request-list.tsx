import { Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { agendaWording } from '../agenda-wording.ts';
import { bookingWording } from '../booking-wording.ts';
import type { OpenRequest } from '../waiting-queries.server.ts';

/** Requests that wait for an answer, the most urgent first; each leads to where it is given. */
export function RequestList({ requests }: { readonly requests: readonly OpenRequest[] }) {
  const t = useWords(agendaWording);
  const about = useWords(bookingWording);
  const locale = useLocale();
  return (
    <DataTable
      caption={t('requests')}
      rows={requests}
      rowKey={({ enrolmentId }) => enrolmentId}
      rowTone={() => 'signal'}
      columns={[
        {
          key: 'who',
          header: t('who'),
          title: true,
          cell: ({ name, code }) => (
            <Link to={`/me/bookings/${code}`}>{name ? fullName(name) : about('somebody')}</Link>
          ),
        },
        { key: 'course', header: t('course'), cell: ({ title }) => inLocale(title, locale) },
        {
          key: 'starts',
          header: t('starts'),
          cell: ({ firstStart, zone }) =>
            firstStart !== null && formatFor(locale, zone).dayOf(firstStart, 'short'),
        },
        {
          key: 'answer-by',
          header: t('answer-by'),
          cell: ({ answerBy, zone }) =>
            answerBy !== null && formatFor(locale, zone).moment(answerBy, 'short'),
        },
      ]}
    />
  );
}
