import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { settleBundle } from './settle-bundle.step.server.ts';

/** Bundles whose answer date has passed, and those whose run was cancelled, end. Answers which. */
export async function settleBundles(ctx: Ctx): Promise<string[]> {
  const due = await asSystem((tx) =>
    tx.bundle.findMany({
      where: {
        state: 'asking',
        OR: [{ answerBy: { lte: new Date(ctx.now.epochMilliseconds) } }, { run: { state: 'cancelled' } }],
      },
      select: { runId: true },
    }),
  );
  for (const { runId } of due) {
    await transact<undefined, never>(ctx, { locks: [`run:${runId}`] }, async (tx) => {
      await settleBundle(tx, ctx, runId);
      return ok();
    });
  }
  return due.map(({ runId }) => runId);
}

/** What a company said it wants before a day that has passed lapses. Answers how many. */
export async function lapseStatedDemand(ctx: Ctx): Promise<number> {
  const today = dayToColumn(dateAt(ctx.now.epochMilliseconds, centreZone));
  const past = { state: 'open' as const, neededBy: { lt: today } };
  if ((await asSystem((tx) => tx.statedDemand.count({ where: past }))) === 0) return 0;
  const outcome = await transact<number, never>(ctx, { locks: [] }, async (tx) => {
    const lapsed = await tx.statedDemand.updateManyAndReturn({
      where: past,
      data: { state: 'lapsed', closedAt: new Date(ctx.now.epochMilliseconds) },
      select: { id: true },
    });
    for (const { id } of lapsed) {
      await audit(tx, ctx, { action: 'demand-lapsed', subjectType: 'stated-demand', subjectId: id });
    }
    return ok(lapsed.length);
  });
  return outcome.ok ? outcome.value : 0;
}
