import type { Ctx } from '#app/kernel/actor.ts';
import { type ChangeRunInput, changeRun } from '#app/scheduling/change-run.server.ts';
import { offerFreePlaces } from './offer-free-places.step.server.ts';

/** Changes a run (`changeRun`), and offers the places that this adds to who waits for one. */
export function changeRunAndOffer(ctx: Ctx, input: ChangeRunInput): ReturnType<typeof changeRun> {
  return changeRun(ctx, input, (tx, runId) => offerFreePlaces(tx, ctx, runId));
}
