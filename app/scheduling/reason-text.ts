/**
 * A reason as a sentence: ids become names, instants become dates on the clock of the site. The same text for page, API
 * and mail. Names that the caller doesn't know become a general word, never an id.
 */

import type { Interval } from '#app/kernel/interval.ts';
import { type Format, formatFor } from '#app/ui/format/format.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { ActionReason } from './action-reasons.ts';
import type { PlanReason } from './plan-reasons.ts';
import { partWording, reasonWording, runStateWording } from './wording.ts';

export type SchedulingReason = PlanReason | ActionReason;

/** Names by id, in the reader's language; what the reader may not know is left out. */
export type ReasonNames = {
  readonly sites?: ReadonlyMap<string, string>;
  readonly resources?: ReadonlyMap<string, string>;
  readonly pools?: ReadonlyMap<string, string>;
  readonly persons?: ReadonlyMap<string, string>;
  readonly courses?: ReadonlyMap<string, string>;
  /** Titles of sessions that are in the way. */
  readonly sessions?: ReadonlyMap<string, string>;
};

export type ReasonReader = { readonly locale: Locale; readonly zone: string; readonly names: ReasonNames };

/** One sentence, without the number of the session: the screen groups by `reason.session`. */
export function reasonText(reason: SchedulingReason, reader: ReasonReader): string {
  const say = wordsFor(reader.locale, reasonWording) as (
    key: string,
    values?: Record<string, string | number>,
  ) => string;
  return say(reason.code, factsOf(reason, reader)).replaceAll('  ', ' ').trim();
}

/** The facts of a reason as they are shown: every name, moment and length in words. */
function factsOf(reason: SchedulingReason, reader: ReasonReader): Record<string, string | number> {
  const part = wordsFor(reader.locale, partWording);
  const format = formatFor(reader.locale, reader.zone);
  const { names } = reader;
  const site = (id: string) => names.sites?.get(id) ?? part('this-site');
  const resource = (id: string) => names.resources?.get(id) ?? part('this-resource');
  const trainer = (id: string) => names.persons?.get(id) ?? part('this-trainer');
  const course = (id: string) => names.courses?.get(id) ?? part('this-course');
  const bookedFor = (sessionId: string | null) => {
    const title = sessionId === null ? undefined : names.sessions?.get(sessionId);
    return title ? part('booked-for', { title }) : '';
  };
  const place = (fact: { siteId: string; resourceId: string | null }) =>
    fact.resourceId === null ? site(fact.siteId) : resource(fact.resourceId);

  switch (reason.code) {
    case 'session-too-long':
      return { most: format.duration(reason.mostMinutes) };
    case 'outside-opening-hours':
      return { place: place(reason), open: openTimes(reason.open, format, reader.locale) };
    case 'buffers-outside-opening-hours':
      return { resource: resource(reason.resourceId), held: format.timeRange(reason.held) };
    case 'site-closed':
      return {
        place: place(reason),
        until: format.day(reason.until),
        reason: reason.reason[reader.locale] ?? reason.reason.nl,
      };
    case 'resource-busy':
      return {
        resource: resource(reason.resourceId),
        when: format.range(reason.interval),
        what: bookedFor(reason.sessionId),
      };
    case 'sessions-too-close':
      return {
        other: reason.other,
        resource: resource(reason.resourceId),
        gap: format.duration(reason.gapMinutes),
      };
    case 'resource-elsewhere':
      return { resource: resource(reason.resourceId), site: site(reason.siteId) };
    case 'resource-of-other-pool':
    case 'resource-out-of-use':
      return { resource: resource(reason.resourceId) };
    case 'resource-outage': {
      const until = reason.until === null ? '' : part('until', { moment: format.moment(reason.until) });
      return { resource: resource(reason.resourceId), until };
    }
    case 'inspection-expired':
      return { resource: resource(reason.resourceId), validUntil: format.day(reason.validUntil) };
    case 'block-too-short':
      return {
        resource: resource(reason.resourceId),
        minutes: format.duration(reason.minutes),
        atLeast: format.duration(reason.atLeast),
      };
    case 'block-too-long':
      return {
        resource: resource(reason.resourceId),
        minutes: format.duration(reason.minutes),
        atMost: format.duration(reason.atMost),
      };
    case 'notice-too-short': {
      const { noticeHours: hours } = reason;
      const notice = hours % 24 === 0 ? part('days', { count: hours / 24 }) : part('hours', { count: hours });
      return { resource: resource(reason.resourceId), notice };
    }
    case 'beyond-horizon':
      return { resource: resource(reason.resourceId), lastDay: format.day(reason.lastDay) };
    case 'trainer-busy':
      return {
        trainer: trainer(reason.personId),
        when: format.range(reason.interval),
        what: bookedFor(reason.sessionId),
      };
    case 'trainer-absent':
      return { trainer: trainer(reason.personId), until: format.moment(reason.until) };
    case 'trainer-not-working':
    case 'trainer-left':
    case 'trainer-not-on-session':
      return { trainer: trainer(reason.personId) };
    case 'trainer-may-not-teach':
      return { trainer: trainer(reason.personId), course: course(reason.courseId) };
    case 'course-inactive':
      return { course: course(reason.courseId) };
    case 'needs-not-covered': {
      const { poolId, resourceId, needed, planned } = reason;
      const pool = poolId === null ? undefined : names.pools?.get(poolId);
      const what = resourceId === null ? (pool ?? part('this-pool')) : resource(resourceId);
      return { what, needed, planned };
    }
    case 'room-too-small':
      return { resource: resource(reason.resourceId), capacity: reason.capacity, seats: reason.seats };
    case 'run-state-wrong': {
      const state = wordsFor(reader.locale, runStateWording);
      return { state: state(reason.state), wanted: state(reason.wanted) };
    }
    case 'run-closed':
      return { state: wordsFor(reader.locale, runStateWording)(reason.state) };
    default:
      return plainFacts(reason);
  }
}

/** Facts that are numbers or texts of their own accord, such as seats and sources. */
function plainFacts(reason: SchedulingReason): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(reason).filter(([, fact]) => typeof fact === 'number' || typeof fact === 'string'),
  ) as Record<string, string | number>;
}

function openTimes(open: readonly Interval[], format: Format, locale: Locale): string {
  const part = wordsFor(locale, partWording);
  if (open.length === 0) return part('not-open-that-day');
  return part('open-at', { times: open.map((one) => format.timeRange(one)).join(', ') });
}
