import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, type Reasons, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { keepOverride } from './keep-override.step.server.ts';
import { mayKnowRun } from './known-run.ts';
import { coverOf } from './override-cover.ts';
import type { Override } from './overrides.ts';
import { explainedBy } from './plan-constraints.server.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';
import { judgePlan, type PlanVerdict } from './plan-verdict-queries.server.ts';
import { mayDecideRuns } from './policy.ts';
import { releaseSession } from './release-session.step.server.ts';
import { reserveSession } from './reserve-session.step.server.ts';
import {
  loadRunPlans,
  locksOf,
  proposalOfPlan,
  type RunPlan,
  standingOverrides,
} from './run-plan-queries.server.ts';
import { canBecome } from './run-state.ts';
import { setRunState } from './set-run-state.step.server.ts';

export type FixRunInput = {
  readonly runId: string;
  /** A concept becomes an option or open; an option becomes open. */
  readonly state: 'option' | 'open';
  /** Until when an option reserves, epoch milliseconds. */
  readonly optionUntil?: number | null;
  readonly overrides?: readonly Override[];
};

export type FixedRun = { readonly runId: string; readonly code: string };

/**
 * Gives a concept its machines and people, or opens an option. Everything is checked again, as it is now; what was
 * set aside before stays so as long as it is the same reason: another trainer or hour is asked about again. A run that is there already is answered as done.
 */
export async function fixRun(ctx: Ctx, input: FixRunInput): Promise<Outcome<FixedRun, PlanRefusal>> {
  if (!mayDecideRuns(ctx.actor)) return refuse({ code: 'not-allowed' });
  const locks = await locksOf({ runIds: [input.runId] });
  return transact<FixedRun, PlanRefusal>(
    ctx,
    {
      locks,
      onConstraint: explainedBy(async (tx) => {
        const [run] = await loadRunPlans(tx, [input.runId]);
        return run ? (await verdictOn(tx, ctx, run, input)).blocking : [];
      }),
    },
    async (tx) => {
      const [run] = await loadRunPlans(tx, [input.runId]);
      if (!run || !mayKnowRun(ctx.actor, run)) return refuse({ code: 'run-unknown', runId: input.runId });
      const { runId, code, state } = run;
      if (state === input.state) return ok({ runId, code });
      if (!canBecome(state, input.state)) {
        return refuse({ code: 'run-state-wrong', runId, state, wanted: input.state });
      }
      const verdict = await verdictOn(tx, ctx, run, input);
      const refused = okUnless(verdict.blocking, undefined);
      if (!refused.ok) return refused;

      if (state === 'concept') await reserveAfresh(tx, ctx, run, verdict);
      await setRunState(tx, ctx.now, { runId, state: input.state, optionUntil: input.optionUntil });
      await keepOverride(tx, ctx, { type: 'run', id: runId }, ...verdict.setAside);
      await audit(tx, ctx, {
        action: 'run-fixed',
        subjectType: 'run',
        subjectId: runId,
        before: { state },
        after: { state: input.state },
      });
      if (input.state === 'open') await appendEvent(tx, 'run-opened', { runId });
      return ok({ runId, code });
    },
  );
}

export type FixRunsResult = {
  readonly fixed: readonly FixedRun[];
  readonly failed: readonly { readonly runId: string; readonly reasons: Reasons<PlanRefusal> }[];
};

/**
 * Fixes many runs, each in a transaction of its own, in the order given: of two concepts that overlap the first gets the
 * machine, and the list says what the second has in its way.
 */
export async function fixRuns(
  ctx: Ctx,
  input: Omit<FixRunInput, 'runId'> & { readonly runIds: readonly string[] },
): Promise<Outcome<FixRunsResult, PlanRefusal>> {
  if (!mayDecideRuns(ctx.actor)) return refuse({ code: 'not-allowed' });
  const fixed: FixedRun[] = [];
  const failed: { runId: string; reasons: Reasons<PlanRefusal> }[] = [];
  for (const runId of new Set(input.runIds)) {
    const outcome = await fixRun(ctx, { ...input, runId });
    if (outcome.ok) fixed.push(outcome.value);
    else failed.push({ runId, reasons: outcome.reasons });
  }
  return ok({ fixed, failed });
}

async function verdictOn(tx: Tx, ctx: Ctx, run: RunPlan, input: FixRunInput): Promise<PlanVerdict> {
  const proposal = proposalOfPlan(run, input);
  const own = run.sessions.map((session) => session.sessionId);
  const verdict = await judgePlan(tx, ctx, proposal, input.overrides ?? [], own);
  const standing = await standingOverrides(tx, run);
  const stands = (reason: PlanVerdict['blocking'][number]) =>
    standing.has(coverOf(reason, proposal.sessions));
  return { ...verdict, blocking: verdict.blocking.filter((reason) => !stands(reason)) };
}

/** A concept's rows were made with the set-up and clean-up of that day; what is held now takes those of today. */
async function reserveAfresh(tx: Tx, ctx: Ctx, run: RunPlan, { facts }: PlanVerdict): Promise<void> {
  await releaseSession(tx, ctx.now, { sessionIds: run.sessions.map((session) => session.sessionId) });
  await reserveSession(
    tx,
    ctx.now,
    ...run.sessions.map((session) => ({
      ...session,
      live: true,
      resources: session.resourceIds.flatMap((id) => facts.resources.get(id) ?? []),
    })),
  );
}
