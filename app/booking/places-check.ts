/** May a company have so many places on a run whose names follow? Pure; who comes is judged when they are named. */
import { takesEnrolments } from '#app/scheduling/run-state.ts';
import type { BookingReason } from './booking-reasons.ts';
import { holdsForQueue, placesFor } from './check-run.ts';
import type { EnrolmentFacts, RunFacts } from './enrolment-facts.ts';

export type PlacesQuestion = {
  readonly organisationId: string;
  readonly courseId: string | null;
  /** How many more than it has, from 1. */
  readonly quantity: number;
  /** Places that others wait for and will be offered first. */
  readonly waitingAhead: number;
};

export function placesReasons(
  facts: Pick<EnrolmentFacts, 'run' | 'runId' | 'now' | 'organisations'>,
  question: PlacesQuestion,
): BookingReason[] {
  const { run, runId, now, organisations } = facts;
  const { organisationId, quantity } = question;
  if (!run) return [{ code: 'run-unknown', runId }];
  const reasons = stateReasons(run, now);
  if (run.onlyForId !== null && run.onlyForId !== organisationId) {
    reasons.push({ code: 'run-for-others', runId });
  }
  if (!organisations.get(organisationId)?.active) {
    reasons.push({ code: 'organisation-inactive', organisationId });
  }
  reasons.push(...courseReasons(run, question.courseId));
  if (!takesEnrolments(run.state) || reasons.length > 0) return reasons;
  const free = freeFor(run, question.waitingAhead, now);
  return free < quantity ? [{ code: 'too-few-places', runId, free, wanted: quantity }] : [];
}

/** Places that nobody has and nobody waits for, in the session that has fewest. */
export function freeFor(run: RunFacts, waitingAhead: number, now: number): number {
  const coming = run.sessions.filter(({ interval }) => interval.start > now);
  if (coming.length === 0) return 0;
  const ahead = holdsForQueue(run, now) ? waitingAhead : 0;
  return Math.min(...coming.map((session) => placesFor(session, null, ahead)));
}

function stateReasons({ runId, state, sessions }: RunFacts, now: number): BookingReason[] {
  if (state === 'cancelled') return [{ code: 'run-cancelled', runId }];
  if (state === 'concept' || state === 'option') return [{ code: 'run-not-open', runId, state }];
  const [first] = sessions;
  if (state === 'completed' || !first || sessions.every(({ interval }) => interval.end <= now)) {
    return [{ code: 'run-over', runId }];
  }
  if (first.interval.start > now) return [];
  const sessionsLeft = sessions.filter(({ interval }) => interval.start > now).length;
  return [{ code: 'run-started', runId, since: first.interval.start, sessionsLeft }];
}

function courseReasons({ runId, courses }: RunFacts, courseId: string | null): BookingReason[] {
  const course = courseId === null ? courses[0] : courses.find((one) => one.courseId === courseId);
  if (!course) return [{ code: 'course-not-offered', runId, courseId: courseId ?? '' }];
  return course.audience === 'groups' ? [{ code: 'course-for-groups', courseId: course.courseId }] : [];
}
