/**
 * Finds dates for a course or a group: machines by pool and number, a trainer who may teach it, so many sessions of a
 * length in a pattern, within a window. Proposes the first feasible plans, best first: early, on pattern, at preferred
 * days and times, and snug against what is booked already so that no odd half-hours are left.
 *
 * What always holds: it proposes nothing that `planReasons` would have a reason against. How: time is a grid of starting
 * moments; each machine and trainer marks the moments at which it could start (slot-supply.ts); a plan is a chain of
 * moments at which there is enough of everything (slot-chain.ts).
 */
import { planReasons } from './plan-check.ts';
import type { PlanFacts, PlanProposal, ProposedSession } from './plan-facts.ts';
import { bestChains, type Chain } from './slot-chain.ts';
import { type SlotGrid, slotGrid } from './slot-grid.ts';
import { pickResources, type Supply, supplyOf } from './slot-supply.ts';
import type { SlotPlan, SlotWish } from './slot-wish.ts';

export type { SlotPlan, SlotWish };

/** At most `wish.most` plans, best first, each beginning on another day as long as there are enough days. */
export function findSlots(wish: SlotWish, facts: PlanFacts): SlotPlan[] {
  const site = facts.sites.get(wish.siteId);
  if (!site?.active || wish.firstDay > wish.lastDay || wish.count < 1 || wish.minutes < 1) return [];
  if (wish.courseIds.some((id) => facts.courses.get(id)?.active !== true)) return [];
  const grid = slotGrid(wish, site.plan, facts.now);
  const supply = supplyOf(wish, grid, site.plan, facts);
  const plans: SlotPlan[] = [];
  for (const chain of bestChains(wish, grid, supply)) {
    const plan = planOf(wish, grid, supply, chain);
    // Rooms that together take the group, and the like, are seen only in the whole plan.
    if (plan && planReasons(proposalOf(wish, plan), facts).length === 0) plans.push(plan);
    if (plans.length === wish.most) break;
  }
  return plans;
}

/** A proposed plan as the check reads it. */
export function proposalOf(wish: SlotWish, plan: SlotPlan): PlanProposal {
  return {
    kind: wish.kind,
    siteId: wish.siteId,
    courseIds: wish.courseIds,
    seats: wish.seats,
    minimum: null,
    state: 'open',
    optionUntil: null,
    decideBy: null,
    sessions: plan.sessions,
  };
}

function planOf(wish: SlotWish, grid: SlotGrid, supply: Supply, chain: Chain): SlotPlan | null {
  const sessions: ProposedSession[] = [];
  for (const slot of chain.slots) {
    const previous = sessions.at(-1);
    const resourceIds = pickResources(supply, slot, previous?.resourceIds ?? []);
    const trainerIds = supply.trainersAt(slot, wish.trainers, chain.trainer, previous?.trainerIds ?? []);
    if (!resourceIds || !trainerIds) return null;
    const start = grid.starts[slot] as number;
    sessions.push({
      interval: { start, end: start + grid.length },
      resourceIds,
      trainerIds,
      sideBySideKey: null,
    });
  }
  const { offPattern, skipped, cost } = chain;
  return { sessions, offPattern, skipped, cost };
}
