import { Link } from 'react-router';
import { fullName } from '#app/kernel/person-name.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { sheetMoment } from '#app/ui/table/sheet-moment.ts';
import { agendaWording } from '../agenda-wording.ts';
import { bookingWording } from '../booking-wording.ts';
import { requestWording } from '../request-wording.ts';
import type { OpenRequest } from '../waiting-queries.server.ts';
import styles from './request-list.module.css';

interface RequestListProps {
  readonly requests: readonly OpenRequest[];
  /** The form that a tick before each belongs to; without it there are no ticks. */
  readonly form?: string;
  /** Ticked already. */
  readonly chosen?: readonly string[];
}

/** Requests that wait for an answer, the most urgent first; each leads to where it is given. */
export function RequestList({ requests, form, chosen = [] }: RequestListProps) {
  const t = useWords(agendaWording);
  const about = useWords(bookingWording);
  const choose = useWords(requestWording);
  const locale = useLocale();
  const who = ({ name }: OpenRequest) => (name ? fullName(name) : about('somebody'));
  const tick: Column<OpenRequest> = {
    key: 'choose',
    header: choose('choose'),
    silentHeader: true,
    width: '2.5rem',
    cell: (request) => (
      <label className={styles.choose}>
        <input
          type="checkbox"
          name="request"
          value={request.enrolmentId}
          form={form}
          defaultChecked={chosen.includes(request.enrolmentId)}
        />
        <span className="visually-hidden">{choose('choose-request', { name: who(request) })}</span>
      </label>
    ),
  };
  return (
    <DataTable
      caption={t('requests')}
      rows={requests}
      rowKey={({ enrolmentId }) => enrolmentId}
      rowTone={() => 'signal'}
      columns={[
        ...(form ? [tick] : []),
        {
          key: 'who',
          header: t('who'),
          title: true,
          cell: (request) => <Link to={`/me/bookings/${request.code}`}>{who(request)}</Link>,
        },
        { key: 'course', header: t('course'), cell: ({ title }) => inLocale(title, locale) },
        {
          key: 'starts',
          header: t('starts'),
          sheet: ({ firstStart, zone }) => sheetMoment(firstStart, zone),
          cell: ({ firstStart, zone }) =>
            firstStart !== null && formatFor(locale, zone).dayOf(firstStart, 'short'),
        },
        {
          key: 'answer-by',
          header: t('answer-by'),
          sheet: ({ answerBy, zone }) => sheetMoment(answerBy, zone),
          cell: ({ answerBy, zone }) =>
            answerBy !== null && formatFor(locale, zone).moment(answerBy, 'short'),
        },
      ]}
    />
  );
}
