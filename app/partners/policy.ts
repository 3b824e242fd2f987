/** Who manages the people of an organisation. Pure. */
import type { Actor } from '#app/kernel/actor.ts';

/** The organisation whose people somebody manages: a coordinator in person, never a token. Null for everybody else. */
export function managesPeopleOf(actor: Actor): string | null {
  return actor.kind === 'person' && actor.hat.role === 'coordinator' ? actor.hat.organisationId : null;
}
