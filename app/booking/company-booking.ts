/** One booking of a company: somebody's place, places whose names follow, or what it waits for. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Content } from '#app/ui/i18n/content.ts';

/** What a booking is now; the last two are no enrolments. */
export const companyStates = [
  'requested',
  'enrolled',
  'going',
  'over',
  'declined',
  'cancelled',
  'called-off',
  'waiting',
  'places',
] as const;
export type CompanyState = (typeof companyStates)[number];

export type CompanyBooking = {
  readonly key: string;
  /** Its page. */
  readonly to: string;
  /** Null for places without a name, and for who isn't at the company any more. */
  readonly who: string | null;
  /** Places: 1 for a person. */
  readonly quantity: number;
  readonly state: CompanyState;
  readonly courseCode: string;
  readonly title: Content;
  readonly zone: string;
  /** First session, in epoch milliseconds, and its day; null where none is planned. */
  readonly start: number | null;
  readonly day: CalendarDate | null;
  readonly code: string | null;
  readonly priceCents: number | null;
  /**
   * With a place to come: until when cancelling is free, or that it counts as late by now. For places without a name: until
   * when names can be given.
   */
  readonly until: { readonly kind: 'free' | 'late' | 'names'; readonly at: number } | null;
  /** On the waiting list: from 1. */
  readonly position: number | null;
};
