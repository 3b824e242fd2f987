// What a reader may see, proven. The types are public, the brand is not: only `app/identity` mints a scope, after it has
// looked up who is asking (a check in `npm run check` guards that). See docs/decisions/0011.
import type { OrganisationId, PersonId } from '#app/kernel/ids.ts';

declare const proven: unique symbol;

/** A scope that identity has proven. Nothing but a cast in `app/identity` makes one. */
type Proven<Fields> = Readonly<Fields> & { readonly [proven]: true };

/** Anyone, signed in or not: no row of a personal table. */
export type PublicScope = Proven<{ kind: 'public' }>;

/** A person's own rows, and the terms of the organisations they belong to. */
export type SelfScope = Proven<{
  kind: 'self';
  personId: PersonId;
  organisationIds: readonly OrganisationId[];
}>;

/** A coordinator or teacher: the rows of one organisation, and their own. */
export type PartnerScope = Proven<{
  kind: 'partner';
  organisationId: OrganisationId;
  personId: PersonId | null;
}>;

/** A trainer: participants of own runs until 14 days after the last session, all trainers' agendas, and own rows. */
export type RosterScope = Proven<{ kind: 'roster'; personId: PersonId }>;

/** The centre's office, treasurer and board: all rows. */
export type CentreScope = Proven<{
  kind: 'centre';
  organisationId: OrganisationId;
  personId: PersonId | null;
}>;

/** Treasurer, board and office: money, keys, agreements and statements of everybody, and no person's row but their own. */
export type BooksScope = Proven<{ kind: 'books'; organisationId: OrganisationId; personId: PersonId }>;

export type Scope = PublicScope | SelfScope | PartnerScope | RosterScope | CentreScope | BooksScope;

/** Scopes of someone who signed in. */
export type SignedInScope = Exclude<Scope, PublicScope>;

/** What PostgreSQL's policies read: the settings `app.scope`, `app.person_id` and `app.organisation_ids`. */
export function scopeSettings(scope: Scope): {
  kind: Scope['kind'];
  personId: string;
  organisationIds: string;
} {
  const organisations =
    scope.kind === 'self' ? scope.organisationIds : 'organisationId' in scope ? [scope.organisationId] : [];
  return {
    kind: scope.kind,
    personId: ('personId' in scope && scope.personId) || '',
    organisationIds: organisations.join(','),
  };
}
