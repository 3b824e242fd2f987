/** Several people on one run: what the first takes isn't there for the second. Pure. */
import { judgeEnrolment } from './enrolment-check.ts';
import type { EnrolmentFacts, EnrolmentProposal } from './enrolment-facts.ts';

/** Who comes to the whole of a run fills a place without a name of the party; one lesson to catch up doesn't. */
export function fillsHeld({ sessionIds }: Pick<EnrolmentProposal, 'sessionIds'>): boolean {
  return sessionIds === null;
}

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
    // As `takeSeats` does: the place offered to them, else one held for the party or a free one.
    if (facts.persons.get(proposal.personId)?.offerId) return session;
    const held = organisationId === null ? 0 : (session.heldFor[organisationId] ?? 0);
    const takesHeld = held > 0 && (fillsHeld(proposal) || session.free === 0);
    return takesHeld && organisationId !== null
      ? { ...session, heldFor: { ...session.heldFor, [organisationId]: held - 1 } }
      : { ...session, free: session.free - 1 };
  });
  return { ...facts, run: { ...run, sessions, enrolled: run.enrolled + 1 } };
}
