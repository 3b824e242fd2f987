/** Who may do what with the hours that are divided. Pure. */
import type { Actor } from '#app/kernel/actor.ts';

/** Make terms, divide and adjust: the office in person, and the system for the demo. */
export function mayDivideHours(actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'person' && actor.hat.organisationKind === 'centre' && actor.hat.role === 'office';
}
