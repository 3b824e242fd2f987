import type { Actor } from '#app/kernel/actor.ts';
import { isDemo } from './enter-demo.server.ts';
import { actorFromRequest, type RouteArgs, requireActor } from './signed-in.server.ts';

/** Who reads the outbox: in a demo anybody, also a guest (null); else the office, and others get 403. */
export async function outboxReader(args: RouteArgs): Promise<Actor | null> {
  if (isDemo()) return (await actorFromRequest(args))?.actor ?? null;
  return (await requireActor(args, ['office'])).actor;
}
