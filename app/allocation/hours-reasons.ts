/** Why hours aren't divided, adjusted or drawn. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';

/** A booking takes more than its party has left, on a day that isn't open to all yet. Minutes are bay-minutes. */
export type HoursShort = {
  readonly code: 'hours-short';
  readonly poolId: string;
  readonly needed: number;
  readonly left: number;
  /** From this day on, what nobody claimed of that day may be had by all. */
  readonly openFrom: CalendarDate;
};

export type HoursRefusal =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'term-unknown' }
  | { readonly code: 'term-ends-before-start' }
  /** Longer than 400 days. */
  | { readonly code: 'term-too-long' }
  | { readonly code: 'term-overlaps'; readonly firstDay: CalendarDate; readonly lastDay: CalendarDate }
  | { readonly code: 'pool-not-divided' }
  | { readonly code: 'already-divided' }
  | { readonly code: 'nothing-to-divide' }
  | { readonly code: 'nobody-weighs' }
  /** What was shown isn't what there is any more. */
  | { readonly code: 'capacity-changed'; readonly minutes: number }
  | { readonly code: 'division-unknown' }
  /** Nobody would get more or fewer hours than was given. */
  | { readonly code: 'division-unchanged' }
  | { readonly code: 'party-unknown' }
  | { readonly code: 'adjustment-zero' }
  /** The party would have less than it has used. */
  | { readonly code: 'below-used'; readonly left: number };
export type HoursCode = HoursRefusal['code'];

export const hoursStatus: Readonly<Record<HoursCode, 403 | 404 | 409 | 422>> = {
  'not-allowed': 403,
  'term-unknown': 404,
  'term-ends-before-start': 422,
  'term-too-long': 422,
  'term-overlaps': 409,
  'pool-not-divided': 404,
  'already-divided': 409,
  'nothing-to-divide': 409,
  'nobody-weighs': 409,
  'capacity-changed': 409,
  'division-unknown': 404,
  'division-unchanged': 409,
  'party-unknown': 422,
  'adjustment-zero': 422,
  'below-used': 409,
};
