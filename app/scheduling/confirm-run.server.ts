import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import type { ActionReason } from './action-reasons.ts';
import { confirmRunStep } from './confirm-run.step.server.ts';
import { mayKnowRun } from './known-run.ts';
import { mayDecideRuns } from './policy.ts';
import { loadRunPlans } from './run-plan-queries.server.ts';
import { canBecome } from './run-state.ts';

/** The run goes ahead, also below its minimum: that is the planner's choice. Confirming twice is confirming once. */
export async function confirmRun(
  ctx: Ctx,
  input: { readonly runId: string },
): Promise<Outcome<{ runId: string }, ActionReason>> {
  if (!mayDecideRuns(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { runId } = input;
  return transact<{ runId: string }, ActionReason>(ctx, { locks: [`run:${runId}`] }, async (tx) => {
    const [run] = await loadRunPlans(tx, [runId]);
    if (!run || !mayKnowRun(ctx.actor, run)) return refuse({ code: 'run-unknown', runId });
    const { state } = run;
    if (state === 'confirmed') return ok({ runId });
    if (!canBecome(state, 'confirmed')) {
      return refuse({ code: 'run-state-wrong', runId, state, wanted: 'confirmed' });
    }
    await confirmRunStep(tx, ctx, runId);
    return ok({ runId });
  });
}
