import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import type { Presence } from '../attendance.ts';
import { bookingWording } from '../booking-wording.ts';
import type { Booking } from '../queries.server.ts';
import { resultWording } from '../wording.ts';

/** What came of it: presence, the result. */
export function BookingAfterwards({ booking }: { readonly booking: Booking }) {
  const t = useWords(bookingWording);
  const results = useWords(resultWording);
  const format = useFormat();
  const { presence, result } = booking;
  return (
    <Facts
      facts={[
        { label: t('presence'), value: <PresenceText presence={presence} /> },
        {
          label: t('result'),
          value: result
            ? t('result-on', { result: results(result.kind), day: format.day(result.achievedOn) })
            : t('result-pending'),
        },
      ]}
    />
  );
}

/** *9 van 10 lesdagen* */
export function PresenceText({ presence }: { readonly presence: Presence }) {
  const t = useWords(bookingWording);
  const { level, sessions, sessionsAttended } = presence;
  switch (level) {
    case 'unmarked':
      return t('presence-unmarked');
    case 'none':
      return t('presence-none');
    case 'all':
      return sessions === 1 ? t('presence-one') : t('presence-all', { count: sessions });
    case 'some':
      return t('presence-some', { attended: sessionsAttended, count: sessions });
  }
}
