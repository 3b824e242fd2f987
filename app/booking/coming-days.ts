/** What someone has ahead, day by day: lessons as participant and lessons they give, in the order of time. */
import type { Interval } from '#app/kernel/interval.ts';
import { bookingStage, isComing, type StagedBooking } from './booking-stage.ts';

type Title = { readonly nl: string; readonly en: string | null };

export type ComingDay = {
  readonly sessionId: string;
  readonly interval: Interval;
  readonly zone: string;
  readonly title: Title | null;
  readonly siteName: string;
  readonly role: 'participant' | 'trainer' | 'supervisor';
  /** The booking it belongs to; null for lessons that are given. */
  readonly booking: {
    readonly code: string;
    readonly requested: boolean;
    /** The run goes ahead. */
    readonly sure: boolean;
    /** Moved onto something else: the place stays, coming isn't possible. */
    readonly conflict: boolean;
    /** Which day of the booking, from 1, and how many there are. */
    readonly number: number;
    readonly count: number;
  } | null;
};

type OwnBooking = Omit<StagedBooking, 'sessions'> & {
  readonly code: string;
  readonly title: Title;
  readonly site: { readonly name: string; readonly zone: string };
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly interval: Interval;
    readonly cancelled: boolean;
    readonly conflict: boolean;
  }[];
};

type OwnEntry = {
  readonly sessionId: string;
  readonly role: 'trainer' | 'participant' | 'supervisor';
  readonly interval: Interval;
  readonly zone: string;
  readonly siteName: string;
  readonly title: Title | null;
};

/** Sessions that aren't over, by start. What the agenda holds as participant comes from the bookings, which say more. */
export function comingDays(
  bookings: readonly OwnBooking[],
  agenda: readonly OwnEntry[],
  now: number,
): ComingDay[] {
  const booked = bookings.flatMap((booking) => {
    const stage = bookingStage(booking, now);
    if (!isComing(stage)) return [];
    const held = booking.sessions.filter(({ cancelled }) => !cancelled);
    return held.map(
      ({ sessionId, interval, conflict }, index): ComingDay => ({
        sessionId,
        interval,
        zone: booking.site.zone,
        title: booking.title,
        siteName: booking.site.name,
        role: 'participant',
        booking: {
          code: booking.code,
          requested: stage === 'requested',
          sure: stage === 'going',
          conflict,
          number: index + 1,
          count: held.length,
        },
      }),
    );
  });
  const given = agenda
    .filter(({ role }) => role !== 'participant')
    .map(
      ({ sessionId, role, interval, zone, siteName, title }): ComingDay => ({
        sessionId,
        role,
        interval,
        zone,
        siteName,
        title,
        booking: null,
      }),
    );
  return [...booked, ...given]
    .filter(({ interval }) => interval.end > now)
    .sort((a, b) => a.interval.start - b.interval.start || a.interval.end - b.interval.end);
}
