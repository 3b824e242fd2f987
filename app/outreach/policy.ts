/** Who decides what an organisation says about itself, and who answers whoever writes to the centre. */
import type { Actor, Role } from '#app/kernel/actor.ts';

const presenting: readonly Role[] = ['coordinator', 'teacher', 'office'];

/** The organisation whose public page this actor may edit: their own, for the office the centre's; null for nobody. */
export function presentedBy(actor: Actor): string | null {
  if (actor.kind !== 'person' || !presenting.includes(actor.hat.role)) return null;
  if (actor.hat.role === 'office' && actor.hat.organisationKind !== 'centre') return null;
  return actor.hat.organisationId;
}

export function mayAnswerMessages(actor: Actor): boolean {
  return actor.kind === 'person' && actor.hat.role === 'office' && actor.hat.organisationKind === 'centre';
}
