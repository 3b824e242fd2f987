/**
 * Another company's own run isn't this planner's to know, so not to change either: whoever comes with its id is answered
 * as for a run that isn't there.
 */
import type { Actor } from '#app/kernel/actor.ts';
import { knowledgeOf } from './block-label.ts';
import type { PlannedSession, RunPlan } from './run-plan-queries.server.ts';

export function mayKnowRun(actor: Actor, run: RunPlan): boolean {
  const trainerIds = run.sessions.flatMap((session) => session.trainerIds);
  return knowledgeOf(actor, { kind: 'course', run, trainerIds }) === 'named';
}

/** Who teaches one day of a run knows its other days. */
export function mayKnowSession(actor: Actor, session: PlannedSession, run: RunPlan | null): boolean {
  if (run) return mayKnowRun(actor, run);
  const { kind, trainerIds } = session;
  return knowledgeOf(actor, { kind, run: null, trainerIds }) === 'named';
}
