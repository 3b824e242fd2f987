/** The run as it is, whoever enrols: is it open, is it on offer to this party, is there a place? */
import { takesEnrolments } from '#app/scheduling/run-state.ts';
import type { RunReason } from './booking-reasons.ts';
import type {
  CourseFacts,
  EnrolmentProposal,
  PersonFacts,
  RunFacts,
  SessionFacts,
} from './enrolment-facts.ts';
import { offerEnds } from './working-days.ts';

export type RunQuestion = {
  readonly proposal: EnrolmentProposal;
  readonly run: RunFacts;
  readonly course: CourseFacts | null;
  /** In which a seat is to be taken. */
  readonly sessions: readonly SessionFacts[];
  readonly person: PersonFacts;
  readonly now: number;
};

export function runReasons(question: RunQuestion): RunReason[] {
  const { proposal, run, course, now } = question;
  const { runId } = run;
  return [
    ...stateReasons(run, now),
    ...(run.onlyForId !== null && run.onlyForId !== proposal.organisationId
      ? [{ code: 'run-for-others' as const, runId }]
      : []),
    ...courseReasons(proposal, run, course),
    ...(proposal.sessionIds ?? [])
      .filter((id) => !run.sessions.some(({ sessionId }) => sessionId === id))
      .map((sessionId) => ({ code: 'session-not-in-run' as const, sessionId })),
    ...startedReasons(proposal, run, now),
    ...fullReasons(question),
  ];
}

function stateReasons({ runId, state, sessions }: RunFacts, now: number): RunReason[] {
  if (state === 'cancelled') return [{ code: 'run-cancelled', runId }];
  if (
    state === 'completed' ||
    (sessions.length > 0 && sessions.every(({ interval }) => interval.end <= now))
  ) {
    return [{ code: 'run-over', runId }];
  }
  if (state === 'concept' || state === 'option') return [{ code: 'run-not-open', runId, state }];
  return [];
}

function courseReasons(
  proposal: EnrolmentProposal,
  { runId, courses }: RunFacts,
  course: CourseFacts | null,
): RunReason[] {
  if (course)
    return course.audience === 'groups' ? [{ code: 'course-for-groups', courseId: course.courseId }] : [];
  if (proposal.courseId !== null) return [{ code: 'course-not-offered', runId, courseId: proposal.courseId }];
  return [{ code: 'course-not-chosen', runId, courseIds: courses.map(({ courseId }) => courseId) }];
}

/** Begun and not over. Naming the sessions, such as one evening to catch up, says that one knows. */
function startedReasons({ sessionIds }: EnrolmentProposal, run: RunFacts, now: number): RunReason[] {
  const first = run.sessions[0]?.interval.start;
  const left = run.sessions.filter(({ interval }) => interval.start > now).length;
  const overOrComing =
    first === undefined || first > now || run.sessions.every(({ interval }) => interval.end <= now);
  if (overOrComing || !takesEnrolments(run.state)) return [];
  const namesComing =
    sessionIds !== null &&
    run.sessions.every(({ sessionId, interval }) => !sessionIds.includes(sessionId) || interval.start > now);
  return namesComing && left > 0
    ? []
    : [{ code: 'run-started', runId: run.runId, since: first, sessionsLeft: left }];
}

/** No place left for this person: all are taken, or as many people wait as there are places. */
function fullReasons({ proposal, run, sessions, person, now }: RunQuestion): RunReason[] {
  if (person.enrolment) return [];
  if (person.offerId !== null) return [];
  const ahead = proposal.passesQueue || !holdsForQueue(run, now) ? 0 : person.waitingAhead;
  const full = sessions.filter((session) => placesFor(session, proposal.organisationId, ahead) < 1);
  if (full.length === 0) return [];
  const mayWait =
    takesEnrolments(run.state) &&
    person.waitingEntryId === null &&
    full.every(({ interval }) => interval.start > now);
  return [
    {
      code: 'run-full',
      runId: run.runId,
      sessionIds: full.map(({ sessionId }) => sessionId),
      waiting: run.waiting,
      mayWait,
    },
  ];
}

/** There is time to offer a free place to who waits; after that it is for whoever comes first. */
export function holdsForQueue({ sessions, zone }: RunFacts, now: number): boolean {
  const [first] = sessions;
  return first !== undefined && offerEnds(now, first.interval.start, zone) !== null;
}

/** Places that a party may take in a session: those held for it, and the free ones that nobody waits for before. */
export function placesFor(session: SessionFacts, organisationId: string | null, waitingAhead = 0): number {
  const held = organisationId === null ? 0 : (session.heldFor[organisationId] ?? 0);
  return held + Math.max(0, session.free - waitingAhead);
}
