import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { closenessReasons } from './check-resources.ts';
import { keepOverride } from './keep-override.step.server.ts';
import type { Judgement, Override, SetAside } from './overrides.ts';
import { explainedBy } from './plan-constraints.server.ts';
import type { PlanReason } from './plan-reasons.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';
import { mayPlan } from './policy.ts';
import { releaseSession } from './release-session.step.server.ts';
import { reserveSession } from './reserve-session.step.server.ts';
import { locksOf } from './run-plan-queries.server.ts';
import { type ChangedSession, judgeSwap, loadSwap } from './swap-queries.server.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    'resource-replaced': { sessionIds: string[]; runIds: string[]; fromId: string; toId: string };
  }
}

export type ReplaceResourceInput = {
  readonly sessionIds: readonly string[];
  readonly fromId: string;
  readonly toId: string;
  readonly overrides?: readonly Override[];
};

/**
 * Another machine or room for one or more sessions, all or none; otherwise as `replaceTrainer`. Of a class's visit it is one of
 * the same pool, `resource-of-other-pool` else.
 */
export async function replaceResource(
  ctx: Ctx,
  input: ReplaceResourceInput,
): Promise<Outcome<{ sessionIds: readonly string[] }, PlanRefusal>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { fromId, toId } = input;
  const locks = await locksOf({ sessionIds: input.sessionIds });
  return transact<{ sessionIds: readonly string[] }, PlanRefusal>(
    ctx,
    {
      locks: [...locks, `resource:${fromId}`, `resource:${toId}`],
      onConstraint: explainedBy(async (tx) => {
        const swap = await loadSwap(tx, ctx, input.sessionIds);
        return swap.ok ? (await judgeChange(tx, ctx, input, swap.value)).blocking : swap.reasons;
      }),
    },
    async (tx) => {
      const swap = await loadSwap(tx, ctx, input.sessionIds);
      if (!swap.ok) return swap;
      const sessions = swap.value.filter(({ session }) => session.resourceIds.includes(fromId));
      if (sessions.length === 0) return ok({ sessionIds: input.sessionIds });
      const verdict = await judgeChange(tx, ctx, input, sessions);
      const refused = okUnless(verdict.blocking, undefined);
      if (!refused.ok) return refused;

      const sessionIds = sessions.map(({ session }) => session.sessionId);
      await releaseSession(tx, ctx.now, { sessionIds, resourceIds: [fromId], personIds: [] });
      const buffers = await tx.resource.findUniqueOrThrow({
        where: { id: toId },
        select: { setupMinutes: true, cleanupMinutes: true },
      });
      await reserveSession(
        tx,
        ctx.now,
        ...sessions.map(({ session, live }) => ({
          ...session,
          live,
          resources: [{ resourceId: toId, ...buffers }],
          trainerIds: [],
        })),
      );
      await tell(tx, ctx, input, sessions, verdict.setAside);
      return ok({ sessionIds: input.sessionIds });
    },
  );
}

/** What replacing would have in its way, before anyone does it. Takes no lock and saves nothing. */
export async function checkResourceSwap(
  ctx: Ctx,
  input: ReplaceResourceInput,
): Promise<readonly PlanRefusal[]> {
  if (!mayPlan(ctx.actor)) return [{ code: 'not-allowed' }];
  return asSystem(async (tx) => {
    const swap = await loadSwap(tx, ctx, input.sessionIds);
    if (!swap.ok) return swap.reasons;
    return (await judgeChange(tx, ctx, { ...input, overrides: [] }, swap.value)).blocking;
  });
}

async function judgeChange(
  tx: Tx,
  ctx: Ctx,
  input: ReplaceResourceInput,
  sessions: readonly ChangedSession[],
): Promise<Judgement<PlanReason>> {
  const concerns = (reason: PlanReason) =>
    ('resourceId' in reason && reason.resourceId === input.toId) ||
    ['needs-not-covered', 'room-too-small', 'seats-exceed-law', 'seats-exceed-guidance'].includes(
      reason.code,
    );
  const verdict = await judgeSwap(tx, ctx, {
    sessions,
    overrides: input.overrides ?? [],
    concerns,
    change: (session) => ({
      ...session,
      resourceIds: [...session.resourceIds.filter((id) => id !== input.fromId), input.toId],
    }),
  });
  // What a session has already can't take over from another of its machines.
  const doubled = sessions.flatMap(({ session: { resourceIds, interval, sessionId } }, index) =>
    resourceIds.includes(input.toId)
      ? [{ code: 'resource-busy' as const, session: index + 1, resourceId: input.toId, interval, sessionId }]
      : [],
  );
  // The sessions themselves may be at one hour, or closer than set-up and clean-up allow.
  const moved = sessions
    .map((one, index) => ({ ...one.session, number: index + 1, resourceIds: [input.toId], live: one.live }))
    .filter((one) => one.live);
  const foreign = (await isOfAnotherPool(tx, input))
    ? sessions.flatMap(({ session: { kind } }, index) =>
        kind === 'school'
          ? [{ code: 'resource-of-other-pool' as const, session: index + 1, resourceId: input.toId }]
          : [],
      )
    : [];
  return {
    ...verdict,
    blocking: [...verdict.blocking, ...doubled, ...foreign, ...closenessReasons(moved, verdict.facts)],
  };
}

/** A class draws on its school's hours of a pool; this module knows nothing of hours, so its machines stay of that pool. */
async function isOfAnotherPool(tx: Tx, { fromId, toId }: ReplaceResourceInput): Promise<boolean> {
  const pools = await tx.resource.findMany({
    where: { id: { in: [fromId, toId] } },
    select: { poolId: true },
  });
  return new Set(pools.map(({ poolId }) => poolId)).size > 1;
}

async function tell(
  tx: Tx,
  ctx: Ctx,
  { fromId, toId }: ReplaceResourceInput,
  sessions: readonly ChangedSession[],
  setAside: readonly SetAside[],
): Promise<void> {
  for (const { session } of sessions) {
    await keepOverride(tx, ctx, { type: 'session', id: session.sessionId }, ...setAside);
  }
  await audit(
    tx,
    ctx,
    ...sessions.map(({ session }) => ({
      action: 'resource-replaced',
      subjectType: 'session',
      subjectId: session.sessionId,
      before: { resourceId: fromId },
      after: { resourceId: toId },
    })),
  );
  const sessionIds = sessions.map(({ session }) => session.sessionId);
  const runIds = [...new Set(sessions.flatMap(({ session }) => session.runId ?? []))];
  await appendEvent(tx, 'resource-replaced', { sessionIds, runIds, fromId, toId });
}
