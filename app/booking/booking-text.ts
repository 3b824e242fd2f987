/** Sentences about a booking: where it stands, and what cancelling it comes to. For pages and mail alike. */
import type { Interval } from '#app/kernel/interval.ts';
import type { Format } from '#app/ui/format/format.ts';
import { dayIn } from '#app/ui/format/moment.ts';
import type { Translate } from '#app/ui/i18n/wording.ts';
import type { BookingStage } from './booking-stage.ts';
import type { bookingWording } from './booking-wording.ts';
import { freeUntilDaysBefore } from './cancellation.ts';

type Words = Translate<typeof bookingWording>;

export type ToldBooking = {
  readonly sessions: readonly { readonly interval: Interval; readonly cancelled: boolean }[];
  readonly answerBy: number | null;
  readonly organisationName: string | null;
  readonly cancelReason: string | null;
};

type Reader = { readonly t: Words; readonly format: Format; readonly now: number; readonly isOwn: boolean };

/** One sentence on where it stands: *De volgende lesdag is morgen: di 24 nov 2026, 18:30–21:00.* */
export function bookingLead(booking: ToldBooking, stage: BookingStage, reader: Reader): string {
  const { t, format, isOwn } = reader;
  const organisation = booking.organisationName ?? '';
  switch (stage) {
    case 'requested':
      return t(isOwn ? 'lead-requested' : 'lead-requested-other', {
        organisation,
        until: booking.answerBy === null ? '' : format.moment(booking.answerBy),
      });
    case 'enrolled':
    case 'going':
      return nextLead(booking, reader);
    case 'declined':
      return booking.cancelReason === null ? t('lead-lapsed') : t('lead-declined', { organisation });
    case 'cancelled':
      return t('lead-cancelled');
    case 'called-off':
      return t('lead-called-off');
    case 'over':
      return t('lead-over');
  }
}

function nextLead({ sessions }: ToldBooking, { t, format, now }: Reader): string {
  const held = sessions.filter(({ cancelled }) => !cancelled);
  const next = held.find(({ interval }) => interval.end > now);
  if (!next) return t('lead-over');
  if (next.interval.start <= now) return t('lead-running', { time: format.time(next.interval.end) });
  const today = dayIn(now, format.zone);
  return t(next === held[0] ? 'lead-first' : 'lead-next', {
    away: format.daysAway(today, dayIn(next.interval.start, format.zone)),
    when: format.range(next.interval),
  });
}

/** What cancelling comes to, before anyone does it. `freeUntil` is the end of the last free day; null: it is late. */
export function cancelTermsText(
  booking: { readonly freeUntil: number | null; readonly organisationName: string | null },
  stage: BookingStage,
  { t, format }: Pick<Reader, 't' | 'format'>,
): string {
  if (stage === 'requested') return t('cancel-request');
  if (booking.freeUntil !== null) return t('cancel-in-time', { day: format.dayOf(booking.freeUntil - 1) });
  return t('cancel-late', {
    days: freeUntilDaysBefore,
    organisation: booking.organisationName ?? t('your-organisation'),
  });
}
