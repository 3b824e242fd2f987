/** Who may do what with enrolments. Pure: may this actor do this to that. */
import type { Actor, Role } from '#app/kernel/actor.ts';

const roleOf = (actor: Actor): Role | null =>
  actor.kind === 'person' ? actor.hat.role : actor.kind === 'token' ? actor.role : null;
const organisationOf = (actor: Actor): string | null =>
  actor.kind === 'person' ? actor.hat.organisationId : actor.kind === 'token' ? actor.organisationId : null;

/** The office, and the system for jobs, the import and the demo. */
export function isOffice(actor: Actor): boolean {
  return actor.kind === 'system' || roleOf(actor) === 'office';
}

function isCoordinatorOf(actor: Actor, organisationId: string | null): boolean {
  return (
    organisationId !== null && roleOf(actor) === 'coordinator' && organisationOf(actor) === organisationId
  );
}

function isSelf(actor: Actor, personId: string | null): boolean {
  return actor.kind === 'person' && personId !== null && actor.personId === personId;
}

export type Party = { readonly personId: string | null; readonly organisationId: string | null };

/**
 * Enrol someone, or put them on the waiting list: the office anybody, a coordinator the people of the own organisation,
 * everybody themself for the organisation whose hat they wear.
 */
export function mayEnrol(actor: Actor, party: Party): boolean {
  return (
    isOffice(actor) ||
    isCoordinatorOf(actor, party.organisationId) ||
    (isSelf(actor, party.personId) && organisationOf(actor) === party.organisationId)
  );
}

/** Say who pays and under which order number, where that isn't what the agreement says. */
export function mayChoosePayer(actor: Actor, organisationId: string | null): boolean {
  return isOffice(actor) || isCoordinatorOf(actor, organisationId);
}

/** Book without being asked about: those whom a company that approves would ask, and the office on their word. */
export function needsNoAnswer(actor: Actor, organisationId: string | null): boolean {
  return isOffice(actor) || isCoordinatorOf(actor, organisationId);
}

/** Have places held for a company that names its people later, change them and give them back. */
export function mayBookPlaces(actor: Actor, organisationId: string): boolean {
  return isOffice(actor) || isCoordinatorOf(actor, organisationId);
}

/** Answer a request: a person's decision, never a token's. */
export function mayAnswer(actor: Actor, organisationId: string | null): boolean {
  return actor.kind !== 'token' && (isOffice(actor) || isCoordinatorOf(actor, organisationId));
}

/** Accept or decline an offered place: as cancelling, a person's decision and never a token's. */
export function mayAnswerOffer(actor: Actor, party: Party): boolean {
  return actor.kind !== 'token' && mayCancel(actor, party);
}

/** Cancel an enrolment, leave a waiting list: who may enrol, and whoever it is about, in whatever hat. */
export function mayCancel(actor: Actor, party: Party): boolean {
  return isOffice(actor) || isCoordinatorOf(actor, party.organisationId) || isSelf(actor, party.personId);
}

/** Fill a free place while others wait. The office does, with the list in hand. */
export function mayPassQueue(actor: Actor): boolean {
  return isOffice(actor);
}

/** Mark attendance and record results: the trainers of the session or run, and the office. */
export function mayRecord(actor: Actor, trainerIds: readonly string[]): boolean {
  if (isOffice(actor)) return true;
  return actor.kind === 'person' && actor.hat.role === 'trainer' && trainerIds.includes(actor.personId);
}

/** The company whose demand an actor may speak for, and whose people it may send when asked; null for everybody else. */
export function demandOrganisation(actor: Actor): string | null {
  return actor.kind === 'person' &&
    actor.hat.role === 'coordinator' &&
    actor.hat.organisationKind === 'company'
    ? actor.hat.organisationId
    : null;
}

/** Plan a run from what companies need together, and ask them: a person's decision, never a token's. */
export function mayBundle(actor: Actor): boolean {
  return actor.kind !== 'token' && isOffice(actor);
}
