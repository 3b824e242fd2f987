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

/** A visit of a class, with what is noted about when giving it up counts as late; null: that follows from its date. */
export type LateOfVisit = {
  readonly lateFrom: number | null;
  readonly zone: string;
  readonly start: number;
};

/** The instant from which a school loses the hours of a visit that it gives up, whole or in part. */
export function visitLateFrom({ lateFrom: noted, zone, start }: LateOfVisit): number {
  return noted ?? lateFrom(start, zone);
}

/**
 * What is to be noted with a visit that its school changes or moves: once it is too late to give it up it stays too late,
 * wherever it goes, so that moving isn't a way around it. Null where its new date decides.
 *
 *     a visit on 8 December, moved to 20 January    on 1 December: null    on 2 December: late from 2 December 00:00
 */
export function lateFromKept(visit: LateOfVisit, now: number): number | null {
  const from = visitLateFrom(visit);
  return now >= from ? from : null;
}

/**
 * What is to be noted with a visit that the centre itself moved to `start`: the school has as many days to give it up freely
 * as it has before any visit, until it begins. Null where the new date leaves it that long by itself.
 */
export function lateFromGranted(start: number, now: number, zone: string): number | null {
  const granted = Math.min(start, dayInterval(addDays(dateAt(now, zone), freeUntilDaysBefore), zone).end);
  return granted > lateFrom(start, zone) ? granted : null;
}

/** What giving a visit up now comes to, for who asks: in time, within the days after a move by the centre, or late and why. */
export type VisitTerms = {
  readonly kind: 'free' | 'granted' | 'late' | 'late-moved';
  readonly until: number;
};

export function visitTerms(visit: LateOfVisit, now: number): VisitTerms {
  const until = visitLateFrom(visit);
  const byDate = lateFrom(visit.start, visit.zone);
  if (now >= until) return { kind: now < byDate ? 'late-moved' : 'late', until };
  return { kind: until > byDate ? 'granted' : 'free', until };
}
