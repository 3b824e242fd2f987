/**
 * In time or late. Cancelling is free until a number of days before a session; after that the session counts as late for
 * the one who cancels: what it costs, the agreement says. A run that the centre cancels costs nothing, ever.
 */
import { addDays } from '#app/kernel/calendar-date.ts';
import { type Interval, minutesOf } from '#app/kernel/interval.ts';
import { dateAt, dayInterval } from '#app/kernel/wall-time.ts';

/** Whole days before the day of the session, counted on the clock of the site. */
export const freeUntilDaysBefore = 7;

export type BookedSession = { readonly sessionId: string; readonly interval: Interval };

export type CancellationTerms = {
  readonly late: boolean;
  /** The sessions that count, with their length. */
  readonly lateSessions: readonly { readonly sessionId: string; readonly minutes: number }[];
  /** Sessions that aren't over: their places come free. */
  readonly comingSessionIds: readonly string[];
  /** The last instant at which cancelling all of it was free: the end of a day. */
  readonly freeUntil: number | null;
};

/**
 * What cancelling now comes to. With 7 days, a session on 8 December is free to cancel until the end of 1 December.
 * Sessions that are over are neither freed nor counted: attendance tells what became of them.
 *
 *     now 2 December, sessions 8, 15 and 22 December: 8 December is late, the other two are free
 */
export function cancellationTerms(
  sessions: readonly BookedSession[],
  now: number,
  zone: string,
  days: number = freeUntilDaysBefore,
): CancellationTerms {
  const coming = sessions.filter(({ interval }) => interval.end > now);
  const late = coming.filter(({ interval }) => now >= lateFrom(interval.start, zone, days));
  const first = Math.min(...coming.map(({ interval }) => interval.start));
  return {
    late: late.length > 0,
    lateSessions: late.map(({ sessionId, interval }) => ({ sessionId, minutes: minutesOf(interval) })),
    comingSessionIds: coming.map(({ sessionId }) => sessionId),
    freeUntil: coming.length > 0 ? lateFrom(first, zone, days) : null,
  };
}

/** The instant from which cancelling a session counts as late: the end of the day that lies so many days before. */
export function lateFrom(start: number, zone: string, days: number = freeUntilDaysBefore): number {
  return dayInterval(addDays(dateAt(start, zone), -days), zone).end;
}
