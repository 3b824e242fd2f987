/**
 * Per reason, once: does it block or may it be set aside with a written reason, by whom, with which HTTP status, and
 * what would solve it. A concept reserves nothing, so most reasons are only noted with it.
 */
import type { Role } from '#app/kernel/actor.ts';
import type { ActionCode } from './action-reasons.ts';
import type { PlanCode } from './plan-reasons.ts';

/** What the screen offers as a link next to the reason. */
export type WayOut =
  | 'other-time'
  | 'other-resource'
  | 'other-trainer'
  | 'add-resource'
  | 'add-trainer'
  | 'fewer-seats'
  | 'other-length'
  | 'end-outage'
  | 'renew-inspection'
  | 'opening-hours'
  | 'ask-office'
  | 'reload';

export type ReasonPolicy = {
  readonly level: 'block' | 'override';
  readonly overridableBy: readonly Role[];
  readonly status: 403 | 404 | 409 | 422;
  readonly wayOut: WayOut | null;
  /** With a concept: refuse all the same, or save and note it. */
  readonly onConcept: 'block' | 'note';
};

export type SchedulingCode = PlanCode | ActionCode;

const planners: readonly Role[] = ['trainer', 'office'];

const block = (status: 403 | 404 | 409 | 422, wayOut: WayOut | null = null): ReasonPolicy => ({
  level: 'block',
  overridableBy: [],
  status,
  wayOut,
  onConcept: 'block',
});
/** Blocks a plan that reserves; a concept is saved with a note. */
const obstacle = (wayOut: WayOut): ReasonPolicy => ({ ...block(409, wayOut), onConcept: 'note' });
const override = (overridableBy: readonly Role[], wayOut: WayOut | null): ReasonPolicy => ({
  level: 'override',
  overridableBy,
  status: 422,
  wayOut,
  onConcept: 'note',
});

export const reasonPolicy: Readonly<Record<SchedulingCode, ReasonPolicy>> = {
  // the plan as such
  'no-sessions': block(422),
  'too-many-sessions': block(422),
  'ends-before-start': block(422),
  'session-too-long': block(422, 'other-length'),
  'sessions-overlap-each-other': obstacle('other-time'),
  'site-unknown': block(404, 'reload'),
  'course-unknown': block(404, 'reload'),
  'resource-unknown': block(404, 'reload'),
  'trainer-unknown': block(404, 'reload'),
  'course-missing': block(422),
  'minimum-above-seats': block(422),
  'option-date-missing': block(422),
  'option-date-in-past': block(422),
  'option-date-after-start': block(422),
  'decide-by-after-start': block(422),
  // the moment
  'session-in-past': override(['office'], 'other-time'),
  'outside-opening-hours': override(['office'], 'other-time'),
  'buffers-outside-opening-hours': override(planners, 'other-time'),
  'site-closed': override(['office'], 'other-time'),
  // machines and rooms
  'resource-busy': obstacle('other-resource'),
  'sessions-too-close': obstacle('other-time'),
  'resource-elsewhere': obstacle('other-resource'),
  'resource-of-other-pool': obstacle('other-resource'),
  'resource-out-of-use': obstacle('other-resource'),
  'resource-outage': obstacle('end-outage'),
  'inspection-expired': obstacle('renew-inspection'),
  'block-too-short': override(['office'], 'other-length'),
  'block-too-long': override(['office'], 'other-length'),
  'notice-too-short': override(['office'], 'other-time'),
  'beyond-horizon': override(['office'], 'other-time'),
  // trainers
  'trainer-missing': override(planners, 'add-trainer'),
  'trainer-busy': obstacle('other-trainer'),
  'trainer-not-working': override(planners, 'other-trainer'),
  'trainer-absent': obstacle('other-trainer'),
  'trainer-left': obstacle('other-trainer'),
  'trainer-may-not-teach': override(['office'], 'other-trainer'),
  // the course and the group
  'course-inactive': override(['office'], null),
  'needs-not-covered': override(planners, 'add-resource'),
  'seats-exceed-law': obstacle('add-trainer'),
  'seats-exceed-guidance': override(planners, 'fewer-seats'),
  'room-too-small': override(planners, 'other-resource'),
  // the action
  'not-allowed': block(403, 'ask-office'),
  'run-unknown': block(404, 'reload'),
  'session-unknown': block(404, 'reload'),
  'organisation-unknown': block(404, 'reload'),
  'outage-unknown': block(404, 'reload'),
  'id-in-use': block(409, 'reload'),
  'run-state-wrong': block(409, 'reload'),
  'run-closed': block(409),
  'seats-in-use': block(409),
  'session-over': block(409),
  'trainer-not-on-session': block(409, 'reload'),
  'replacement-is-same': block(422, 'other-trainer'),
  'absence-ends-before-start': block(422),
  'outage-ends-before-start': block(422),
  'nothing-to-copy': block(422),
  'copy-before-original': block(422),
  'override-reason-missing': block(422),
};

/** One HTTP status for several reasons: what can't be reached first, then what can't be read, then conflicts. */
export function statusOf(reasons: readonly { readonly code: SchedulingCode }[]): 403 | 404 | 409 | 422 {
  const statuses = reasons.map((reason) => reasonPolicy[reason.code].status);
  return ([403, 404, 422, 409] as const).find((status) => statuses.includes(status)) ?? 409;
}
