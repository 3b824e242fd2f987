/**
 * What the use cases of booking answer when they succeed. Instants are ISO 8601 in UTC, days 'YYYY-MM-DD', amounts whole
 * cents.
 */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { BookingReason, EnrolmentNote } from './booking-reasons.ts';

/** A reason as it counts for the one who asks. */
export type Judged<R> = {
  readonly reason: R;
  readonly level: 'block' | 'override';
  /** May the one who asks set it aside with a written reason? */
  readonly mayOverride: boolean;
};

export type Enrolled =
  | {
      readonly kind: 'enrolled';
      readonly enrolmentId: string;
      readonly code: string;
      /** `requested`: the company answers first, and the places are held until `answerBy`. */
      readonly state: 'requested' | 'confirmed';
      readonly answerBy: string | null;
      readonly priceCents: number;
      readonly notes: readonly EnrolmentNote[];
      /** The same form sent twice: nothing happened the second time. */
      readonly already: boolean;
    }
  | {
      readonly kind: 'waiting';
      readonly waitingEntryId: string;
      /** From 1. */
      readonly position: number;
      readonly already: boolean;
    };

/** What enrolling would come to, before anyone confirms. */
export type EnrolmentPreview = {
  /** Everything in the way, in the order in which it is best read; none: it can be done. */
  readonly reasons: readonly Judged<BookingReason>[];
  readonly notes: readonly EnrolmentNote[];
  /** No reason is left that the one who asks can't set aside. */
  readonly possible: boolean;
  /** What becomes of it: asked of the company first, or sure at once. Null where it can't be. */
  readonly state: 'requested' | 'confirmed' | null;
  readonly priceCents: number | null;
  readonly courseId: string | null;
  readonly organisationId: string | null;
  readonly payerId: string | null;
  readonly orderNumber: string | null;
  /** Places free in the session that has fewest, and how many places are waited for. */
  readonly free: number;
  readonly waiting: number;
};

export type EnrolledMany = {
  readonly results: readonly (
    | { readonly personId: string; readonly ok: true; readonly value: Enrolled }
    | { readonly personId: string; readonly ok: false; readonly reasons: readonly BookingReason[] }
  )[];
};

export type Cancelled = {
  readonly enrolmentId: string;
  /** It counts as late: charged as the agreement says, for these sessions. */
  readonly late: boolean;
  readonly lateSessionIds: readonly string[];
  /** Places are free now while others wait: the office sees the run on its list. */
  readonly waiting: number;
  readonly already: boolean;
};

export type Waiting = {
  readonly waitingEntryId: string;
  readonly position: number;
  readonly already: boolean;
};

export type MovePreview<R> = {
  /** What stands in the way at machines, trainers and the centre, and with the session as such. */
  readonly reasons: readonly Judged<R>[];
  readonly possible: boolean;
  readonly participants: number;
  /** How many of them have something else then; never who or what. They keep their place, marked. */
  readonly cantCome: number;
};

export type Moved = {
  readonly sessionId: string;
  readonly sequence: number;
  readonly cantCome: number;
  /** Enrolments that were in conflict and aren't any more. */
  readonly solved: number;
  readonly told: boolean;
};

export type RunCancelled = { readonly runId: string; readonly enrolments: number; readonly already: boolean };

export type AttendanceMarked = {
  readonly sessionId: string;
  /** Marks that are different now; the same tap twice changes nothing. */
  readonly changed: number;
};

export type ResultRecorded = {
  readonly resultId: string;
  /** The certificate that this result grants, if the course asks for it. */
  readonly certificateId: string | null;
  readonly validUntil: CalendarDate | null;
  /** A certificate that an earlier result granted and this one took back. */
  readonly revokedCertificateId: string | null;
  readonly already: boolean;
};

export type RunCompleted = {
  readonly runId: string;
  /** Results 'attended' written for who was there all the time, where the course asks no more. */
  readonly results: number;
  /** Enrolments that still wait for a result. */
  readonly open: number;
  readonly already: boolean;
};
