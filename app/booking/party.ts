/** For which organisation someone is enrolled, who pays, and whether the company is asked first. */
import type { Actor } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { OrganisationFacts, PersonFacts } from './enrolment-facts.ts';
import { isOffice, needsNoAnswer } from './policy.ts';

/**
 * The party where none was named: the organisation of the hat, except for the office, which enrols for where the person
 * works that day (a job comes before a role). Null for somebody who belongs nowhere.
 */
export function partyOf(
  actor: Actor,
  person: Pick<PersonFacts, 'belongsTo'> | undefined,
  day: CalendarDate,
): string | null {
  if (!isOffice(actor)) return actor.kind === 'person' ? actor.hat.organisationId : actorOrganisation(actor);
  const there = person?.belongsTo.find(({ from, until }) => from <= day && (until === null || day <= until));
  return there?.organisationId ?? null;
}

function actorOrganisation(actor: Actor): string | null {
  return actor.kind === 'token' ? actor.organisationId : null;
}

export type Terms = {
  readonly payerId: string | null;
  readonly orderNumber: string | null;
  /** The company is asked before the place is sure. */
  readonly asksFirst: boolean;
};

/** What the agreement says, unless the one who books says otherwise. */
export function termsFor(
  actor: Actor,
  organisation: OrganisationFacts | null,
  given: { readonly payerId?: string | null | undefined; readonly orderNumber?: string | null | undefined },
): Terms {
  const organisationId = organisation?.organisationId ?? null;
  return {
    payerId: given.payerId ?? organisation?.payerId ?? organisationId,
    orderNumber: given.orderNumber ?? organisation?.orderNumber ?? null,
    asksFirst: organisation?.bookingMode === 'approve' && !needsNoAnswer(actor, organisationId),
  };
}
