/** What was used at tariff. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { PayerKind } from '#app/settlement/income-pool.ts';
import type { Content } from '#app/ui/i18n/content.ts';

/** Machines of one rate in one session, and what their user pays for them. */
export type Use = {
  readonly sessionId: string;
  /** The class that came; null of a session of a run for one organisation alone. */
  readonly groupBookingId: string | null;
  /** Of the visit or the run. */
  readonly code: string;
  readonly title: Content;
  readonly groupName: string | null;
  /** Of a class that comes in parts, which of them; each has a session of its own. */
  readonly part: { readonly number: number; readonly of: number } | null;
  readonly user: string;
  readonly payerId: string;
  readonly payer: string;
  readonly payerKind: PayerKind;
  readonly orderNumber: string | null;
  readonly day: CalendarDate;
  /** Cancelled too late: it counts as booked. */
  readonly isLate: boolean;
  /** Machines as a pool where the rate is the pool's, else the machine. */
  readonly machine: Content;
  readonly machines: number;
  readonly minutes: number;
  readonly rateId: string | null;
  /** Null where no rate held that day. */
  readonly centsPerHour: number | null;
  /** Code of the rate's VAT decision; null where none is recorded. */
  readonly decision: string | null;
  /** Where others were in the session too: by how many heads it was divided. */
  readonly heads: { readonly own: number; readonly all: number } | null;
  /** Whole cents; 0 without a rate. */
  readonly cents: number;
};

/** One invoice for each. */
export type PayerOfUse = { readonly payerId: string; readonly orderNumber: string | null };
