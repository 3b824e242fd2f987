/**
 * Helps a planner who chose the times: which machines and trainers are free for each session, and a sensible choice of
 * them. Judges each by itself with the rules of the plan check; the check of the whole plan still has the last word.
 */
import type { Interval } from '#app/kernel/interval.ts';
import { momentReasons } from './check-moment.ts';
import { neededBy } from './check-needs.ts';
import { resourceReasons } from './check-resources.ts';
import { trainerReasons } from './check-trainers.ts';
import type { NeedFacts, PlanFacts, PlanProposal, ProposedSession } from './plan-facts.ts';
import type { PlanReason } from './plan-reasons.ts';
import { reasonPolicy } from './reason-policy.ts';

/** Ids that can't be had for a session, and those that can with a written reason. */
export type Availability = { readonly taken: readonly string[]; readonly withReason: readonly string[] };

/** Per session of the plan, for every machine, room and trainer in the facts. */
export function availabilityOf(proposal: PlanProposal, facts: PlanFacts): Availability[] {
  return proposal.sessions.map((session) => {
    if (!(session.interval.start < session.interval.end)) return { taken: [], withReason: [] };
    const judged = [
      ...[...facts.resources.keys()].map((id) => ({
        id,
        reasons: atResource(session.interval, id, proposal, facts),
      })),
      ...[...facts.trainers.keys()].map((id) => ({
        id,
        reasons: atTrainer(session.interval, id, proposal, facts),
      })),
    ];
    return {
      taken: judged.filter(({ reasons }) => isBlocked(reasons)).map(({ id }) => id),
      withReason: judged
        .filter(({ reasons }) => reasons.length > 0 && !isBlocked(reasons))
        .map(({ id }) => id),
    };
  });
}

/**
 * Machines and a trainer for sessions that have none yet: what the courses need out of what is free, the same for every
 * session where possible. `preferred` are tried first (the row that was clicked). What isn't free is left out: the check
 * then says what is missing.
 */
export function filledSessions(
  proposal: PlanProposal,
  facts: PlanFacts,
  preferred: readonly string[] = [],
): ProposedSession[] {
  const needs = neededBy(proposal.courseIds, facts);
  const leading = leadingTrainers(proposal, facts, preferred);
  const chosen = new Set(preferred);
  return proposal.sessions.map((session) => {
    const resourceIds =
      session.resourceIds.length > 0
        ? session.resourceIds
        : withPreferred(
            preferred.filter((id) => facts.resources.has(id)),
            needs.flatMap((need) => picked(need, session.interval, proposal, facts, chosen)),
            needs,
            facts,
          );
    for (const id of resourceIds) chosen.add(id);
    const free = leading.find((id) => atTrainer(session.interval, id, proposal, facts).length === 0);
    const trainerIds = session.trainerIds.length > 0 ? session.trainerIds : free ? [free] : [];
    return { ...session, resourceIds, trainerIds };
  });
}

/** The row somebody clicked is part of the plan, also where it is taken: the check says so. */
function withPreferred(
  preferred: readonly string[],
  picks: readonly string[],
  needs: readonly NeedFacts[],
  facts: PlanFacts,
): string[] {
  const extra = preferred.filter((id) => !picks.includes(id));
  if (extra.length === 0) return [...picks];
  const poolOf = (id: string) => facts.resources.get(id)?.poolId ?? null;
  // It takes the place of one of its kind, where the course needs only so many.
  const kept = [...picks];
  for (const id of extra) {
    const need = needs.find((one) => one.poolId !== null && one.poolId === poolOf(id));
    const ofPool = kept.filter((one) => poolOf(one) === poolOf(id));
    if (need && ofPool.length >= need.quantity) kept.splice(kept.indexOf(ofPool.at(-1) as string), 1);
    kept.push(id);
  }
  return kept;
}

function picked(
  need: NeedFacts,
  interval: Interval,
  proposal: PlanProposal,
  facts: PlanFacts,
  chosen: ReadonlySet<string>,
): string[] {
  const quantity = need.resourceId ? 1 : need.quantity;
  return (
    [...facts.resources.values()]
      .filter((resource) =>
        need.resourceId ? resource.resourceId === need.resourceId : resource.poolId === need.poolId,
      )
      .filter((resource) => resource.siteId === proposal.siteId)
      .map((resource) => ({
        resource,
        reasons: atResource(interval, resource.resourceId, proposal, facts),
      }))
      // What a reason may set aside is better than nothing: the check says what it is about.
      .filter(({ reasons }) => !isBlocked(reasons))
      .sort(
        (a, b) =>
          a.reasons.length - b.reasons.length ||
          Number(chosen.has(b.resource.resourceId)) - Number(chosen.has(a.resource.resourceId)) ||
          fits(b.resource) - fits(a.resource),
      )
      .slice(0, quantity)
      .map(({ resource }) => resource.resourceId)
  );

  /** Of several rooms one that takes the whole group. */
  function fits(resource: { capacity: number | null }): number {
    return Number(resource.capacity === null || resource.capacity >= proposal.seats);
  }
}

/** Trainers who may teach it, those first who are free for most sessions. */
function leadingTrainers(
  proposal: PlanProposal,
  facts: PlanFacts,
  preferred: readonly string[],
): readonly string[] {
  return [...facts.trainers.values()]
    .filter((trainer) => proposal.courseIds.every((id) => trainer.courseIds.includes(id)))
    .map(({ personId }) => ({
      personId,
      free: proposal.sessions.filter(
        ({ interval }) =>
          interval.start < interval.end && atTrainer(interval, personId, proposal, facts).length === 0,
      ).length,
      preferred: Number(preferred.includes(personId)),
    }))
    .sort((a, b) => b.preferred - a.preferred || b.free - a.free)
    .map(({ personId }) => personId);
}

function isBlocked(reasons: readonly PlanReason[]): boolean {
  return reasons.some((reason) => reasonPolicy[reason.code].level === 'block');
}

function atResource(
  interval: Interval,
  id: string,
  proposal: PlanProposal,
  facts: PlanFacts,
): readonly PlanReason[] {
  if (!(interval.start < interval.end)) return [];
  const alone = { interval, number: 1, resourceIds: [id], trainerIds: [], sideBySideKey: null };
  return [
    ...resourceReasons(alone, proposal, facts),
    // Of the hour only what this machine adds: the session's own time is judged once, with the plan.
    ...momentReasons(alone, proposal, facts).filter(
      (reason) => 'resourceId' in reason && reason.resourceId === id,
    ),
  ];
}

function atTrainer(
  interval: Interval,
  id: string,
  proposal: PlanProposal,
  facts: PlanFacts,
): readonly PlanReason[] {
  if (!(interval.start < interval.end)) return [];
  const alone = { interval, number: 1, resourceIds: [], trainerIds: [id], sideBySideKey: null };
  return trainerReasons(alone, proposal, facts);
}
