import type { Actor } from '#app/kernel/actor.ts';

/** The office imports, and the system does on the command line and for the demo. A token never does. */
export function mayImport(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.hat.role === 'office');
}
