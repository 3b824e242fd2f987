import type { Ctx } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { setRunState } from './set-run-state.step.server.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    /** The last session is over. */
    'run-completed': { runId: string };
  }
}

/** Runs that were open or went ahead, and whose last session is over, are completed. Answers which. */
export async function completeRuns(ctx: Ctx): Promise<string[]> {
  const now = new Date(ctx.now.epochMilliseconds);
  const over = {
    state: { in: ['open' as const, 'confirmed' as const] },
    sessions: {
      some: { state: 'planned' as const },
      none: { state: 'planned' as const, endsAt: { gt: now } },
    },
  };
  const runs = await asSystem((tx) => tx.run.findMany({ where: over, select: { id: true } }));
  const completed: string[] = [];
  for (const { id: runId } of runs) {
    const outcome = await transact<boolean, never>(ctx, { locks: [`run:${runId}`] }, async (tx) => {
      const run = await tx.run.findFirst({ where: { id: runId, ...over }, select: { state: true } });
      if (!run) return ok(false);
      await setRunState(tx, ctx.now, { runId, state: 'completed' });
      await audit(tx, ctx, {
        action: 'run-completed',
        subjectType: 'run',
        subjectId: runId,
        before: { state: run.state },
        after: { state: 'completed' },
      });
      await appendEvent(tx, 'run-completed', { runId });
      return ok(true);
    });
    if (outcome.ok && outcome.value) completed.push(runId);
  }
  return completed;
}
