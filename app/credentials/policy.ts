/** Who may put in and withdraw certificates that people obtained elsewhere. Pure. */
import type { Actor } from '#app/kernel/actor.ts';

/** The organisation for which somebody looks after certificates: a coordinator in person, never a token. */
export function certificatesKeptFor(actor: Actor): string | null {
  return actor.kind === 'person' && actor.hat.role === 'coordinator' ? actor.hat.organisationId : null;
}
