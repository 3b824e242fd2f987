import type { Ctx } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { setRunState } from './set-run-state.step.server.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    /** An option's date passed: its machines and people are free, the plan is a concept again. */
    'option-lapsed': { runId: string; plannedById: string | null };
  }
}

/**
 * Options whose moment has passed fall free: their reservations stop holding anything, and the run becomes a concept
 * again, so that the plan isn't lost. Each in a transaction of its own. Answers the runs that lapsed.
 */
export async function lapseOptions(ctx: Ctx): Promise<string[]> {
  const due = { state: 'option' as const, optionUntil: { lte: new Date(ctx.now.epochMilliseconds) } };
  const runs = await asSystem((tx) =>
    tx.run.findMany({ where: due, select: { id: true }, orderBy: { optionUntil: 'asc' } }),
  );
  const lapsed: string[] = [];
  for (const { id: runId } of runs) {
    const outcome = await transact<boolean, never>(ctx, { locks: [`run:${runId}`] }, async (tx) => {
      // Opened or prolonged while we waited for its lock.
      const run = await tx.run.findFirst({
        where: { id: runId, ...due },
        select: { optionUntil: true, plannedById: true },
      });
      if (!run) return ok(false);
      await setRunState(tx, ctx.now, { runId, state: 'concept' });
      await audit(tx, ctx, {
        action: 'option-lapsed',
        subjectType: 'run',
        subjectId: runId,
        before: { state: 'option', optionUntil: run.optionUntil?.toISOString() ?? null },
        after: { state: 'concept' },
      });
      await appendEvent(tx, 'option-lapsed', { runId, plannedById: run.plannedById });
      return ok(true);
    });
    if (outcome.ok && outcome.value) lapsed.push(runId);
  }
  return lapsed;
}
