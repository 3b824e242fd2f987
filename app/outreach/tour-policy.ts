/** Who asks for tours, makes their routes and receives groups. Pure. */
import type { Actor } from '#app/kernel/actor.ts';

/** The organisation on whose floors this actor decides who may come: a coordinator's own, for the office the centre's. */
export function hostedBy(actor: Actor): string | null {
  if (actor.kind !== 'person') return null;
  const { role, organisationId, organisationKind } = actor.hat;
  if (role === 'coordinator' && organisationKind === 'company') return organisationId;
  return mayRouteTours(actor) ? organisationId : null;
}

/** Only the office sees all floors, and so makes routes. Tokens promise nothing to hosts. */
export function mayRouteTours(actor: Actor): boolean {
  return actor.kind === 'person' && actor.hat.role === 'office' && actor.hat.organisationKind === 'centre';
}
