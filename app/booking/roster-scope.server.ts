import { centreScope, rosterScope } from '#app/identity/mint-scope.server.ts';
import { mayRead } from '#app/identity/policy.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';

/** In which scope someone reads rosters: the office all of them, a trainer those of the own runs. Others get 403. */
export function rosterScopeOf(actor: Actor): RosterScope | CentreScope {
  return mayRead(actor, 'centre') ? centreScope(actor) : rosterScope(actor);
}
