import { Link } from 'react-router';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Icon } from '#app/ui/show/icon.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { agendaWording } from '../agenda-wording.ts';
import type { BookingStage } from '../booking-stage.ts';
import type { Booking } from '../queries.server.ts';
import { resultWording } from '../wording.ts';
import { PresenceText } from './booking-afterwards.tsx';
import styles from './past-bookings.module.css';
import { StageMark } from './stage-mark.tsx';

export interface PastBooking {
  readonly booking: Booking;
  readonly stage: BookingStage;
}

/** What has been, the latest first: presence, result and proof. Also what came to nothing. */
export function PastBookings({ bookings }: { readonly bookings: readonly PastBooking[] }) {
  const t = useWords(agendaWording);
  const results = useWords(resultWording);
  const locale = useLocale();
  return (
    <DataTable
      caption={t('past')}
      rows={bookings}
      rowKey={({ booking }) => booking.enrolmentId}
      rowTone={({ stage }) => (stage === 'over' ? undefined : 'muted')}
      columns={[
        {
          key: 'course',
          header: t('course'),
          title: true,
          cell: ({ booking }) => (
            <Link to={`/me/bookings/${booking.code}`}>{inLocale(booking.title, locale)}</Link>
          ),
        },
        { key: 'days', header: t('days'), cell: ({ booking }) => <Days booking={booking} /> },
        {
          key: 'presence',
          header: t('presence'),
          cell: ({ booking, stage }) =>
            stage === 'over' ? <PresenceText presence={booking.presence} /> : <StageMark stage={stage} />,
        },
        {
          key: 'result',
          header: t('result'),
          cell: ({ booking }) => booking.result && results(booking.result.kind),
        },
        {
          key: 'proof',
          header: t('proof'),
          silentHeader: true,
          cell: ({ booking }) => booking.hasProof && <ProofLink code={booking.code} />,
        },
      ]}
    />
  );
}

function Days({ booking: { sessions, site } }: { readonly booking: Booking }) {
  const format = formatFor(useLocale(), site.zone);
  const [first, last] = [sessions[0], sessions.at(-1)];
  return first && last ? format.dayRange(first.day, last.day) : null;
}

/** The proof of attendance as a file. */
export function ProofLink({ code }: { readonly code: string }) {
  const t = useWords(agendaWording);
  return (
    <a href={`/me/bookings/${code}/proof.pdf`} download className={styles.proof}>
      <Icon name="download" size={16} />
      {t('proof-link')}
    </a>
  );
}
