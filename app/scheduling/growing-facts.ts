/** Facts for planning a list: what each plan takes is taken for those after it. Pure but for the copies it hands out. */
import type { Interval } from '#app/kernel/interval.ts';
import { heldInterval } from './buffers.ts';
import type { Busy, PlanFacts, PlanProposal, TrainerBusy } from './plan-facts.ts';

/** The same facts, with agendas of their own that `occupy` adds to. */
export function growingFacts(facts: PlanFacts): PlanFacts {
  const own = <F extends { readonly busy: readonly B[] }, B>(map: ReadonlyMap<string, F>) =>
    new Map([...map].map(([id, one]) => [id, { ...one, busy: [...one.busy] }]));
  return { ...facts, resources: own(facts.resources), trainers: own(facts.trainers) };
}

/** Adds what a plan takes to growing facts. `planId` tells its sessions from those of others. */
export function occupy(facts: PlanFacts, planId: string, proposal: PlanProposal): void {
  proposal.sessions.forEach(({ interval, resourceIds, trainerIds, sideBySideKey }, index) => {
    for (const id of new Set(resourceIds)) {
      const resource = facts.resources.get(id);
      if (!resource) continue;
      (resource.busy as Busy[]).push({ ...heldInterval(interval as Interval, resource), sessionId: null });
    }
    for (const id of new Set(trainerIds)) {
      (facts.trainers.get(id)?.busy as TrainerBusy[] | undefined)?.push({
        ...interval,
        sessionId: null,
        sideBySideKey: sideBySideKey ?? `${planId} ${index}`,
        learners: proposal.seats,
      });
    }
  });
}
