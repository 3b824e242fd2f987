/**
 * A calendar link, read by a calendar program: no cookies, nobody signed in, only the secret in the address. What the
 * owner may see today is what it shows, in the owner's language. What was cancelled stays in it as cancelled until a month
 * after its day: programs that only look now and then take it out themselves.
 */
import { createHash } from 'node:crypto';
import { type Booking, ownBookings } from '#app/booking/queries.server.ts';
import { countAttempt, feedPerLink, unknownFeedPerCaller } from '#app/identity/attempt-limit.server.ts';
import { type OpenFeed, openFeed } from '#app/identity/open-feed.server.ts';
import { DAY } from '#app/kernel/interval.ts';
import { ok } from '#app/kernel/outcome.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { transact } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Translate } from '#app/ui/i18n/wording.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { runPath } from './addresses.ts';
import {
  bookedByOrganisation,
  type FeedBooked,
  type FeedGuided,
  guidedByOwner,
  resourceBusy,
  taughtByOwner,
} from './calendar-feed-queries.server.ts';
import { type CalendarSession, calendarFile, sessionUid } from './calendar-invitation.server.ts';
import { feedWording } from './feed-wording.ts';
import { calendarSession } from './send-invited-mail.server.ts';
import { trainerSession } from './tell-about-session.server.ts';
import { guideUid } from './tell-about-tour.server.ts';
import { tourMailWording } from './tour-mail-wording.ts';

export type FeedAnswer =
  | { readonly status: 200; readonly calendar: string; readonly etag: string }
  | { readonly status: 404 }
  /** Seconds until it may be asked again. */
  | { readonly status: 429; readonly retryAfter: number };

type Caller = { readonly now: Temporal.Instant; readonly requestId: string; readonly address: string };

export async function readFeed(caller: Caller, token: string): Promise<FeedAnswer> {
  const { now, address } = caller;
  const feed = await openFeed(token, now);
  const attempt = await (feed
    ? countAttempt(feedPerLink, feed.feedId, now)
    : countAttempt(unknownFeedPerCaller, address, now));
  if (!attempt.allowed) return { status: 429, retryAfter: attempt.minutes * 60 };
  if (!feed) return { status: 404 };
  const shown = await contentOf(feed, now);
  if (!shown) return { status: 404 };
  await noteRead(caller, feed.feedId);
  const calendar = calendarFile(shown.sessions, shown.name, now);
  return { status: 200, calendar, etag: etagOf(calendar) };
}

/** The same as long as nothing changed: when the file was made doesn't count. */
function etagOf(calendar: string): string {
  const lasting = calendar.replaceAll(/^DTSTAMP:.*$/gm, '');
  return `"${createHash('sha256').update(lasting).digest('base64url').slice(0, 27)}"`;
}

async function noteRead(caller: Caller, feedId: string): Promise<void> {
  await transact(caller, { locks: [] }, async (tx) => {
    // Rotated while it was read: nothing to note.
    await tx.calendarFeed.updateMany({
      where: { id: feedId },
      data: { lastReadAt: new Date(caller.now.epochMilliseconds) },
    });
    return ok();
  });
}

type Shown = { readonly name: string; readonly sessions: readonly CalendarSession[] };

async function contentOf(feed: OpenFeed, now: Temporal.Instant): Promise<Shown | null> {
  const since = now.epochMilliseconds - 30 * DAY;
  switch (feed.kind) {
    case 'own':
      return ownContent(feed, now, since);
    case 'organisation': {
      const sessions = await bookedByOrganisation(feed.scope, since);
      return { name: feed.name, sessions: sessions.map((one) => bookedEntry(one, feed)) };
    }
    case 'resource':
      return resourceContent(feed, since);
  }
}

async function ownContent(
  feed: Extract<OpenFeed, { kind: 'own' }>,
  now: Temporal.Instant,
  since: number,
): Promise<Shown> {
  const { scope, locale, organisationIds } = feed;
  const t = wordsFor(locale, feedWording);
  const bookings = (await ownBookings(scope, now)).filter(
    ({ state, organisationId }) =>
      state !== 'declined' && (organisationId === null || organisationIds.includes(organisationId)),
  );
  const followed = bookings.flatMap((booking) =>
    booking.sessions
      .filter(({ interval }) => interval.end > since)
      .map((session) => followedEntry(booking, session, feed)),
  );
  const taught = (await taughtByOwner(scope, since)).map((session): CalendarSession => {
    const entry = trainerSession(session, { personId: scope.personId, locale }, session.released);
    return {
      ...entry,
      summary: t('teaching-prefix', { title: entry.summary }),
      tentative: session.tentative,
    };
  });
  const guided = (await guidedByOwner(scope, since)).map((stop) => guidedEntry(stop, feed));
  return { name: t('own-agenda'), sessions: [...followed, ...taught, ...guided] };
}

function guidedEntry(
  { stopId, group, tourCode, address, ...stop }: FeedGuided,
  { scope, locale }: Extract<OpenFeed, { kind: 'own' }>,
): CalendarSession {
  return {
    ...stop,
    uid: guideUid(stopId, scope.personId),
    summary: wordsFor(locale, tourMailWording)('title', { group }),
    location: address,
    description: tourCode,
    url: new URL('/me/agenda', env().siteOrigin).href,
  };
}

function followedEntry(
  booking: Booking,
  session: Booking['sessions'][number],
  { locale }: OpenFeed,
): CalendarSession {
  const entry = calendarSession(booking, session, locale, booking.state === 'cancelled');
  if (booking.state !== 'requested') return entry;
  const t = wordsFor(locale, feedWording);
  return { ...entry, summary: t('requested-prefix', { title: entry.summary }), tentative: true };
}

function bookedEntry(
  session: FeedBooked,
  { locale, scope }: Extract<OpenFeed, { kind: 'organisation' }>,
): CalendarSession {
  const t = wordsFor(locale, feedWording);
  const title = inLocale(session.title, locale);
  const groups = session.groups.map(({ name, headCount }) => t('group-of', { name, count: headCount }));
  const path =
    session.courseCode && session.runCode ? runPath(session.courseCode, session.runCode) : '/planning';
  return {
    uid: sessionUid(session.sessionId, `organisation-${scope.organisationId}`),
    sequence: session.sequence,
    interval: session.interval,
    summary: summaryOf(session, title, groups, t),
    location: session.address,
    description: [...session.people, ...groups].join('\n'),
    url: new URL(path, env().siteOrigin).href,
    cancelled: session.cancelled,
  };
}

/** A session planned for one class carries its name already. */
function summaryOf(
  { people, groups }: FeedBooked,
  title: string,
  shown: readonly string[],
  t: Translate<typeof feedWording>,
): string {
  if (groups.length > 0) {
    return groups.every(({ name }) => title.includes(name)) ? title : `${title}: ${shown.join(', ')}`;
  }
  return people.length > 0 ? t('people-coming', { title, count: people.length }) : title;
}

async function resourceContent(
  { scope, resourceId, locale }: Extract<OpenFeed, { kind: 'resource' }>,
  since: number,
): Promise<Shown | null> {
  const resource = await resourceBusy(scope, resourceId, since);
  if (!resource) return null;
  const name = inLocale(resource.name, locale);
  const t = wordsFor(locale, feedWording);
  const sessions = resource.busy.map(
    ({ sessionId, ...busy }): CalendarSession => ({
      uid: sessionUid(sessionId, `resource-${resourceId}`),
      ...busy,
      summary: t('busy', { name }),
      location: resource.address,
      description: '',
      url: new URL('/planning', env().siteOrigin).href,
    }),
  );
  return { name, sessions };
}
