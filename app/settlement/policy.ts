/** Who may do what with the books. Pure. */
import type { Actor } from '#app/kernel/actor.ts';

const isAtCentre = (actor: Actor) => actor.kind === 'person' && actor.hat.organisationKind === 'centre';

/** Book costs and income, record keys, work out a quarter: the treasurer and the office, and the system for jobs. */
export function mayKeepBooks(actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  return (
    actor.kind === 'person' &&
    isAtCentre(actor) &&
    (actor.hat.role === 'treasurer' || actor.hat.role === 'office')
  );
}

/** What the own organisation pays: its coordinator, of a school its teacher. Who leads people at work sees no money. */
export function maySeeOwnCosts(actor: Actor): boolean {
  return actor.kind === 'person' && (actor.hat.role === 'coordinator' || actor.hat.role === 'teacher');
}

/** Close a quarter: a person with the hat of treasurer, board or office; that it is somebody else, the use case checks. */
export function mayClose(actor: Actor): boolean {
  return mayKeepBooks(actor)
    ? actor.kind === 'person'
    : actor.kind === 'person' && isAtCentre(actor) && actor.hat.role === 'board';
}
