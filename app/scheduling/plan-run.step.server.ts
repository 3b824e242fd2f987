import type { Ctx } from '#app/kernel/actor.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { LockKey, Tx } from '#app/platform/database.server.ts';
import type { ActionReason } from './action-reasons.ts';
import type { PlanFacts, PlanProposal } from './plan-facts.ts';
import { type PlanRunInput, proposalOfRun } from './plan-input.ts';
import type { PlanReason } from './plan-reasons.ts';
import {
  type CourseDefaults,
  courseDefaults,
  judgePlan,
  unknownOrganisation,
} from './plan-verdict-queries.server.ts';
import type { FirstState } from './run-state.ts';
import { type JudgedRun, plannerOf, savePlannedRuns } from './save-planned-runs.step.server.ts';

export type PlanRefusal = PlanReason | ActionReason;

export type PlannedRun = {
  readonly runId: string;
  readonly code: string;
  readonly state: FirstState;
  readonly sessionIds: readonly string[];
  /** What a concept still has in its way. */
  readonly noted: readonly PlanReason[];
  /** True when the same form had been saved before. */
  readonly alreadySaved: boolean;
};

/** What planning this run could contradict: every machine, room and trainer it takes, and itself. */
export function planLocks(input: Pick<PlanRunInput, 'id' | 'sessions'>): LockKey[] {
  return [
    `run:${input.id}`,
    ...input.sessions.flatMap((session) => session.resourceIds.map((id): LockKey => `resource:${id}`)),
    ...input.sessions.flatMap((session) => session.trainerIds.map((id): LockKey => `person:${id}`)),
  ];
}

/**
 * Plans a run inside an open transaction that holds `planLocks`: judges it, and saves run, courses, sessions, seats,
 * reservations and overrides, or answers with every reason why not and saves nothing. The caller has checked the policy.
 */
export async function planRunStep(
  tx: Tx,
  ctx: Ctx,
  input: PlanRunInput,
): Promise<Outcome<PlannedRun, PlanRefusal>> {
  const saved = await savedBefore(tx, ctx, input.id);
  if (saved) return saved;

  const stranger = await unknownOrganisation(tx, input.onlyForId);
  if (stranger) return stranger;
  const defaults = await courseDefaults(tx, input.courseIds);
  const proposal = proposalOfRun(input, defaults);
  const verdict = await judgePlan(tx, ctx, proposal, input.overrides ?? []);
  const refused = okUnless(verdict.blocking, undefined);
  if (!refused.ok) return refused;

  const code = input.code ?? (await freeCode(tx, defaults, input, verdict.facts));
  const [sessionIds = []] = await savePlannedRuns(tx, ctx, [
    { input, code, ...termsOf(input, proposal, defaults), facts: verdict.facts, setAside: verdict.setAside },
  ]);
  return ok({
    runId: input.id,
    code,
    state: input.state,
    sessionIds,
    noted: verdict.noted,
    alreadySaved: false,
  });
}

/** A form that is sent twice finds what it saved; somebody else's id is refused. */
async function savedBefore(tx: Tx, ctx: Ctx, id: string): Promise<Outcome<PlannedRun, PlanRefusal> | null> {
  const run = await tx.run.findUnique({
    where: { id },
    select: {
      code: true,
      state: true,
      plannedById: true,
      sessions: { select: { id: true }, orderBy: { number: 'asc' } },
    },
  });
  if (!run) return null;
  if (run.plannedById !== plannerOf(ctx)) return refuse({ code: 'id-in-use', id });
  const { code } = run;
  const state = run.state === 'concept' || run.state === 'option' ? run.state : 'open';
  const sessionIds = run.sessions.map((session) => session.id);
  return ok({ runId: id, code, state, sessionIds, noted: [], alreadySaved: true });
}

/** What is said of the run, or of its first course where nothing is said. */
export function termsOf(
  input: PlanRunInput,
  proposal: PlanProposal,
  defaults: CourseDefaults,
): Pick<JudgedRun, 'seats' | 'minimum' | 'priceCents'> {
  return {
    seats: proposal.seats,
    minimum: proposal.minimum ?? 0,
    priceCents: input.priceCents ?? defaults.priceCents,
  };
}

/** MIG1-261201: the course and the first day; with -2, -3 … where that is taken. */
async function freeCode(
  tx: Tx,
  defaults: CourseDefaults,
  input: PlanRunInput,
  facts: PlanFacts,
): Promise<string> {
  const zone = facts.sites.get(input.siteId)?.plan.zone ?? centreZone;
  const first = dateAt(Math.min(...input.sessions.map((session) => session.start)), zone);
  const base = `${defaults.code}-${first.slice(2).replaceAll('-', '')}`;
  const taken = await tx.run.findMany({ where: { code: { startsWith: base } }, select: { code: true } });
  const codes = new Set(taken.map((run) => run.code));
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (!codes.has(code)) return code;
  }
}
