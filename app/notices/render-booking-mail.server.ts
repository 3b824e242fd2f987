/** Mail about one booking, in the reader's language: what is said, with when, where and what to bring. */
import { askedText } from '#app/booking/asked-text.ts';
import type { Booking } from '#app/booking/queries.server.ts';
import { env } from '#app/platform/env.server.ts';
import { type MailBlock, type MailBody, mailBody } from '#app/platform/mail-body.server.ts';
import { type Format, formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { Translate } from '#app/ui/i18n/wording.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { bookingPath, coursePath, feedbackPath, mailChoicePath } from './addresses.ts';
import { mailWording } from './mail-wording.ts';

export type RenderedMail = MailBody & { readonly subject: string };

type Reader = { readonly givenName: string; readonly locale: Locale };

/** The words and the way to write dates for one reader of one booking. */
export type Telling = {
  readonly t: Translate<typeof mailWording>;
  readonly format: Format;
  readonly course: string;
  /** The first day still to come, short. */
  readonly day: string;
  link(path: string): string;
};

export function telling(
  locale: Locale,
  of: { readonly title: Booking['title']; readonly zone: string; readonly start: number | undefined },
): Telling {
  const format = formatFor(locale, of.zone);
  return {
    t: wordsFor(locale, mailWording),
    format,
    course: inLocale(of.title, locale),
    day: of.start === undefined ? '' : format.dayOf(of.start, 'short'),
    link: (path) => new URL(path, env().siteOrigin).href,
  };
}

function tellingOf(booking: Booking, locale: Locale): Telling {
  const start = booking.sessions[0]?.interval.start;
  return telling(locale, { title: booking.title, zone: booking.site.zone, start });
}

/** The place is sure: when, where, what to bring, and until when cancelling is free. */
export function renderConfirmed(booking: Booking, reader: Reader): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, day, link } = told;
  const until = booking.freeUntil;
  return mail(reader, t('confirmed-subject', { course, day }), told, [
    { kind: 'text', text: t('confirmed-lead') },
    { kind: 'facts', facts: bookingFacts(booking, told, reader.locale) },
    { kind: 'text', text: t(booking.sessions.length > 1 ? 'confirmed-calendars' : 'confirmed-calendar') },
    { kind: 'button', label: t('view-booking'), href: link(bookingPath(booking.code)) },
    {
      kind: 'small',
      text:
        until === null
          ? t('confirmed-cancel-late')
          : t('confirmed-cancel', { until: told.format.dayOf(until - 1) }),
    },
  ]);
}

/** An invitation to one session of a booking that has several. */
export function renderSessionInvitation(
  booking: Booking,
  session: Booking['sessions'][number],
  reader: Reader,
): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, format } = told;
  const number = booking.sessions.indexOf(session) + 1;
  const values = {
    course,
    number,
    count: booking.sessions.length,
    day: format.dayOf(session.interval.start, 'short'),
  };
  return mail(reader, t('day-subject', values), told, [
    { kind: 'text', text: t('day-lead', { code: booking.code }) },
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        [t('when'), format.range(session.interval)],
        [t('where'), placeText(booking)],
      ],
    },
  ]);
}

/** The run goes ahead. */
export function renderSure(booking: Booking, reader: Reader): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, day, link } = told;
  return mail(reader, t('sure-subject', { course, day }), told, [
    { kind: 'text', text: t('sure-lead') },
    { kind: 'facts', facts: bookingFacts(booking, told, reader.locale) },
    { kind: 'button', label: t('view-booking'), href: link(bookingPath(booking.code)) },
  ]);
}

/** Before a session: when, where, how to get there, what to bring. */
export function renderReminder(
  booking: Booking,
  session: Booking['sessions'][number],
  reader: Reader,
): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, format, link } = told;
  const { directions } = booking.site;
  const day = format.dayOf(session.interval.start, 'short');
  const [, , ...facts] = bookingFacts(booking, told, reader.locale);
  const blocks: MailBlock[] = [
    { kind: 'text', text: t('reminder-lead') },
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        [t('when'), format.range(session.interval)],
        ...facts.slice(0, 1),
        ...(directions ? [[t('directions'), inLocale(directions, reader.locale)] as const] : []),
        ...facts.slice(1),
      ],
    },
    { kind: 'button', label: t('view-booking'), href: link(bookingPath(booking.code)) },
    { kind: 'small', text: t('reminder-cancel') },
  ];
  return mail(reader, t('reminder-subject', { course, day }), told, blocks, 'participant', {
    optional: true,
  });
}

export function renderRequested(booking: Booking, reader: Reader): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, day, format, link } = told;
  const until = booking.answerBy === null ? '' : format.moment(booking.answerBy);
  return mail(reader, t('requested-subject', { course, day }), told, [
    { kind: 'text', text: t('requested-lead', { organisation: booking.organisationName ?? '', until }) },
    { kind: 'facts', facts: bookingFacts(booking, told, reader.locale) },
    { kind: 'button', label: t('view-booking'), href: link(bookingPath(booking.code)) },
  ]);
}

/** After the last session: four questions, on the booking's page. */
export function renderFeedbackAsked(booking: Booking, reader: Reader): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, link } = told;
  return mail(reader, t('feedback-subject', { course }), told, [
    { kind: 'text', text: t('feedback-lead', { course }) },
    { kind: 'button', label: t('feedback-answer'), href: link(feedbackPath(booking.code)) },
    { kind: 'small', text: t('feedback-private') },
  ]);
}

export function renderDeclined(booking: Booking, reader: Reader): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, day, link } = told;
  const reason = booking.cancelReason;
  return mail(reader, t('declined-subject', { course, day }), told, [
    { kind: 'text', text: t(reason === null ? 'lapsed-lead' : 'declined-lead') },
    {
      kind: 'facts',
      facts: [...shortFacts(booking, told), ...(reason ? [[t('reason'), reason] as const] : [])],
    },
    { kind: 'button', label: t('find-course'), href: link(coursePath(booking.courseCode)) },
  ]);
}

export function renderCancelled(booking: Booking, reader: Reader, withCalendar: boolean): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, day, link } = told;
  return mail(reader, t('cancelled-subject', { course, day }), told, [
    { kind: 'text', text: t('cancelled-lead') },
    ...(booking.cancelledLate ? [{ kind: 'signal' as const, text: t('cancelled-late') }] : []),
    {
      kind: 'facts',
      facts: [
        ...shortFacts(booking, told),
        ...(booking.cancelReason ? [[t('reason'), booking.cancelReason] as const] : []),
        ...cancelWord(booking, told, reader.locale),
      ],
    },
    ...(withCalendar ? [{ kind: 'text' as const, text: t('cancelled-calendar') }] : []),
    { kind: 'button', label: t('find-course'), href: link(coursePath(booking.courseCode)) },
  ]);
}

/** The session leaves the calendar; goes with what was said about the booking or the run. */
export function renderSessionCancelled(
  booking: Booking,
  session: Booking['sessions'][number],
  reader: Reader,
): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, format } = told;
  const day = format.dayOf(session.interval.start, 'short');
  return mail(reader, t('day-cancelled-subject', { course, day }), told, [
    { kind: 'text', text: t('day-cancelled-lead', { code: booking.code }) },
    { kind: 'facts', facts: [[t('when'), format.range(session.interval)]] },
  ]);
}

/** A session at another time; `cantCome` where the reader has something else by then. */
export function renderMoved(
  booking: Booking,
  session: Booking['sessions'][number],
  before: { readonly start: number; readonly end: number },
  reader: Reader,
  cantCome: boolean,
): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, format, link } = told;
  const isSameTime = before.start === session.interval.start && before.end === session.interval.end;
  const day = format.dayOf(session.interval.start, 'short');
  return mail(reader, t('moved-subject', { course, day }), told, [
    { kind: 'text', text: t(isSameTime ? 'moved-lead-same-time' : 'moved-lead') },
    ...(cantCome ? [{ kind: 'signal' as const, text: t('moved-clash') }] : []),
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        ...(isSameTime ? [] : [[t('before'), format.range(before)] as const]),
        [isSameTime ? t('when') : t('now'), format.range(session.interval)],
        [t('where'), placeText(booking)],
        ...(booking.trainers.length > 0 ? [[t('trainer'), booking.trainers.join(', ')] as const] : []),
      ],
    },
    { kind: 'button', label: t('view-booking'), href: link(bookingPath(booking.code)) },
  ]);
}

export function renderRunOff(booking: Booking, reader: Reader): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, day, link } = told;
  return mail(reader, t('run-off-subject', { course, day }), told, [
    { kind: 'text', text: t('run-off-lead') },
    {
      kind: 'facts',
      facts: [
        ...shortFacts(booking, told),
        ...(booking.cancelReason ? [[t('reason'), booking.cancelReason] as const] : []),
      ],
    },
    { kind: 'button', label: t('other-date'), href: link(coursePath(booking.courseCode)) },
  ]);
}

/** To the coordinator: somebody of theirs booked, asks, cancelled, or can't come any more. */
export function renderTold(
  kind: 'told-confirmed' | 'asked' | 'asked-again' | 'told-cancelled' | 'told-clash',
  booking: Booking,
  person: string,
  reader: Reader,
): RenderedMail {
  const told = tellingOf(booking, reader.locale);
  const { t, course, day, format, link } = told;
  const until = booking.answerBy === null ? '' : format.moment(booking.answerBy);
  const lead = {
    'told-confirmed': () => t('told-confirmed-lead', { person }),
    asked: () => t('asked-lead', { person, until }),
    'asked-again': () => t('asked-again-lead', { person, until }),
    'told-cancelled': () => t('told-cancelled-lead', { person }),
    'told-clash': () => t('told-clash-lead', { person, course }),
  }[kind]();
  const subject = {
    'told-confirmed': () => t('told-confirmed-subject', { person, course, day }),
    asked: () => t('asked-subject', { person, course }),
    'asked-again': () => t('asked-again-subject', { person, course }),
    'told-cancelled': () => t('told-cancelled-subject', { person, course, day }),
    'told-clash': () => t('told-clash-subject', { person, course }),
  }[kind]();
  const isLate = kind === 'told-cancelled' && booking.cancelledLate;
  const blocks: MailBlock[] = [
    { kind: 'text', text: lead },
    ...(isLate ? [{ kind: 'signal' as const, text: t('told-cancelled-late') }] : []),
    {
      kind: 'facts',
      facts: [
        [t('participant'), person],
        ...bookingFacts(booking, told, reader.locale).filter(([label]) => label !== t('bring')),
        [t('price'), format.money(booking.priceCents)],
        ...(booking.orderNumber ? [[t('orderNumber'), booking.orderNumber] as const] : []),
        ...(kind === 'told-cancelled' && booking.cancelReason
          ? [[t('reason'), booking.cancelReason] as const]
          : []),
      ],
    },
    ...(kind === 'asked' || kind === 'asked-again'
      ? [{ kind: 'button' as const, label: t('answer-request'), href: link(bookingPath(booking.code)) }]
      : []),
  ];
  return mail(reader, subject, told, blocks, 'coordinator', { optional: kind === 'told-confirmed' });
}

/** Why somebody gets a mail, which its last lines say. */
export type Why =
  | 'participant'
  | 'waiting'
  | 'holder'
  | 'coordinator'
  | 'trainer'
  | 'planner'
  | 'teacher'
  | 'on-run'
  | 'on-run-coordinator';

type Frame = {
  /** Mail that the reader may switch off; then the last line leads to where. */
  readonly optional?: boolean;
  /** Who wrote it, where that is a person. */
  readonly sender?: string;
};

export function mail(
  reader: Reader,
  subject: string,
  { t, link }: Telling,
  blocks: readonly MailBlock[],
  why: Why = 'participant',
  { optional = false, sender }: Frame = {},
): RenderedMail {
  return {
    subject,
    ...mailBody([{ kind: 'text', text: t('hello', { name: reader.givenName }) }, ...blocks], {
      locale: reader.locale,
      subject,
      footer: [sender ? t('sender-person', { sender }) : t('sender'), t(`why-${why}`)],
      ...(optional && { footerLink: { label: t('mail-choices'), href: link(mailChoicePath) } }),
    }),
  };
}

type Fact = readonly [label: string, value: string];

function bookingFacts(booking: Booking, told: Telling, locale: Locale): Fact[] {
  const { t } = told;
  const { bring, trainers } = booking;
  const [course, when, number] = shortFacts(booking, told);
  return [
    course,
    when,
    [t('where'), placeText(booking)],
    ...(trainers.length > 0 ? [[t('trainer'), trainers.join(', ')] as const] : []),
    ...(bring ? [[t('bring'), inLocale(bring, locale)] as const] : []),
    number,
    ...(booking.asked ? [[t('asked'), askedText(booking.asked, locale)] as const] : []),
    ...cancelWord(booking, told, locale),
  ];
}

/** On whose word the office cancelled it. */
function cancelWord({ cancelAsked }: Booking, { t }: Telling, locale: Locale): Fact[] {
  return cancelAsked ? [[t('cancel-asked'), askedText(cancelAsked, locale)]] : [];
}

function shortFacts(
  booking: Booking,
  { t, format, course }: Telling,
): [course: Fact, when: Fact, number: Fact] {
  const when = booking.sessions.map(({ interval }) => format.range(interval)).join('\n');
  return [
    [t('course'), course],
    [t('when'), when],
    [t('number'), booking.code],
  ];
}

export function placeText({ site }: Pick<Booking, 'site'>): string {
  const town = [site.postcode, site.city].filter(Boolean).join(' ');
  return [site.name, site.street, town].filter(Boolean).join(', ');
}
