import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless } from '#app/kernel/outcome.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { addSessions, type SessionKind } from './add-sessions.step.server.ts';
import { derivedId } from './derived-id.step.server.ts';
import { growingFacts, occupy } from './growing-facts.ts';
import { keepOverride } from './keep-override.step.server.ts';
import { judge, type Override } from './overrides.ts';
import { planReasons } from './plan-check.ts';
import { loadFactsOfMany } from './plan-facts-queries.server.ts';
import { type PlanSessionInput, proposalOfSessions } from './plan-input.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';
import { reserveSession } from './reserve-session.step.server.ts';

export type SessionsToPlan = { readonly ctx: Ctx; readonly input: PlanSessionInput };

type Judged = SessionsToPlan & {
  readonly sessionIds: readonly string[];
  readonly setAside: readonly Override[];
};

/**
 * Plans many sessions outside runs (visits, maintenance, open practice) in one transaction that holds the locks of all, each
 * by who planned it and when: judged as `planSession` does, against what is planned and against those before it in the
 * list. Those without reasons against them are saved. Ids are new: the caller's check. Tells nobody: `planSession` does.
 */
export async function planSessionsStep(
  tx: Tx,
  ctx: Ctx,
  plans: readonly SessionsToPlan[],
): Promise<Outcome<{ sessionIds: readonly string[] }, PlanRefusal>[]> {
  if (plans.length === 0) return [];
  const proposals = plans.map(({ input }) => proposalOfSessions(input));
  const facts = growingFacts(await loadFactsOfMany(tx, ctx, proposals));
  const judged: Judged[] = [];
  const outcomes = plans.map((plan, at): Outcome<{ sessionIds: readonly string[] }, PlanRefusal> => {
    const { input, ctx: by } = plan;
    const proposal = proposals[at] as (typeof proposals)[number];
    const asThen = { ...facts, now: by.now.epochMilliseconds };
    const verdict = judge(planReasons(proposal, asThen), input.overrides ?? [], by.actor, proposal.state);
    const refused = okUnless(verdict.blocking, undefined);
    if (!refused.ok) return refused;
    occupy(facts, input.id, proposal);
    const sessionIds = input.sessions.map((_, index) => derivedId(input.id, index));
    judged.push({ ...plan, sessionIds, setAside: verdict.setAside });
    return ok({ sessionIds });
  });
  await save(tx, judged, facts);
  return outcomes;
}

async function save(
  tx: Tx,
  plans: readonly Judged[],
  facts: Pick<ReturnType<typeof growingFacts>, 'resources'>,
): Promise<void> {
  const sessions = plans.flatMap(({ ctx, input, sessionIds }) =>
    input.sessions.map((session, index) => {
      const sessionId = sessionIds[index] as string;
      const interval = { start: session.start, end: session.end };
      const sideBySideKey = session.sideBySideKey ?? sessionId;
      return { ctx, input, session, number: index + 1, sessionId, interval, sideBySideKey };
    }),
  );
  // Made at many moments: one statement for each, and most plans of a series share theirs.
  for (const [at, made] of Map.groupBy(sessions, ({ ctx }) => ctx.now.toString())) {
    const now = made[0]?.ctx.now;
    if (!now) throw new Error(`no sessions at ${at}`);
    await addSessions(
      tx,
      now,
      ...made.map(({ input, sessionId, interval, number, sideBySideKey }) => ({
        id: sessionId,
        runId: null,
        siteId: input.siteId,
        kind: input.kind.replaceAll('-', '_') as SessionKind,
        title: input.title,
        number,
        interval,
        sideBySideKey,
        seats: 0,
      })),
    );
    await reserveSession(
      tx,
      now,
      ...made.map(({ session, sessionId, interval, sideBySideKey }) => ({
        sessionId,
        interval,
        sideBySideKey,
        live: true,
        resources: [...new Set(session.resourceIds)].flatMap((id) => facts.resources.get(id) ?? []),
        trainerIds: [...new Set(session.trainerIds)],
      })),
    );
  }
  for (const { ctx, input, setAside } of plans) {
    await keepOverride(tx, ctx, { type: 'session', id: input.id }, ...setAside);
  }
  await auditEach(
    tx,
    plans.map(({ ctx, input }) => ({
      ctx,
      line: {
        action: 'session-planned',
        subjectType: 'session',
        subjectId: input.id,
        after: { kind: input.kind, sessions: input.sessions.length },
      },
    })),
  );
}
