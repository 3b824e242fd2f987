/**
 * Every reason why something about an enrolment can't be done. Facts are ids, days, instants (epoch milliseconds) and
 * numbers; never text, and nothing about anybody but the person concerned. `days` are the days of the sessions on which
 * the reason holds, on the clock of the site.
 */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';

/** The run as it is, whoever enrols. */
export type RunReason =
  | { code: 'run-unknown'; runId: string }
  | { code: 'run-not-open'; runId: string; state: 'concept' | 'option' }
  | { code: 'run-cancelled'; runId: string }
  | { code: 'run-over'; runId: string }
  /** It has begun; joining later is a matter between the trainer and the office. `since` is the first start. */
  | { code: 'run-started'; runId: string; since: number; sessionsLeft: number }
  /** Only the people of one organisation may enrol, and this isn't it. */
  | { code: 'run-for-others'; runId: string }
  | { code: 'course-not-chosen'; runId: string; courseIds: readonly string[] }
  | { code: 'course-not-offered'; runId: string; courseId: string }
  | { code: 'course-for-groups'; courseId: string }
  | { code: 'session-not-in-run'; sessionId: string }
  /** `waiting` people or places are waiting already; `mayWait` says whether the list is open to this person. */
  | { code: 'run-full'; runId: string; sessionIds: readonly string[]; waiting: number; mayWait: boolean };

/** The person and the party they come for. */
export type PartyReason =
  | { code: 'person-unknown' }
  | { code: 'person-not-employed'; organisationId: string; days: readonly CalendarDate[] }
  | { code: 'organisation-inactive'; organisationId: string }
  | { code: 'payer-unknown'; organisationId: string }
  | { code: 'already-enrolled'; enrolmentId: string; state: 'requested' | 'confirmed' }
  /** Someone can't be in two places: what they are booked for already. `enrolmentId` is null for work as a trainer. */
  | {
      code: 'agenda-clash';
      sessionId: string;
      interval: Interval;
      with: { sessionId: string; enrolmentId: string | null; runId: string | null; interval: Interval };
    };

/** A run of the course that grants what is missing; `runId` is null where none is planned in time. */
export type GrantedBy = { readonly courseId: string; readonly runId: string | null };

/** What has to be held on the days of the sessions. */
export type RequirementReason =
  | {
      code: 'certificate-missing';
      certificateTypeId: string;
      days: readonly CalendarDate[];
      grantedBy: GrantedBy | null;
    }
  | {
      code: 'certificate-expired';
      certificateTypeId: string;
      validUntil: CalendarDate;
      days: readonly CalendarDate[];
      grantedBy: GrantedBy | null;
    }
  | {
      code: 'instruction-missing';
      certificateTypeId: string;
      resourceId: string;
      days: readonly CalendarDate[];
      grantedBy: GrantedBy | null;
    }
  | {
      code: 'instruction-expired';
      certificateTypeId: string;
      resourceId: string;
      validUntil: CalendarDate;
      days: readonly CalendarDate[];
      grantedBy: GrantedBy | null;
    };

export type AgeReason =
  | { code: 'too-young-for-course'; courseId: string; minimumAge: number; days: readonly CalendarDate[] }
  | {
      code: 'too-young-by-law' | 'too-young-by-guidance';
      ruleId: string;
      resourceId: string;
      minimumAge: number;
      source: string;
      days: readonly CalendarDate[];
    }
  /** There is an age rule and no date of birth to hold against it. */
  | { code: 'birth-date-unknown'; minimumAge: number };

export type EnrolmentReason = RunReason | PartyReason | RequirementReason | AgeReason;

/** The action as such. */
export type BookingActionReason =
  | { code: 'not-allowed' }
  | { code: 'id-in-use'; id: string }
  | { code: 'override-reason-missing'; override: string }
  // enrolments that are there
  | { code: 'enrolment-unknown'; enrolmentId: string }
  | { code: 'enrolment-not-requested'; enrolmentId: string; state: 'confirmed' | 'declined' | 'cancelled' }
  | { code: 'enrolment-ended'; enrolmentId: string; state: 'declined' | 'cancelled' }
  | { code: 'enrolment-over'; enrolmentId: string }
  // waiting list
  | { code: 'already-waiting'; waitingEntryId: string; position: number }
  | { code: 'seats-free'; runId: string; free: number }
  | { code: 'waiting-entry-unknown'; waitingEntryId: string }
  | { code: 'waiting-entry-closed'; waitingEntryId: string }
  | { code: 'offer-unknown'; offerId: string }
  | { code: 'offer-ended'; offerId: string }
  // places without names
  /** `free` are there for others than who waits. */
  | { code: 'too-few-places'; runId: string; free: number; wanted: number }
  | { code: 'places-there'; placeBookingId: string; left: number }
  | { code: 'places-unknown'; placeBookingId: string }
  | { code: 'places-ended'; placeBookingId: string }
  | { code: 'places-bundled'; runId: string }
  // bundling demand
  | { code: 'course-not-to-ask'; courseId: string }
  | { code: 'needed-by-past'; today: CalendarDate }
  | { code: 'stated-demand-unknown'; statedDemandId: string }
  | { code: 'demand-too-small'; courseId: string; places: number; minimum: number }
  | { code: 'answer-day-wrong'; earliest: CalendarDate; latest: CalendarDate }
  /** Somebody took a machine or a trainer of it meanwhile. */
  | { code: 'proposal-gone'; courseId: string }
  | { code: 'ask-unknown'; askId: string }
  | { code: 'ask-ended'; askId: string }
  // moving and cancelling
  | { code: 'session-unknown'; sessionId: string }
  | { code: 'session-cancelled'; sessionId: string }
  | { code: 'attendance-marked'; sessionId: string }
  /** A station of a carousel: its visit moves as one, on the page of the visit. */
  | { code: 'carousel-moves-as-one'; sessionId: string; visitCode: string; group: string }
  /** A stop of the company tour with this code: the group and other hosts agreed to its hour. */
  | { code: 'session-of-tour'; sessionId: string; tour: string }
  | { code: 'run-ended'; runId: string; state: 'completed' | 'cancelled' }
  // attendance and results
  | { code: 'session-not-begun'; sessionId: string; startsAt: number }
  | { code: 'not-on-session'; sessionId: string; enrolmentId: string }
  | { code: 'minutes-above-session'; sessionId: string; minutes: number; most: number }
  | { code: 'period-closed'; sessionId: string; day: CalendarDate }
  | { code: 'run-not-over'; runId: string; endsAt: number }
  | { code: 'result-before-run'; enrolmentId: string; firstDay: CalendarDate }
  | { code: 'result-in-future'; achievedOn: CalendarDate }
  | { code: 'nobody-present'; enrolmentId: string };

export type BookingReason = EnrolmentReason | BookingActionReason;
export type BookingCode = BookingReason['code'];

/** What is good to know and stands in nobody's way. */
export type EnrolmentNote =
  /** A certificate that a booked course grants in time: the place is sure once it is granted. */
  | { code: 'certificate-on-its-way'; certificateTypeId: string; runId: string; day: CalendarDate }
  | { code: 'certificate-expiring'; certificateTypeId: string; validUntil: CalendarDate }
  /** The company answers first; the place is held until then. */
  | { code: 'answer-needed'; organisationId: string; answerBy: number }
  /** `enrolled` is null where it would tell one company what another answered. */
  | {
      code: 'option-not-sure';
      minimum: number;
      enrolled: number | null;
      decideBy: CalendarDate | null;
    }
  | { code: 'joins-later'; sessionsLeft: number };

/** A rule set aside: the code of a reason, and why, in the words of who does it. */
export type Override = { readonly code: string; readonly reason: string };
