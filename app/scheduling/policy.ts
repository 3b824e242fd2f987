/** Who may plan. Pure: may this actor do this to that. */
import type { Actor, Role } from '#app/kernel/actor.ts';

/** Trainers and the office see concepts and plan runs; the system does for jobs, the import and the demo. */
const plannerRoles: readonly Role[] = ['trainer', 'office'];

export function isPlanner(actor: Actor | null): boolean {
  if (actor === null) return false;
  if (actor.kind === 'system') return true;
  return plannerRoles.includes(actor.kind === 'person' ? actor.hat.role : actor.role);
}

/** Plan, change, fix, copy and confirm runs; plan other sessions; replace a trainer; report an outage. */
export function mayPlan(actor: Actor): boolean {
  return isPlanner(actor);
}

/** Decide that a run goes ahead, or give a concept its machines: a person's decision, never a token's. */
export function mayDecideRuns(actor: Actor): boolean {
  return isPlanner(actor) && actor.kind !== 'token';
}

/** The office reports anybody's absence, trainers their own. */
export function mayReportAbsence(actor: Actor, trainerId: string): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'token') return actor.role === 'office';
  return actor.hat.role === 'office' || (actor.hat.role === 'trainer' && actor.personId === trainerId);
}

export function mayReportOutage(actor: Actor): boolean {
  return isPlanner(actor);
}
