import type { Ctx } from '#app/kernel/actor.ts';
import { overlaps } from '#app/kernel/interval.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
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
    /** `fromId` null: a trainer was added. */
    'trainer-replaced': { sessionIds: string[]; runIds: string[]; fromId: string | null; toId: string };
  }
}

export type ReplaceTrainerInput = {
  readonly sessionIds: readonly string[];
  /** Who doesn't teach these sessions any more; null adds a trainer. */
  readonly fromId: string | null;
  readonly toId: string;
  readonly overrides?: readonly Override[];
};

/**
 * Another trainer for one or more sessions, all or none: checked for being free, at work and allowed to teach, the old
 * reservation made not live before the new one. Replacing twice is replacing once.
 */
export async function replaceTrainer(
  ctx: Ctx,
  input: ReplaceTrainerInput,
): Promise<Outcome<{ sessionIds: readonly string[] }, PlanRefusal>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { fromId, toId } = input;
  if (fromId === toId) return refuse({ code: 'replacement-is-same', personId: toId });
  const locks = await locksOf({ sessionIds: input.sessionIds });
  return transact<{ sessionIds: readonly string[] }, PlanRefusal>(
    ctx,
    {
      locks: [...locks, `person:${toId}`, ...(fromId ? [`person:${fromId}` as const] : [])],
      onConstraint: explainedBy(async (tx) => {
        const swap = await loadSwap(tx, ctx, input.sessionIds);
        return swap.ok ? (await judgeChange(tx, ctx, input, swap.value)).blocking : swap.reasons;
      }),
    },
    async (tx) => {
      const swap = await loadSwap(tx, ctx, input.sessionIds);
      if (!swap.ok) return swap;
      // A second submit finds it done.
      const sessions = swap.value.filter(({ session }) => !isDone(session, input));
      const absent = sessions.filter(({ session }) => fromId && !session.trainerIds.includes(fromId));
      const present = okUnless<undefined, PlanRefusal>(
        absent.map(({ session }) => ({
          code: 'trainer-not-on-session',
          sessionId: session.sessionId,
          personId: fromId ?? '',
        })),
        undefined,
      );
      if (!present.ok) return present;
      const verdict = await judgeChange(tx, ctx, input, sessions);
      const refused = okUnless(verdict.blocking, undefined);
      if (!refused.ok) return refused;

      const sessionIds = sessions.map(({ session }) => session.sessionId);
      if (fromId)
        await releaseSession(tx, ctx.now, {
          sessionIds,
          resourceIds: [],
          personIds: [fromId],
          roles: ['trainer'],
        });
      await reserveSession(
        tx,
        ctx.now,
        ...sessions.map(({ session, live }) => ({ ...session, live, resources: [], trainerIds: [toId] })),
      );
      await tell(tx, ctx, input, sessions, verdict.setAside);
      return ok({ sessionIds: input.sessionIds });
    },
  );
}

/** What replacing would have in its way, before anyone does it. Takes no lock and saves nothing. */
export async function checkTrainerSwap(
  ctx: Ctx,
  input: ReplaceTrainerInput,
): Promise<readonly PlanRefusal[]> {
  if (!mayPlan(ctx.actor)) return [{ code: 'not-allowed' }];
  return asSystem(async (tx) => {
    const swap = await loadSwap(tx, ctx, input.sessionIds);
    if (!swap.ok) return swap.reasons;
    return (await judgeChange(tx, ctx, { ...input, overrides: [] }, swap.value)).blocking;
  });
}

function isDone(session: ChangedSession['session'], { fromId, toId }: ReplaceTrainerInput): boolean {
  return session.trainerIds.includes(toId) && (fromId === null || !session.trainerIds.includes(fromId));
}

/** Only what is said about the new trainer counts: the rest of the session stays as it was decided. */
async function judgeChange(
  tx: Tx,
  ctx: Ctx,
  input: ReplaceTrainerInput,
  sessions: readonly ChangedSession[],
): Promise<Judgement<PlanReason>> {
  const concerns = (reason: PlanReason) =>
    ('personId' in reason && reason.personId === input.toId) ||
    reason.code === 'seats-exceed-law' ||
    reason.code === 'seats-exceed-guidance';
  const verdict = await judgeSwap(tx, ctx, {
    sessions,
    overrides: input.overrides ?? [],
    concerns,
    change: (session) => ({
      ...session,
      trainerIds: [...session.trainerIds.filter((id) => id !== input.fromId), input.toId],
    }),
  });
  return { ...verdict, blocking: [...verdict.blocking, ...clashesAmong(sessions, input.toId)] };
}

/** The sessions themselves may be at one hour: nobody can take over two of them, unless they are side by side. */
function clashesAmong(sessions: readonly ChangedSession[], personId: string): PlanReason[] {
  const live = sessions.map((one, index) => ({ ...one, number: index + 1 })).filter((one) => one.live);
  return live.flatMap(({ session, number }, index) =>
    live
      .slice(0, index)
      .filter(
        ({ session: other }) =>
          other.sideBySideKey !== session.sideBySideKey && overlaps(other.interval, session.interval),
      )
      .map(({ session: { sessionId, interval } }) => ({
        code: 'trainer-busy' as const,
        session: number,
        personId,
        interval,
        sessionId,
      })),
  );
}

async function tell(
  tx: Tx,
  ctx: Ctx,
  { fromId, toId }: ReplaceTrainerInput,
  sessions: readonly ChangedSession[],
  setAside: readonly SetAside[],
): Promise<void> {
  if (sessions.length === 0) return;
  for (const { session } of sessions) {
    await keepOverride(tx, ctx, { type: 'session', id: session.sessionId }, ...setAside);
  }
  await audit(
    tx,
    ctx,
    ...sessions.map(({ session }) => ({
      action: fromId ? 'trainer-replaced' : 'trainer-added',
      subjectType: 'session',
      subjectId: session.sessionId,
      before: { trainerId: fromId },
      after: { trainerId: toId },
    })),
  );
  const sessionIds = sessions.map(({ session }) => session.sessionId);
  const runIds = [...new Set(sessions.flatMap(({ session }) => session.runId ?? []))];
  await appendEvent(tx, 'trainer-replaced', { sessionIds, runIds, fromId, toId });
}
