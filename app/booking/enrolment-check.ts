/**
 * Judges an enrolment against everything that is known and answers with every reason in its way, not the first one. Pure:
 * the same check shows what would happen, runs before saving, and runs again when a request is approved.
 */
import { dateAt } from '#app/kernel/wall-time.ts';
import type { EnrolmentNote, EnrolmentReason } from './booking-reasons.ts';
import { ageReasonsFor } from './check-age.ts';
import { agendaReasons, partyReasons } from './check-party.ts';
import { requirementFindings } from './check-requirements.ts';
import { runReasons } from './check-run.ts';
import type { CourseFacts, EnrolmentFacts, EnrolmentProposal, SessionFacts } from './enrolment-facts.ts';

export type EnrolmentFinding = {
  /** Everything in the way; none: the place can be taken. */
  readonly reasons: readonly EnrolmentReason[];
  readonly notes: readonly EnrolmentNote[];
  /** What it comes down to where the run exists: the course and the sessions in which a seat is taken. */
  readonly courseId: string | null;
  readonly sessionIds: readonly string[];
};

export function judgeEnrolment(proposal: EnrolmentProposal, facts: EnrolmentFacts): EnrolmentFinding {
  const { run } = facts;
  const nothing = { notes: [], courseId: null, sessionIds: [] };
  if (!run) return { ...nothing, reasons: [{ code: 'run-unknown', runId: facts.runId }] };
  const person = facts.persons.get(proposal.personId);
  if (!person) return { ...nothing, reasons: [{ code: 'person-unknown' }] };

  const course = courseOf(proposal, run.courses);
  const sessions = sessionsOf(proposal, run.sessions, facts.now);
  const reasons: EnrolmentReason[] = [
    ...runReasons({ proposal, run, course, sessions, person, now: facts.now }),
    ...partyReasons(proposal, person, facts, sessions),
  ];
  const requirements = requirementFindings(run, course, sessions, person);
  // Who is on it already needs no other reason, and the own booking is no clash with itself.
  if (!person.enrolment) {
    reasons.push(
      ...requirements.reasons,
      ...ageReasonsFor(run, course, sessions, person),
      ...agendaReasons(sessions, person),
    );
  }
  return {
    reasons: sorted(reasons),
    notes: [...requirements.notes, ...runNotes(facts, sessions)],
    courseId: course?.courseId ?? null,
    sessionIds: sessions.map(({ sessionId }) => sessionId),
  };
}

/** The chosen course, or the only one. */
function courseOf(proposal: EnrolmentProposal, offered: readonly CourseFacts[]): CourseFacts | null {
  if (proposal.courseId !== null) {
    return offered.find(({ courseId }) => courseId === proposal.courseId) ?? null;
  }
  return offered.length === 1 ? (offered[0] as CourseFacts) : null;
}

/**
 * The sessions to take a seat in: those that were named, else all that haven't begun. Who comes in while the last one is
 * under way takes a seat in that one: there is no place without a seat.
 */
function sessionsOf(
  { sessionIds }: EnrolmentProposal,
  sessions: readonly SessionFacts[],
  now: number,
): SessionFacts[] {
  if (sessionIds !== null) return sessions.filter(({ sessionId }) => sessionIds.includes(sessionId));
  const coming = sessions.filter(({ interval }) => interval.start > now);
  return coming.length > 0 ? coming : sessions.filter(({ interval }) => interval.end > now);
}

function runNotes({ run, now }: EnrolmentFacts, sessions: readonly SessionFacts[]): EnrolmentNote[] {
  if (!run) return [];
  const notes: EnrolmentNote[] = [];
  if (run.state === 'open' && run.enrolled + 1 < run.minimum) {
    const { minimum, enrolled, decideBy } = run;
    if (decideBy === null || decideBy >= dateAt(now, run.zone)) {
      const shown = run.bundled ? null : enrolled;
      notes.push({ code: 'option-not-sure', minimum, enrolled: shown, decideBy });
    }
  }
  if (sessions.length > 0 && sessions.length < run.sessions.length) {
    notes.push({ code: 'joins-later', sessionsLeft: sessions.length });
  }
  return notes;
}

/** What makes the rest pointless comes first; a full run last, because waiting for a place is only worth it without the rest. */
const order: readonly EnrolmentReason['code'][] = [
  'run-unknown',
  'run-cancelled',
  'run-over',
  'run-not-open',
  'run-for-others',
  'already-enrolled',
  'person-unknown',
  'person-not-employed',
  'organisation-inactive',
  'payer-unknown',
  'course-for-groups',
  'course-not-chosen',
  'course-not-offered',
  'session-not-in-run',
  'run-started',
  'certificate-missing',
  'certificate-expired',
  'instruction-missing',
  'instruction-expired',
  'too-young-by-law',
  'too-young-for-course',
  'too-young-by-guidance',
  'birth-date-unknown',
  'agenda-clash',
  'run-full',
];

function sorted(reasons: readonly EnrolmentReason[]): EnrolmentReason[] {
  return [...reasons].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}
