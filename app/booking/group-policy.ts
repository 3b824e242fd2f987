/** Who may book and change a class's visits. Pure. */
import type { Actor } from '#app/kernel/actor.ts';
import { isOffice } from './policy.ts';

/** A school's teachers for their own school, the office for any. A visit is a person's promise, never a token's. */
export function mayBookGroups(actor: Actor, organisationId: string): boolean {
  if (actor.kind === 'token') return false;
  if (isOffice(actor)) return true;
  return (
    actor.kind === 'person' && actor.hat.role === 'teacher' && actor.hat.organisationId === organisationId
  );
}
