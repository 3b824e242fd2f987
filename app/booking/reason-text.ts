/**
 * A reason, a note or a way out as a sentence: ids become names, instants become dates on the clock of the site. The same
 * text for page, API and mail. Names that the caller doesn't know become a general word, never an id.
 */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { ActionReason } from '#app/scheduling/action-reasons.ts';
import type { PlanReason } from '#app/scheduling/plan-reasons.ts';
import { reasonPolicy as planningPolicy } from '#app/scheduling/reason-policy.ts';
import { type ReasonNames as PlanningNames, reasonText } from '#app/scheduling/reason-text.ts';
import { type Format, formatFor } from '#app/ui/format/format.ts';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { BookingReason, EnrolmentNote } from './booking-reasons.ts';
import { groupReasonText } from './group-reason-text.ts';
import { type GroupRuleReason, isGroupRule } from './group-reasons.ts';
import type { WayOutOffer } from './way-out.ts';
import {
  enrolmentStateWording,
  noteWording,
  partWording,
  reasonAboutWording,
  reasonWording,
  wayOutWording,
} from './wording.ts';

export type NamedRun = {
  readonly code: string;
  readonly courseCode: string;
  readonly title: Content;
  readonly firstStart: number;
};

/** By id. `bookingNames` (reason-names-queries.server.ts) loads them for a list of reasons. */
export type BookingNames = {
  readonly courses: ReadonlyMap<string, { readonly code: string; readonly title: Content }>;
  readonly certificates: ReadonlyMap<string, Content>;
  readonly resources: ReadonlyMap<string, Content>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly runs: ReadonlyMap<string, NamedRun>;
};

export type BookingReader = {
  readonly locale: Locale;
  /** Of the site. */
  readonly zone: string;
  readonly names: BookingNames;
  /** Whom it is about, for who reads it about somebody else; null when people read about themselves. */
  readonly person: string | null;
};

type Say = (key: string, values?: Record<string, string | number>) => string;

/** One sentence: to the person it is about, or about them to somebody else. */
export function bookingReasonText(reason: BookingReason, reader: BookingReader): string {
  const facts = factsOf(reason, reader);
  if (reason.code === 'run-full' && reason.waiting > 0) {
    return wordsFor(reader.locale, partWording)('full-waiting', { waiting: String(facts.waiting) });
  }
  const wording =
    reader.person !== null && reason.code in reasonAboutWording ? reasonAboutWording : reasonWording;
  return asSentence((wordsFor(reader.locale, wording) as Say)(reason.code, facts));
}

/** A general word in the place of a name may come first. */
function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A move is refused by planning or by booking; each says its own. */
export function moveReasonText(
  reason: PlanReason | ActionReason | BookingReason | GroupRuleReason,
  reader: BookingReader,
  planning: PlanningNames,
): string {
  if (isGroupRule(reason)) return groupReasonText(reason, { ...reader, names: planning });
  return reason.code in planningPolicy
    ? reasonText(reason as PlanReason | ActionReason, {
        locale: reader.locale,
        zone: reader.zone,
        names: planning,
      })
    : bookingReasonText(reason as BookingReason, reader);
}

function factsOf(reason: BookingReason, reader: BookingReader): Record<string, string | number> {
  const { locale, zone, names, person } = reader;
  const part = wordsFor(locale, partWording);
  const format = formatFor(locale, zone);
  const named = (content: Content | undefined, otherwise: string) =>
    content === undefined ? otherwise : inLocale(content, locale);
  const facts: Record<string, string | number> = { person: person ?? part('this-person') };
  if ('days' in reason) facts.days = daysText(reason.days, format, locale);
  if ('minimumAge' in reason) facts.age = reason.minimumAge;
  if ('source' in reason) facts.source = reason.source;
  if ('validUntil' in reason) facts.validUntil = format.day(reason.validUntil);
  if ('certificateTypeId' in reason) {
    facts.certificate = named(names.certificates.get(reason.certificateTypeId), part('a-certificate'));
  }
  if ('resourceId' in reason) {
    facts.resource = named(names.resources.get(reason.resourceId), part('this-machine'));
  }
  if ('organisationId' in reason) {
    facts.organisation = names.organisations.get(reason.organisationId) ?? part('this-organisation');
  }
  if ('courseId' in reason) {
    facts.course = named(names.courses.get(reason.courseId)?.title, part('this-course'));
  }
  switch (reason.code) {
    case 'carousel-moves-as-one':
      return { ...facts, group: reason.group, visit: reason.visitCode };
    case 'run-started':
      return { ...facts, since: format.dayOf(reason.since) };
    case 'run-full':
      return { ...facts, waiting: part('people', { count: reason.waiting }) };
    case 'agenda-clash': {
      const other = reason.with.runId === null ? undefined : names.runs.get(reason.with.runId);
      const what = named(other?.title, part('another-booking'));
      return { ...facts, when: format.range(reason.with.interval), what };
    }
    case 'enrolment-not-requested':
    case 'enrolment-ended':
      return { ...facts, state: wordsFor(locale, enrolmentStateWording)(reason.state) };
    case 'session-of-tour':
      return { ...facts, tour: reason.tour };
    case 'run-ended':
      return { ...facts, state: part(reason.state === 'completed' ? 'run-completed' : 'run-cancelled') };
    case 'already-waiting':
      return { ...facts, position: reason.position };
    case 'too-few-places':
      return {
        ...facts,
        free: part('places-free', { count: reason.free }),
        wanted: part('places', { count: reason.wanted }),
      };
    case 'places-there':
      return { ...facts, left: part('places', { count: reason.left }) };
    case 'session-not-begun':
      return { ...facts, startsAt: format.moment(reason.startsAt) };
    case 'run-not-over':
      return { ...facts, endsAt: format.moment(reason.endsAt) };
    case 'minutes-above-session':
      return { ...facts, most: format.duration(reason.most), minutes: format.duration(reason.minutes) };
    case 'period-closed':
      return { ...facts, day: format.day(reason.day) };
    case 'result-before-run':
      return { ...facts, firstDay: format.day(reason.firstDay) };
    case 'needed-by-past':
      return { ...facts, today: format.day(reason.today) };
    case 'demand-too-small':
      return { ...facts, places: reason.places, minimum: reason.minimum };
    case 'answer-day-wrong':
      return { ...facts, earliest: format.day(reason.earliest), latest: format.day(reason.latest) };
    case 'result-in-future':
      return { ...facts, day: format.day(reason.achievedOn) };
    default:
      return facts;
  }
}

/** What is good to know, one sentence. */
export function noteText(note: EnrolmentNote, reader: BookingReader): string {
  return asSentence(noteWords(note, reader));
}

function noteWords(note: EnrolmentNote, reader: BookingReader): string {
  const { locale, zone, names } = reader;
  const say = wordsFor(locale, noteWording);
  const part = wordsFor(locale, partWording);
  const format = formatFor(locale, zone);
  const certificate = (id: string) => {
    const known = names.certificates.get(id);
    return known ? inLocale(known, locale) : part('a-certificate');
  };
  switch (note.code) {
    case 'certificate-on-its-way':
      return say(note.code, { certificate: certificate(note.certificateTypeId), day: format.day(note.day) });
    case 'certificate-expiring':
      return say(note.code, {
        certificate: certificate(note.certificateTypeId),
        validUntil: format.day(note.validUntil),
      });
    case 'answer-needed':
      return say(note.code, {
        organisation: names.organisations.get(note.organisationId) ?? part('this-organisation'),
        answerBy: format.moment(note.answerBy),
      });
    case 'option-not-sure': {
      const { minimum, enrolled, decideBy } = note;
      if (enrolled === null) return say('option-not-sure-unsaid', { minimum });
      return decideBy === null
        ? say('option-not-sure', { minimum, enrolled })
        : say('option-not-sure-by', { minimum, enrolled, decideBy: format.day(decideBy) });
    }
    case 'joins-later':
      return say('joins-later', { count: note.sessionsLeft });
  }
}

/** The text of the link to a way out. */
export function wayOutText(offer: WayOutOffer, { locale, zone, names }: BookingReader): string {
  const say = wordsFor(locale, wayOutWording) as Say;
  const run = offer.runId === undefined ? undefined : names.runs.get(offer.runId);
  const course = offer.courseId === undefined ? undefined : names.courses.get(offer.courseId);
  const title = course?.title ?? run?.title;
  return say(offer.kind, {
    course: title ? inLocale(title, locale) : wordsFor(locale, partWording)('this-course'),
    day: run ? formatFor(locale, zone).dayOf(run.firstStart, 'short') : '',
  });
}

/** One or two days by name; of more, the first and how many follow. */
function daysText(days: readonly CalendarDate[], format: Format, locale: Locale): string {
  const part = wordsFor(locale, partWording);
  const [first, second] = days.map((day) => format.day(day, 'short'));
  if (first === undefined) return '';
  if (second === undefined) return first;
  if (days.length === 2) return part('and', { first, last: second });
  return part('days-from', { first, count: days.length - 1 });
}
