import type { Ctx } from '#app/kernel/actor.ts';
import { mapValue, type Outcome } from '#app/kernel/outcome.ts';
import { confirmRun } from '#app/scheduling/confirm-run.server.ts';
import { fixRun } from '#app/scheduling/fix-runs.server.ts';
import type { SchedulingReason } from '#app/scheduling/reason-text.ts';
import type { BookingReason } from './booking-reasons.ts';
import { cancelRun } from './cancel-run.server.ts';
import { completeRun } from './complete-run.server.ts';
import type { RunStep } from './run-step.ts';

/** Enrolments that still wait for a result once the run is completed; 0 for every other step. */
export type StepTaken = { readonly open: number };

/** Takes one step of a run through the use case whose matter it is, and refuses with what that one says. */
export async function takeRunStep(
  ctx: Ctx,
  runId: string,
  step: RunStep,
): Promise<Outcome<StepTaken, SchedulingReason | BookingReason>> {
  const done = () => ({ open: 0 });
  switch (step.kind) {
    case 'open':
    case 'option': {
      const { kind: state, optionUntil, overrides } = step;
      return mapValue(await fixRun(ctx, { runId, state, optionUntil, overrides }), done);
    }
    case 'confirm':
      return mapValue(await confirmRun(ctx, { runId }), done);
    case 'cancel':
      return mapValue(await cancelRun(ctx, { runId, reason: step.reason }), done);
    case 'complete':
      return mapValue(await completeRun(ctx, { runId }), ({ open }) => ({ open }));
  }
}
