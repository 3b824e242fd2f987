import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, refuse } from '#app/kernel/outcome.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { explainedBy } from './plan-constraints.server.ts';
import { type PlanRunInput, proposalOfRun } from './plan-input.ts';
import { type PlannedRun, type PlanRefusal, planLocks, planRunStep } from './plan-run.step.server.ts';
import { courseDefaults, judgePlan } from './plan-verdict-queries.server.ts';
import { mayPlan } from './policy.ts';

export type { PlannedRun, PlanRefusal };

/**
 * Plans a run as a concept (reserves nothing), an option (reserves until a moment) or open: its sessions with machines,
 * rooms and trainers together, set-up and clean-up included. Refuses with every reason at once; reasons that the actor
 * may set aside are set aside with a written reason and kept. The same form twice saves once.
 */
export async function planRun(ctx: Ctx, input: PlanRunInput): Promise<Outcome<PlannedRun, PlanRefusal>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<PlannedRun, PlanRefusal>(
    ctx,
    { locks: planLocks(input), onConstraint: explainedBy((tx) => blockingReasons(tx, ctx, input)) },
    (tx) => planRunStep(tx, ctx, input),
  );
}

async function blockingReasons(tx: Tx, ctx: Ctx, input: PlanRunInput): Promise<readonly PlanRefusal[]> {
  const defaults = await courseDefaults(tx, input.courseIds);
  const verdict = await judgePlan(tx, ctx, proposalOfRun(input, defaults), input.overrides ?? []);
  return verdict.blocking;
}
