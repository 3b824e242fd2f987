/**
 * The only place where scopes are made (a check guards it): what someone may read follows from who they are and the hat
 * they wear, never from what a page asks for. Each function throws the 403 answer for an actor who may not read so; a
 * page that also serves others asks `mayRead` of policy.ts first.
 */
import type { Actor } from '#app/kernel/actor.ts';
import { idOf, type OrganisationId, type PersonId } from '#app/kernel/ids.ts';
import type {
  BooksScope,
  CentreScope,
  PartnerScope,
  PublicScope,
  RosterScope,
  Scope,
  SelfScope,
} from '#app/platform/scope.server.ts';
import { mayRead, type ScopeKind } from './policy.ts';
import { forbidden } from './signed-in.server.ts';

/** What anybody may see: no personal row. */
export function publicScope(): PublicScope {
  return mint<PublicScope>({ kind: 'public' });
}

/** What is the person's own, at the organisation of the hat they wear. Tokens and the system have no self. */
export function selfScope(actor: Actor): SelfScope {
  if (actor.kind !== 'person') throw forbidden();
  return mint<SelfScope>({
    kind: 'self',
    personId: idOf<PersonId>(actor.personId),
    organisationIds: [idOf<OrganisationId>(actor.hat.organisationId)],
  });
}

/** The people and bookings of the own organisation: coordinators, practice supervisors, teachers. */
export function partnerScope(actor: Actor): PartnerScope {
  if (!mayRead(actor, 'partner') || actor.kind === 'system') throw forbidden();
  return mint<PartnerScope>({ kind: 'partner', ...whoAndWhere(actor) });
}

/** A trainer's own sessions with who takes part, until 14 days after the last one. */
export function rosterScope(actor: Actor): RosterScope {
  if (!mayRead(actor, 'roster') || actor.kind !== 'person') throw forbidden();
  return mint<RosterScope>({ kind: 'roster', personId: idOf<PersonId>(actor.personId) });
}

/** Everything of the centre, by name: the office, and jobs. */
export function centreScope(actor: Actor): CentreScope {
  if (!mayRead(actor, 'centre')) throw forbidden();
  if (actor.kind === 'system') {
    // Jobs belong to no organisation; nothing of the centre is hidden from them all the same.
    return mint<CentreScope>({ kind: 'centre', organisationId: '' as OrganisationId, personId: null });
  }
  return mint<CentreScope>({ kind: 'centre', ...whoAndWhere(actor) });
}

/** Money, keys and shares of every party: the treasurer, the board and the office, in person. */
export function booksScope(actor: Actor): BooksScope {
  if (!mayRead(actor, 'books') || actor.kind !== 'person') throw forbidden();
  return mint<BooksScope>({
    kind: 'books',
    personId: idOf<PersonId>(actor.personId),
    organisationId: idOf<OrganisationId>(actor.hat.organisationId),
  });
}

const wide: readonly ScopeKind[] = ['centre', 'partner', 'roster', 'self'];

/** The widest scope of an actor, for pages that show each what they may see; public for a guest. */
export function scopeOf(actor: Actor | null): Scope {
  if (actor === null) return publicScope();
  switch (wide.find((kind) => mayRead(actor, kind))) {
    case 'centre':
      return centreScope(actor);
    case 'partner':
      return partnerScope(actor);
    case 'roster':
      return rosterScope(actor);
    case 'self':
      return selfScope(actor);
    default:
      return publicScope();
  }
}

function whoAndWhere(actor: Exclude<Actor, { kind: 'system' }>) {
  return actor.kind === 'person'
    ? {
        organisationId: idOf<OrganisationId>(actor.hat.organisationId),
        personId: idOf<PersonId>(actor.personId),
      }
    : { organisationId: idOf<OrganisationId>(actor.organisationId), personId: null };
}

/** The cast that is allowed nowhere else. */
function mint<S extends Scope>(fields: { readonly [K in keyof S as K extends string ? K : never]: S[K] }): S {
  return fields as unknown as S;
}
