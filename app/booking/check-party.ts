/** The person, the party they come for, and what they are booked for already. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { overlaps } from '#app/kernel/interval.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { PartyReason } from './booking-reasons.ts';
import type { EnrolmentFacts, EnrolmentProposal, PersonFacts, SessionFacts } from './enrolment-facts.ts';

export function partyReasons(
  proposal: EnrolmentProposal,
  person: PersonFacts,
  facts: EnrolmentFacts,
  sessions: readonly SessionFacts[],
): PartyReason[] {
  const { organisationId, payerId } = proposal;
  const reasons: PartyReason[] = [];
  if (person.enrolment) reasons.push({ code: 'already-enrolled', ...person.enrolment });
  if (organisationId !== null) {
    if (!facts.organisations.get(organisationId)?.active) {
      reasons.push({ code: 'organisation-inactive', organisationId });
    }
    const days = daysOf(sessions, facts);
    const without = days.filter((day) => !belongsOn(person, organisationId, day));
    if (without.length > 0) reasons.push({ code: 'person-not-employed', organisationId, days: without });
  }
  if (payerId !== null && !facts.organisations.get(payerId)?.active) {
    reasons.push({ code: 'payer-unknown', organisationId: payerId });
  }
  return reasons;
}

/** Being in two places blocks; work as a trainer counts as much as another course. One reason per session and booking. */
export function agendaReasons(sessions: readonly SessionFacts[], person: PersonFacts): PartyReason[] {
  return sessions.flatMap(({ sessionId, interval }) =>
    person.agenda
      .filter((item) => overlaps(item.interval, interval))
      .map((item) => ({ code: 'agenda-clash' as const, sessionId, interval, with: { ...item } })),
  );
}

/** Working there on a day, or having a role there. */
function belongsOn(person: PersonFacts, organisationId: string, day: CalendarDate): boolean {
  return person.belongsTo.some(
    (one) =>
      one.organisationId === organisationId && one.from <= day && (one.until === null || day <= one.until),
  );
}

/** The days of the sessions; today where none is left, so that a stranger is refused all the same. */
function daysOf(sessions: readonly SessionFacts[], { now, run }: EnrolmentFacts): CalendarDate[] {
  if (sessions.length === 0 && run) return [dateAt(now, run.zone)];
  return [...new Set(sessions.map(({ day }) => day))];
}
