/**
 * Which scopes an actor may read in, and which account matters they may decide. Rules about courses, bookings and money
 * are in the policy of their own module.
 */
import type { Actor, Role } from '#app/kernel/actor.ts';

export type ScopeKind = 'self' | 'partner' | 'roster' | 'books' | 'centre' | 'public';

/** Roles that read their own organisation's people and bookings. */
const partnerRoles: readonly Role[] = ['coordinator', 'practice-supervisor', 'teacher'];

/**
 * Roles that read everything of the centre, people by name included. The treasurer and the board don't: they get
 * figures (hours, euros, head-counts), which are worked out without names.
 */
const centreRoles: readonly Role[] = ['office'];

/** Roles that read the books: money and shares of every party. */
const bookRoles: readonly Role[] = ['treasurer', 'board', 'office'];

/** The role an actor acts in; null for the system. */
export function roleOf(actor: Actor): Role | null {
  return actor.kind === 'person' ? actor.hat.role : actor.kind === 'token' ? actor.role : null;
}

/** The organisation an actor acts for; null for the system. */
export function organisationOf(actor: Actor): string | null {
  return actor.kind === 'person'
    ? actor.hat.organisationId
    : actor.kind === 'token'
      ? actor.organisationId
      : null;
}

/**
 * May this actor read in a scope of this kind?
 * - self: what is the person's own
 * - partner: the people and bookings of the own organisation
 * - roster: the sessions someone teaches or guides, with who takes part
 * - books: money, keys and shares of every party, without people
 * - centre: everything
 * - public: what a guest sees
 */
export function mayRead(actor: Actor, kind: ScopeKind): boolean {
  if (kind === 'public') return true;
  if (actor.kind === 'system') return kind === 'centre';
  if (kind === 'self') return actor.kind === 'person';
  const role = roleOf(actor) as Role;
  if (kind === 'roster') return actor.kind === 'person' && role === 'trainer';
  if (kind === 'partner') return partnerRoles.includes(role);
  if (kind === 'books') {
    return actor.kind === 'person' && bookRoles.includes(role) && actor.hat.organisationKind === 'centre';
  }
  return centreRoles.includes(role) && (actor.kind !== 'person' || actor.hat.organisationKind === 'centre');
}

/** Opening an account for someone: the office for everybody, a coordinator within the own organisation. */
export function mayOpenAccount(actor: Actor, organisationIds: readonly string[]): boolean {
  if (mayRead(actor, 'centre')) return true;
  return (
    actor.kind === 'person' &&
    actor.hat.role === 'coordinator' &&
    organisationIds.includes(actor.hat.organisationId)
  );
}

/** Mail that waits on the outbox page names people from everywhere, so only the office reads it. */
export function mayReadOutbox(actor: Actor): boolean {
  return mayRead(actor, 'centre');
}

/** Tokens act for whole organisations: the office hands them out, and the command line does. */
export function mayIssueToken(actor: Actor): boolean {
  return actor.kind !== 'token' && mayRead(actor, 'centre');
}
