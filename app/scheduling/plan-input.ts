/** What planning takes, already typed: instants are epoch milliseconds. Forms and files are read by schema.ts. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Override } from './overrides.ts';
import type { PlannedKind, PlanProposal } from './plan-facts.ts';
import type { FirstState } from './run-state.ts';

export type PlannedSessionInput = {
  readonly start: number;
  readonly end: number;
  readonly resourceIds: readonly string[];
  readonly trainerIds: readonly string[];
  /** A uuid that sessions side by side share; left out where the session stands alone. */
  readonly sideBySideKey?: string | null;
};

export type PlanRunInput = {
  /** Made by the form before it is sent; becomes the run's id, so that sending twice saves once. */
  readonly id: string;
  /** Import key; made from course and date where it is left out. */
  readonly code?: string;
  readonly state: FirstState;
  /** Until when an option reserves. */
  readonly optionUntil?: number | null;
  readonly siteId: string;
  /** One course, or several levels side by side; the first gives title, price and seats where those are left out. */
  readonly courseIds: readonly string[];
  readonly titleNl?: string | null;
  readonly titleEn?: string | null;
  readonly seats?: number;
  readonly minimum?: number;
  readonly priceCents?: number;
  readonly decideBy?: CalendarDate | null;
  readonly isPublic?: boolean;
  /** Only this organisation's people may enrol. */
  readonly onlyForId?: string | null;
  readonly note?: string | null;
  readonly copiedFromId?: string | null;
  readonly sessions: readonly PlannedSessionInput[];
  readonly overrides?: readonly Override[];
};

export type PlanSessionInput = {
  /** Made by the form; the first session's id. Those of a series follow from it. */
  readonly id: string;
  readonly kind: Exclude<PlannedKind, 'course'>;
  readonly siteId: string;
  readonly title: string | null;
  /** People expected at most, for room and supervision; 0 where it doesn't matter. */
  readonly heads?: number;
  readonly sessions: readonly PlannedSessionInput[];
  readonly overrides?: readonly Override[];
};

export function proposalOfRun(
  input: PlanRunInput,
  defaults: { readonly seats: number; readonly minimum: number },
): PlanProposal {
  const seats = input.seats ?? defaults.seats;
  return {
    kind: 'course',
    siteId: input.siteId,
    courseIds: input.courseIds,
    seats,
    // A run for fewer people than the course usually has doesn't need more than it can hold.
    minimum: input.minimum ?? Math.min(defaults.minimum, seats),
    state: input.state,
    optionUntil: input.optionUntil ?? null,
    decideBy: input.decideBy ?? null,
    sessions: input.sessions.map(proposedSession),
  };
}

export function proposalOfSessions(input: PlanSessionInput): PlanProposal {
  return {
    kind: input.kind,
    siteId: input.siteId,
    courseIds: [],
    seats: input.heads ?? 0,
    minimum: null,
    state: 'open',
    optionUntil: null,
    decideBy: null,
    sessions: input.sessions.map(proposedSession),
  };
}

function proposedSession(session: PlannedSessionInput): PlanProposal['sessions'][number] {
  return {
    interval: { start: session.start, end: session.end },
    resourceIds: session.resourceIds,
    trainerIds: session.trainerIds,
    sideBySideKey: session.sideBySideKey ?? null,
  };
}
