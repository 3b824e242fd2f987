/**
 * Reasons as a screen lists them: one line each with where its ways out lead, several days of one clash together. Ways out
 * that have no address are advice.
 */
import type { Role } from '#app/kernel/actor.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import type { Judged } from './booking-answers.ts';
import type { BookingReason } from './booking-reasons.ts';
import { enrolmentCode } from './enrolment-code.ts';
import { reasonPolicy } from './reason-policy.ts';
import { type BookingReader, bookingReasonText, wayOutText } from './reason-text.ts';
import { refusalWording } from './refusal-wording.ts';
import { type WayOutOffer, waysOutOf } from './way-out.ts';

export type BookingRefusal = {
  readonly code: string;
  readonly sentence: string;
  readonly detail: string | null;
  readonly level: 'block' | 'override';
  /** Who may set it aside; left out where the reader may, or nobody. */
  readonly overrideBy?: string;
  /** In the order in which they help. */
  readonly ways: readonly { readonly to: string; readonly label: string }[];
};

export type RefusalReader = BookingReader & {
  /** The course whose other dates are a way out; null for all courses. */
  readonly course: { readonly courseId: string; readonly code: string } | null;
  /** The page the reader is on. */
  readonly here: string;
  readonly office: { readonly email: string | null; readonly phone: string | null } | null;
};

export function bookingRefusals(
  judged: readonly Judged<BookingReason>[],
  reader: RefusalReader,
): BookingRefusal[] {
  const lines = new Map<string, Judged<BookingReason>[]>();
  for (const one of judged)
    lines.set(sameLine(one.reason), [...(lines.get(sameLine(one.reason)) ?? []), one]);
  return [...lines.values()].map((same) => lineOf(same as [Judged<BookingReason>], reader));
}

/** A clash with one other booking is one line, however many days it has. */
function sameLine(reason: BookingReason): string {
  if (reason.code !== 'agenda-clash') return JSON.stringify(reason);
  return `agenda-clash ${reason.with.enrolmentId ?? reason.with.runId ?? reason.with.sessionId}`;
}

function lineOf(
  same: readonly [Judged<BookingReason>, ...Judged<BookingReason>[]],
  reader: RefusalReader,
): BookingRefusal {
  const [{ reason, level, mayOverride }] = same;
  const t = wordsFor(reader.locale, refusalWording);
  const ways: { to: string; label: string }[] = [];
  const advice: string[] = clashDays(same.slice(1), reader);
  for (const offer of waysOutOf(reason, reader.course?.courseId ?? null)) {
    // The waiting list is a button of the page, not a place to go to. Another date solves anything, so it is said only
    // where nothing else does.
    if (offer.kind === 'waiting-list' || (offer.kind === 'other-date' && ways.length > 0)) continue;
    const label = wayOutText(offer, reader);
    const to = addressOf(offer, reader);
    if (to !== null) ways.push({ to, label });
    else advice.push(label);
    if (offer.kind === 'ask-office' && reader.office?.phone) advice.push(reader.office.phone);
  }
  return {
    code: reason.code,
    sentence: bookingReasonText(reason, reader),
    detail: advice.length > 0 ? advice.join(' · ') : null,
    level,
    ...(level === 'override' &&
      !mayOverride && { overrideBy: t(overridersOf(reasonPolicy[reason.code].overridableBy)) }),
    ways,
  };
}

function clashDays(more: readonly Judged<BookingReason>[], { locale, zone }: RefusalReader): string[] {
  const format = formatFor(locale, zone);
  const days = more.flatMap(({ reason }) =>
    reason.code === 'agenda-clash' ? format.dayOf(reason.interval.start, 'short') : [],
  );
  return days.length > 0 ? [wordsFor(locale, refusalWording)('also-on', { days: days.join(', ') })] : [];
}

/** Where a way out is on this site; null where there is no page for it. */
function addressOf(offer: WayOutOffer, { names, here, office, ...reader }: RefusalReader): string | null {
  const course = offer.courseId === undefined ? undefined : names.courses.get(offer.courseId)?.code;
  const run = offer.runId === undefined ? undefined : names.runs.get(offer.runId);
  switch (offer.kind) {
    case 'granting-run':
      return run ? `/courses/${course ?? run.courseCode}/${run.code}` : null;
    case 'granting-course':
      return course === undefined ? null : `/courses/${course}`;
    case 'other-date':
      return reader.course === null ? '/courses' : `/courses/${reader.course.code}`;
    case 'choose-course':
      return '/courses';
    case 'own-booking':
      return offer.enrolmentId === undefined
        ? '/me/agenda'
        : `/me/bookings/${enrolmentCode(offer.enrolmentId)}`;
    case 'own-agenda':
      return '/me/agenda';
    case 'ask-office':
      return office?.email ? `mailto:${office.email}` : null;
    case 'reload':
      return here;
    case 'waiting-list':
    case 'my-profile':
    case 'ask-coordinator':
      return null;
  }
}

function overridersOf(roles: readonly Role[]): 'the-office' | 'trainer-or-office' | 'coordinator-or-office' {
  if (roles.includes('coordinator')) return 'coordinator-or-office';
  return roles.includes('trainer') ? 'trainer-or-office' : 'the-office';
}
