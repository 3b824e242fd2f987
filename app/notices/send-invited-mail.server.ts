import type { Booking } from '#app/booking/queries.server.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { env } from '#app/platform/env.server.ts';
import { type Mail, sendMail } from '#app/platform/mail.server.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { bookingPath } from './addresses.ts';
import { type CalendarSession, calendarFile, invitation, sessionUid } from './calendar-invitation.server.ts';
import { mailWording } from './mail-wording.ts';
import type { Recipient } from './notice-queries.server.ts';
import { placeText, type RenderedMail } from './render-booking-mail.server.ts';

export type NoticeMail = {
  readonly kind: string;
  /** What makes it the same mail when the event is handled again; completed with the reader. */
  readonly onceKey: string;
  readonly at: Temporal.Instant;
};

/** Mails one person, with one session for the calendar where there is one. The same notice twice is sent once. */
export async function sendNotice(
  to: Recipient,
  mail: RenderedMail,
  notice: NoticeMail,
  session?: CalendarSession,
): Promise<void> {
  const person = { name: to.fullName, email: to.email };
  await sendMail({
    ...noticeMail(to, mail, notice),
    ...(session && { calendar: invitation(session, person, notice.at) }),
  });
}

/** The mail itself, for use cases that write it in their own transaction. */
export function noticeMail(to: Recipient, mail: RenderedMail, notice: Omit<NoticeMail, 'at'>): Mail {
  return {
    to: { address: to.email, name: to.fullName },
    personId: to.personId,
    locale: to.locale,
    kind: notice.kind,
    ...mail,
    onceKey: onceKeyOf(notice.onceKey, to.personId),
  };
}

/** What makes a mail the same mail: its reason and its reader. */
export function onceKeyOf(reason: string, personId: string): string {
  return `${reason} ${personId}`;
}

/**
 * A session of a booking as its calendar entry. A booking that is cancelled while its session goes on gets a number above
 * the session's own; a cancelled session has a higher one already.
 */
export function calendarSession(
  booking: Booking,
  session: Booking['sessions'][number],
  locale: Locale,
  cancelled = false,
): CalendarSession {
  const t = wordsFor(locale, mailWording);
  const count = booking.sessions.length;
  const title = inLocale(booking.title, locale);
  const number = booking.sessions.indexOf(session) + 1;
  const { bring, trainers } = booking;
  const off = cancelled || session.cancelled;
  return {
    uid: sessionUid(session.sessionId, booking.enrolmentId),
    sequence: session.sequence + (off && !session.cancelled ? 1 : 0),
    interval: session.interval,
    summary: count > 1 ? `${title}, ${t('day-of', { number, count })}` : title,
    location: placeText(booking),
    description: [
      ...(trainers.length > 0 ? [`${t('trainer')}: ${trainers.join(', ')}`] : []),
      ...(bring ? [`${t('bring')}: ${inLocale(bring, locale)}`] : []),
      `${t('number')}: ${booking.code}`,
    ].join('\n'),
    url: new URL(bookingPath(booking.code), env().siteOrigin).href,
    cancelled: off,
  };
}

/** All sessions of a booking as one file, to download from its page; what was cancelled says so. */
export function bookingCalendar(booking: Booking, locale: Locale, at: Temporal.Instant): string {
  const ended = booking.state === 'cancelled' || booking.state === 'declined';
  const sessions = booking.sessions.map((session) => calendarSession(booking, session, locale, ended));
  return calendarFile(sessions, inLocale(booking.title, locale), at);
}
