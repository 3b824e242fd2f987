/** One session as it is planned, with what else it could be planned with: for moving it. */
import type { Ctx } from '#app/kernel/actor.ts';
import { HOUR, type Interval } from '#app/kernel/interval.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { knowledgeOf } from './block-label.ts';
import { type Availability, availabilityOf } from './fill-plan.ts';
import { loadChoices, type PlanChoices } from './plan-choices-queries.server.ts';
import type { PlannedKind, PlanProposal } from './plan-facts.ts';
import { loadFacts } from './plan-facts-queries.server.ts';
import { isPlanner } from './policy.ts';
import { loadPlannedSessions, loadRunPlans, type PlannedSession } from './run-plan-queries.server.ts';
import type { RunState } from './run-state.ts';

export type SessionPlan = {
  readonly sessionId: string;
  readonly kind: PlannedKind;
  readonly number: number;
  readonly title: Content | null;
  readonly run: { readonly runId: string; readonly code: string; readonly state: RunState } | null;
  readonly interval: Interval;
  readonly resourceIds: readonly string[];
  readonly trainerIds: readonly string[];
  readonly choices: PlanChoices;
};

/** Null for a session that isn't there, is cancelled, or that this planner may not know of. */
export function findSessionPlan(ctx: Ctx, sessionId: string): Promise<SessionPlan | null> {
  if (!isPlanner(ctx.actor)) return Promise.resolve(null);
  return asSystem(async (tx) => {
    const [session] = await loadPlannedSessions(tx, [sessionId]);
    if (!session) return null;
    const [run] = session.runId ? await loadRunPlans(tx, [session.runId]) : [];
    const subject = { kind: session.kind, run: run ?? null, trainerIds: session.trainerIds };
    if (knowledgeOf(ctx.actor, subject) !== 'named') return null;
    const choices = await loadChoices(tx, run?.courseIds ?? [], session.siteId);
    if (!choices) return null;
    const own = run?.titleNl ? { nl: run.titleNl, en: run.titleEn } : null;
    const plain = session.title === null ? null : { nl: session.title, en: null };
    return {
      sessionId,
      kind: session.kind,
      number: session.number,
      title: own ?? choices.courses[0]?.title ?? plain,
      run: run ? { runId: run.runId, code: run.code, state: run.state } : null,
      interval: session.interval,
      resourceIds: session.resourceIds,
      trainerIds: session.trainerIds,
      choices,
    };
  });
}

/** What is free for this session at another time; what it holds itself counts as free. */
export function availabilityFor(ctx: Ctx, plan: SessionPlan, at: Interval): Promise<Availability> {
  return asSystem(async (tx) => {
    const [session] = await loadPlannedSessions(tx, [plan.sessionId]);
    if (!session || !(at.start < at.end)) return { taken: [], withReason: [] };
    const proposal = await proposalAt(tx, session, at);
    const facts = await loadFacts(tx, {
      siteIds: [session.siteId],
      resourceIds: plan.choices.resources.map(({ id }) => id),
      trainerIds: plan.choices.trainers.map(({ id }) => id),
      courseIds: proposal.courseIds,
      range: { start: at.start, end: Math.max(at.end, ctx.now.epochMilliseconds + 24 * HOUR) },
      ignoreSessionIds: [plan.sessionId],
      viewer: ctx.actor,
      now: ctx.now,
    });
    return availabilityOf(proposal, facts)[0] ?? { taken: [], withReason: [] };
  });
}

async function proposalAt(tx: Tx, session: PlannedSession, interval: Interval): Promise<PlanProposal> {
  const [run] = session.runId ? await loadRunPlans(tx, [session.runId]) : [];
  return {
    kind: session.kind,
    siteId: session.siteId,
    courseIds: run?.courseIds ?? [],
    seats: run?.seats ?? 0,
    minimum: null,
    state: 'open',
    optionUntil: null,
    decideBy: null,
    sessions: [{ ...session, interval }],
  };
}
