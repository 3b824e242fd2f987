import type { Actor } from '#app/kernel/actor.ts';
import { mayKeepBooks } from '#app/settlement/policy.ts';
import type { FileKindName } from './file-kinds.ts';

/** What somebody may import. */
export type ImportRight = {
  /** Kinds of files; null for every kind. */
  readonly kinds: readonly FileKindName[] | null;
  /** The organisation whose people alone may be in the file; null for everybody's. */
  readonly ownPeopleOf: string | null;
};

/** The kinds that are the books. */
export const bookKinds = [
  'costPools',
  'budgets',
  'poolKeys',
  'recurringCosts',
  'costEntries',
] as const satisfies FileKindName[];

export type BookKind = (typeof bookKinds)[number];

export function isBookKind(kind: FileKindName): kind is BookKind {
  return (bookKinds as readonly FileKindName[]).includes(kind);
}

/**
 * The office imports everything, as the system does on the command line and for the demo; a coordinator the own people, a
 * treasurer the books. Null for everybody else: a token never imports.
 */
export function importRight(actor: Actor): ImportRight | null {
  if (actor.kind === 'system') return { kinds: null, ownPeopleOf: null };
  if (actor.kind !== 'person') return null;
  if (actor.hat.role === 'office') return { kinds: null, ownPeopleOf: null };
  if (mayKeepBooks(actor)) return { kinds: bookKinds, ownPeopleOf: null };
  if (actor.hat.role === 'coordinator') return { kinds: ['people'], ownPeopleOf: actor.hat.organisationId };
  return null;
}
