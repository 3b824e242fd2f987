/** Who may do what with the centre's own records. Pure. */
import type { Actor } from '#app/kernel/actor.ts';

/** Rules of safety and of working hours: a person of the office, never a token. */
export function mayChangeRules(actor: Actor): boolean {
  return actor.kind === 'person' && actor.hat.organisationKind === 'centre' && actor.hat.role === 'office';
}
