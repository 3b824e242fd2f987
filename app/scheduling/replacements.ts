/**
 * Who or what could take over when a trainer is ill or a machine is out: those without any reason against them first,
 * then those whose reasons somebody may set aside. Who is blocked isn't proposed.
 */
import { momentReasons } from './check-moment.ts';
import { resourceReasons } from './check-resources.ts';
import type { SoundSession } from './check-shape.ts';
import { trainerReasons } from './check-trainers.ts';
import type { PlanFacts, PlanProposal } from './plan-facts.ts';
import type { PlanReason } from './plan-reasons.ts';
import { reasonPolicy } from './reason-policy.ts';

export type TrainerProposal = { readonly personId: string; readonly reasons: readonly PlanReason[] };
export type ResourceProposal = { readonly resourceId: string; readonly reasons: readonly PlanReason[] };

/** The session that is hit, and the plan it belongs to, for its kind and courses. */
export type HitSession = { readonly session: SoundSession; readonly proposal: PlanProposal };

/** Every trainer in the facts but those on the session, who may teach all its courses and is free. */
export function trainerProposals({ session, proposal }: HitSession, facts: PlanFacts): TrainerProposal[] {
  return best(
    [...facts.trainers.values()]
      .filter((trainer) => trainer.active && !session.trainerIds.includes(trainer.personId))
      .filter((trainer) => proposal.courseIds.every((id) => trainer.courseIds.includes(id)))
      .map(({ personId }) => ({
        personId,
        reasons: trainerReasons({ ...session, trainerIds: [personId] }, proposal, facts),
      })),
  );
}

/** Machines or rooms like `resourceId` (its pool; without a pool its kind) at the same site, that are free. */
export function resourceProposals(
  { session, proposal }: HitSession,
  resourceId: string,
  facts: PlanFacts,
): ResourceProposal[] {
  const out = facts.resources.get(resourceId);
  if (!out) return [];
  return best(
    [...facts.resources.values()]
      .filter((other) => other.siteId === out.siteId && !session.resourceIds.includes(other.resourceId))
      .filter((other) =>
        out.poolId ? other.poolId === out.poolId : other.kind === out.kind && !other.poolId,
      )
      .filter(
        (other) => other.capacity === null || other.capacity >= Math.min(proposal.seats, out.capacity ?? 0),
      )
      .map((other) => {
        const alone = { ...session, resourceIds: [other.resourceId] };
        const reasons = [
          ...resourceReasons(alone, proposal, facts),
          // Of the hour only what this machine adds: the session is where it was.
          ...momentReasons(alone, proposal, facts).filter(
            (reason) => 'resourceId' in reason && reason.resourceId === other.resourceId,
          ),
        ];
        return { resourceId: other.resourceId, reasons };
      }),
  );
}

function best<P extends { readonly reasons: readonly PlanReason[] }>(proposals: readonly P[]): P[] {
  return proposals
    .filter(({ reasons }) => reasons.every((reason) => reasonPolicy[reason.code].level === 'override'))
    .sort((a, b) => a.reasons.length - b.reasons.length);
}
