/**
 * Sessions as iCalendar (RFC 5545, iTIP RFC 5546): an invitation or its cancellation that travels with a mail, and the
 * file with all sessions of a booking. What always holds: one session of one booking keeps one UID for good, and every
 * change has a higher SEQUENCE, so that calendars update what they have. Times are in UTC, which needs no zone rules.
 *
 * A mail invites to one session: Outlook reads the first event of a mail and ignores the others (MS-STANOICAL 2.2.175).
 * See docs/decisions/0084.
 */
import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import type { Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { env } from '#app/platform/env.server.ts';

export type InvitedPerson = { readonly name: string; readonly email: string };

export type CalendarSession = {
  /** Which session of whose booking: `sessionUid`. */
  readonly uid: string;
  readonly sequence: number;
  readonly interval: Interval;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly url: string;
  readonly cancelled: boolean;
  /** Asked or pencilled in, not sure yet. */
  readonly tentative?: boolean;
};

/** `owner` is the enrolment, or `trainer-<person>` for who teaches. */
export function sessionUid(sessionId: string, owner: string): string {
  return `${sessionId}.${owner}@leerbank`;
}

/** An invitation to one session, or the cancellation of the one sent before. */
export function invitation(
  session: CalendarSession,
  person: InvitedPerson,
  at: Temporal.Instant,
): { method: 'REQUEST' | 'CANCEL'; content: string } {
  const method = session.cancelled ? 'CANCEL' : 'REQUEST';
  const calendar = ical({
    prodId: '//Leerbank//NL',
    method: session.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    ...eventOf(session, at),
    organizer: organizer(),
    // The place is booked: nobody is asked to accept it.
    attendees: [{ name: person.name, email: person.email, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
  });
  return { method, content: calendar.toString() };
}

/** How often programs that follow a calendar link are asked to look, in seconds; most look less often. */
const hour = 3600;

/** All sessions in one file, to download and open in a calendar. */
export function calendarFile(
  sessions: readonly CalendarSession[],
  name: string,
  at: Temporal.Instant,
): string {
  const calendar = ical({ prodId: '//Leerbank//NL', method: ICalCalendarMethod.PUBLISH, name, ttl: hour });
  for (const session of sessions) calendar.createEvent(eventOf(session, at));
  return calendar.toString();
}

function eventOf(session: CalendarSession, at: Temporal.Instant): ICalEventData {
  return {
    id: session.uid,
    sequence: session.sequence,
    stamp: new Date(at.epochMilliseconds),
    start: new Date(session.interval.start),
    end: new Date(session.interval.end),
    summary: session.summary,
    location: session.location,
    description: session.description,
    url: session.url,
    status: session.cancelled
      ? ICalEventStatus.CANCELLED
      : session.tentative
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
  };
}

/** Who invites is whom the mail is from. */
function organizer(): { name: string; email: string } {
  const { mailFrom } = env();
  const [, name, email] = /^\s*"?(.*?)"?\s*<([^>]+)>\s*$/.exec(mailFrom) ?? [];
  return { name: name || 'Leerbank', email: email ?? mailFrom };
}
