import type { Actor } from '#app/kernel/actor.ts';
import { type Refused, refuse } from '#app/kernel/outcome.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { ActionReason } from './action-reasons.ts';
import { type Judgement, judge, type Override } from './overrides.ts';
import { planReasons } from './plan-check.ts';
import type { PlanFacts, PlanProposal } from './plan-facts.ts';
import { loadPlanFacts } from './plan-facts-queries.server.ts';
import type { PlanReason } from './plan-reasons.ts';

/** Every reason against a plan, sorted by what it means for this actor, with the facts that it was judged on. */
export type PlanVerdict = Judgement<PlanReason> & { readonly facts: PlanFacts };

/** Loads the facts and judges a plan. `ignoreSessionIds` are sessions that the plan itself replaces. */
export async function judgePlan(
  tx: Tx,
  ctx: { actor: Actor; now: Temporal.Instant },
  proposal: PlanProposal,
  overrides: readonly Override[],
  ignoreSessionIds: readonly string[] = [],
): Promise<PlanVerdict> {
  const facts = await loadPlanFacts(tx, ctx, proposal, ignoreSessionIds);
  const { state, sessions } = proposal;
  return { ...judge(planReasons(proposal, facts), overrides, ctx.actor, state, sessions), facts };
}

export type CourseDefaults = {
  readonly courseId: string;
  readonly code: string;
  readonly seats: number;
  readonly minimum: number;
  readonly priceCents: number;
};

/** What a run takes over from its first course where the planner says nothing; neutral where there is no course. */
export async function courseDefaults(tx: Tx, courseIds: readonly string[]): Promise<CourseDefaults> {
  const first = courseIds[0];
  const course = first
    ? await tx.course.findUnique({
        where: { id: first },
        select: { code: true, seats: true, minimum: true, priceCents: true },
      })
    : null;
  return { courseId: first ?? '', code: 'RUN', seats: 1, minimum: 0, priceCents: 0, ...course };
}

/** A run may be for one organisation's people only: refuses an id that is none's. */
export async function unknownOrganisation(
  tx: Tx,
  organisationId: string | null | undefined,
): Promise<Refused<ActionReason> | null> {
  if (!organisationId) return null;
  const found = await tx.organisation.findUnique({ where: { id: organisationId }, select: { id: true } });
  return found ? null : refuse({ code: 'organisation-unknown', organisationId });
}
