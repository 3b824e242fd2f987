/**
 * What has to be known to judge an enrolment. Loaded by `enrolment-facts-queries.server.ts` for one run and any number of
 * people at once; nothing here reads a database. Instants are epoch milliseconds.
 */
import type { SafetyRule } from '#app/centre/safety-rules.ts';
import type { HeldCertificate } from '#app/credentials/validity.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { RunState } from '#app/scheduling/run-state.ts';

/** A person who wants a place. */
export type EnrolmentProposal = {
  readonly personId: string;
  /** Null where the run offers one course. */
  readonly courseId: string | null;
  /** The party the person comes for; null for somebody who comes for themself. */
  readonly organisationId: string | null;
  readonly payerId: string | null;
  /** Null: every session that is still to come. */
  readonly sessionIds: readonly string[] | null;
  /** The office places people by hand; others don't pass those who wait. */
  readonly passesQueue: boolean;
};

export type SessionFacts = {
  readonly sessionId: string;
  readonly interval: Interval;
  /** The day on the clock of the site. */
  readonly day: CalendarDate;
  readonly resources: readonly { readonly resourceId: string; readonly poolId: string | null }[];
  /** A trainer or supervisor is there. */
  readonly supervised: boolean;
  /** Places nobody has; held places are apart, because the party they are held for may take them. */
  readonly free: number;
  readonly heldFor: Readonly<Record<string, number>>;
};

export type CourseFacts = {
  readonly courseId: string;
  readonly audience: 'people' | 'groups';
  readonly minimumAge: number | null;
  readonly grantsTypeId: string | null;
  readonly requiredTypeIds: readonly string[];
};

export type RunFacts = {
  readonly runId: string;
  readonly state: RunState;
  readonly zone: string;
  readonly seats: number;
  readonly minimum: number;
  readonly decideBy: CalendarDate | null;
  readonly priceCents: number;
  readonly onlyForId: string | null;
  /** In the order in which they are offered. */
  readonly courses: readonly CourseFacts[];
  /** Planned ones, by start. */
  readonly sessions: readonly SessionFacts[];
  /** People on it, requested ones too. */
  readonly enrolled: number;
  /** Companies were asked to come together: how many are on it says what the others answered. */
  readonly bundled: boolean;
  /** Places that the waiting list asks for. */
  readonly waiting: number;
  /** What the machines of the sessions ask, by resource. */
  readonly machineRequirements: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly SafetyRule[];
};

export type OrganisationFacts = {
  readonly organisationId: string;
  readonly active: boolean;
  readonly bookingMode: 'inform' | 'approve';
  readonly payerId: string | null;
  readonly orderNumber: string | null;
};

export type AgendaItem = {
  readonly interval: Interval;
  readonly sessionId: string;
  readonly runId: string | null;
  readonly enrolmentId: string | null;
};

/** A certificate that a course grants which the person is booked on. */
export type OnItsWay = {
  readonly certificateTypeId: string;
  readonly runId: string;
  /** End of its last session. */
  readonly endsAt: number;
  /** The day from which it counts, and the last day it would be valid. */
  readonly day: CalendarDate;
  readonly validUntil: CalendarDate | null;
};

export type PersonFacts = {
  readonly personId: string;
  readonly birthDate: CalendarDate | null;
  /** Where the person works or has a role, and when (last day included). */
  readonly belongsTo: readonly {
    readonly organisationId: string;
    readonly from: CalendarDate;
    readonly until: CalendarDate | null;
  }[];
  /** The enrolment on this very run, if there is one. */
  readonly enrolment: { readonly enrolmentId: string; readonly state: 'requested' | 'confirmed' } | null;
  /** What the person is booked for around the run, this run's own sessions left out. */
  readonly agenda: readonly AgendaItem[];
  readonly certificates: readonly HeldCertificate[];
  readonly onTheirWay: readonly OnItsWay[];
  /** Places of this run that others wait for and will be offered first. */
  readonly waitingAhead: number;
  /** Their own entry on the waiting list. */
  readonly waitingEntryId: string | null;
  /** A place on this run that is held for them. */
  readonly offerId: string | null;
};

export type EnrolmentFacts = {
  readonly now: number;
  readonly runId: string;
  /** Null where there is no such run, or the asker may not know of it. */
  readonly run: RunFacts | null;
  readonly persons: ReadonlyMap<string, PersonFacts>;
  readonly organisations: ReadonlyMap<string, OrganisationFacts>;
};
