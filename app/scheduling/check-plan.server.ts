import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { asSystem } from '#app/platform/database.server.ts';
import type { ActionReason } from './action-reasons.ts';
import type { Judgement } from './overrides.ts';
import { type PlanRunInput, type PlanSessionInput, proposalOfRun, proposalOfSessions } from './plan-input.ts';
import type { PlanReason } from './plan-reasons.ts';
import { courseDefaults, judgePlan } from './plan-verdict-queries.server.ts';
import { mayPlan } from './policy.ts';

export type CheckedPlan = Judgement<PlanReason>;

/**
 * The same reasons that `planRun` would refuse with, and what a concept would be saved with; saves nothing. With
 * `ignoreSessionIds` a plan is checked as a change of what is there already.
 */
export async function checkPlan(
  ctx: Ctx,
  input: Omit<PlanRunInput, 'id'>,
  ignoreSessionIds: readonly string[] = [],
): Promise<Outcome<CheckedPlan, Extract<ActionReason, { code: 'not-allowed' }>>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  return asSystem(async (tx) => {
    const defaults = await courseDefaults(tx, input.courseIds);
    const proposal = proposalOfRun({ ...input, id: '' }, defaults);
    const { facts: _, ...checked } = await judgePlan(
      tx,
      ctx,
      proposal,
      input.overrides ?? [],
      ignoreSessionIds,
    );
    return ok(checked);
  });
}

/** The same for sessions outside a run. */
export async function checkSessions(
  ctx: Ctx,
  input: Omit<PlanSessionInput, 'id'>,
  ignoreSessionIds: readonly string[] = [],
): Promise<Outcome<CheckedPlan, Extract<ActionReason, { code: 'not-allowed' }>>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  return asSystem(async (tx) => {
    const proposal = proposalOfSessions({ ...input, id: '' });
    const { facts: _, ...checked } = await judgePlan(
      tx,
      ctx,
      proposal,
      input.overrides ?? [],
      ignoreSessionIds,
    );
    return ok(checked);
  });
}
