/**
 * What a viewer may know of a block on the calendar. Everyone sees that something is busy; a public course shows its
 * name; the office sees all; trainers see the sessions they teach. Labels depend on the viewer everywhere: screen, feed,
 * API and the reasons of a refused plan.
 */
import type { Actor } from '#app/kernel/actor.ts';
import type { PlannedKind } from './plan-facts.ts';
import { isPlanner } from './policy.ts';
import type { RunState } from './run-state.ts';

export type SessionSubject = {
  readonly kind: PlannedKind;
  /** Null for a session outside a run. */
  readonly run: {
    readonly state: RunState;
    readonly isPublic: boolean;
    readonly onlyForId: string | null;
  } | null;
  readonly trainerIds: readonly string[];
};

/**
 * - hidden: not on this viewer's calendar at all (a concept, for who doesn't plan)
 * - busy: shown as occupied, no more
 * - named: which course, maintenance or activity it is
 */
export type Knowledge = 'hidden' | 'busy' | 'named';

export function knowledgeOf(viewer: Actor | null, session: SessionSubject): Knowledge {
  if (session.run?.state === 'concept' && !isPlanner(viewer)) return 'hidden';
  return mayName(viewer, session) ? 'named' : 'busy';
}

function mayName(viewer: Actor | null, session: SessionSubject): boolean {
  if (viewer?.kind === 'system' || roleOf(viewer) === 'office') return true;
  if (viewer?.kind === 'person' && session.trainerIds.includes(viewer.personId)) return true;
  // A machine under maintenance is no secret to those who plan around it.
  if (session.kind === 'maintenance' || session.kind === 'open-practice') return isPlanner(viewer);
  const { run } = session;
  if (!run) return false;
  if (run.onlyForId !== null) return run.onlyForId === organisationOf(viewer);
  // An option is not on offer yet: planners know what it is for, others see that the machine is taken.
  if (run.state === 'concept' || run.state === 'option') return isPlanner(viewer) && run.isPublic;
  return run.isPublic;
}

function roleOf(viewer: Actor | null) {
  return viewer?.kind === 'person' ? viewer.hat.role : viewer?.kind === 'token' ? viewer.role : null;
}

function organisationOf(viewer: Actor | null): string | null {
  if (viewer?.kind === 'person') return viewer.hat.organisationId;
  return viewer?.kind === 'token' ? viewer.organisationId : null;
}
