/**
 * Per reason, once: does it block or may it be set aside with a written reason, by whom, with which HTTP status, and
 * what would solve it. The law, a machine's instruction and being in two places block; what the centre asks itself may be
 * waived by those who answer for it.
 */
import type { Role } from '#app/kernel/actor.ts';
import type { BookingCode } from './booking-reasons.ts';

/** What the screen offers next to a reason; `way-out.ts` says where it leads. */
export type WayOut =
  | 'granting-run'
  | 'granting-course'
  | 'other-date'
  | 'waiting-list'
  | 'own-booking'
  | 'own-agenda'
  | 'my-profile'
  | 'choose-course'
  | 'ask-coordinator'
  | 'ask-office'
  | 'reload';

export type BookingReasonPolicy = {
  readonly level: 'block' | 'override';
  readonly overridableBy: readonly Role[];
  readonly status: 403 | 404 | 409 | 422;
  /** In the order in which they help. */
  readonly waysOut: readonly WayOut[];
};

type Status = BookingReasonPolicy['status'];

const block = (status: Status, ...waysOut: WayOut[]): BookingReasonPolicy => ({
  level: 'block',
  overridableBy: [],
  status,
  waysOut,
});
const override = (overridableBy: readonly Role[], ...waysOut: WayOut[]): BookingReasonPolicy => ({
  level: 'override',
  overridableBy,
  status: 422,
  waysOut,
});

const centre: readonly Role[] = ['trainer', 'office'];

export const reasonPolicy: Readonly<Record<BookingCode, BookingReasonPolicy>> = {
  // the run
  'run-unknown': block(404, 'other-date'),
  'run-not-open': block(409, 'other-date'),
  'run-cancelled': block(409, 'other-date'),
  'run-over': block(409, 'other-date'),
  'run-started': override(centre, 'other-date', 'ask-office'),
  'run-for-others': block(403, 'other-date'),
  'course-not-chosen': block(422, 'choose-course'),
  'course-not-offered': block(422, 'choose-course'),
  'course-for-groups': block(422, 'ask-office'),
  'session-not-in-run': block(422, 'reload'),
  'run-full': block(409, 'waiting-list', 'other-date'),
  // the person and the party
  'person-unknown': block(404, 'reload'),
  'person-not-employed': block(422, 'ask-coordinator'),
  'organisation-inactive': block(422, 'ask-office'),
  'payer-unknown': block(422, 'reload'),
  'already-enrolled': block(409, 'own-booking'),
  'agenda-clash': block(409, 'own-booking', 'other-date'),
  // what has to be held
  'certificate-missing': override(centre, 'granting-run', 'granting-course', 'other-date'),
  'certificate-expired': override(centre, 'granting-run', 'granting-course', 'other-date'),
  'instruction-missing': block(422, 'granting-run', 'granting-course', 'other-date'),
  'instruction-expired': block(422, 'granting-run', 'granting-course', 'other-date'),
  // age
  'too-young-for-course': override(['office'], 'ask-office'),
  'too-young-by-law': block(422, 'ask-office'),
  'too-young-by-guidance': override(centre, 'ask-office'),
  'birth-date-unknown': override(['coordinator', 'trainer', 'office'], 'ask-coordinator'),
  // the action
  'not-allowed': block(403, 'ask-office'),
  'id-in-use': block(409, 'reload'),
  'override-reason-missing': block(422),
  'enrolment-unknown': block(404, 'reload'),
  'enrolment-not-requested': block(409, 'reload'),
  'enrolment-ended': block(409, 'reload'),
  'enrolment-over': block(409, 'ask-office'),
  'already-waiting': block(409, 'own-booking'),
  'seats-free': block(409, 'reload'),
  'waiting-entry-unknown': block(404, 'reload'),
  'waiting-entry-closed': block(409, 'reload'),
  'offer-unknown': block(404, 'reload'),
  'offer-ended': block(409, 'reload'),
  'too-few-places': block(409, 'other-date'),
  'places-there': block(409, 'reload'),
  'places-unknown': block(404, 'reload'),
  'places-ended': block(409, 'reload'),
  'places-bundled': block(409, 'reload'),
  'course-not-to-ask': block(422, 'reload'),
  'needed-by-past': block(422),
  'stated-demand-unknown': block(404, 'reload'),
  'demand-too-small': block(409, 'reload'),
  'answer-day-wrong': block(422),
  'proposal-gone': block(409, 'reload'),
  'ask-unknown': block(404, 'reload'),
  'ask-ended': block(409, 'other-date'),
  'session-unknown': block(404, 'reload'),
  'session-cancelled': block(409, 'reload'),
  'attendance-marked': block(409),
  'carousel-moves-as-one': block(409),
  'session-of-tour': block(409),
  'run-ended': block(409, 'reload'),
  'session-not-begun': block(409),
  'not-on-session': block(422, 'reload'),
  'minutes-above-session': block(422),
  'period-closed': block(409, 'ask-office'),
  'run-not-over': block(409),
  'result-before-run': block(422),
  'result-in-future': block(422),
  'nobody-present': block(409),
};

/** One HTTP status for several reasons: what can't be reached first, then what can't be read, then conflicts. */
export function statusOf(reasons: readonly { readonly code: BookingCode }[]): Status {
  const statuses = reasons.map((reason) => reasonPolicy[reason.code].status);
  return ([403, 404, 422, 409] as const).find((status) => statuses.includes(status)) ?? 409;
}
