/** Several people on one run: what the first takes isn't there for the second. Pure. */
import { judgeEnrolment } from './enrolment-check.ts';
import type { EnrolmentFacts, EnrolmentProposal } from './enrolment-facts.ts';

/** The facts for the next person: a place less, or one more who waits. */
export function factsAfter(
  facts: EnrolmentFacts,
  proposal: EnrolmentProposal,
  came: 'enrolled' | 'waiting',
): EnrolmentFacts {
  const { run } = facts;
  if (!run) return facts;
  if (came === 'waiting') {
    const persons = new Map(
      [...facts.persons].map(([id, one]) => [
        id,
        one.waitingEntryId === null ? { ...one, waitingAhead: one.waitingAhead + 1 } : one,
      ]),
    );
    return { ...facts, persons, run: { ...run, waiting: run.waiting + 1 } };
  }
  const { organisationId } = proposal;
  const taken = new Set(judgeEnrolment(proposal, facts).sessionIds);
  const sessions = run.sessions.map((session) => {
    if (!taken.has(session.sessionId)) return session;
    // As `takeSeats` does: the place offered to them, else a free one, else one held for the party.
    if (facts.persons.get(proposal.personId)?.offerId) return session;
    if (session.free > 0) return { ...session, free: session.free - 1 };
    const held = organisationId === null ? 0 : (session.heldFor[organisationId] ?? 0);
    return organisationId === null
      ? session
      : { ...session, heldFor: { ...session.heldFor, [organisationId]: held - 1 } };
  });
  return { ...facts, run: { ...run, sessions, enrolled: run.enrolled + 1 } };
}
