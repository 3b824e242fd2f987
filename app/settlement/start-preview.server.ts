import type { Quarter } from '#app/booking/hours-period.ts';
import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { enqueue } from '#app/platform/jobs.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { mayKeepBooks } from './policy.ts';
import type { SettlementRefusal } from './settlement-reasons.ts';

/** The job that works a quarter out; its payload is `{ settlementId }`. */
export const settlementJobName = 'prepare-settlement';

/** Minutes after which a preview that is still being worked out has died with its process. */
const deadAfterMinutes = 15;

/**
 * Asks for a preview of a quarter: a job works it out, and its page shows how far it is.
 *
 * Refuses `not-allowed`, `period-already-closed`, `already-running`.
 */
export async function startPreview(
  ctx: Ctx,
  quarter: Quarter,
): Promise<Outcome<{ settlementId: string }, SettlementRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  return transact<{ settlementId: string }, SettlementRefusal>(
    ctx,
    { locks: [`period:${quarter.code}`] },
    async (tx) => {
      await ensureQuarters(tx, quarter.firstDay, quarter.lastDay);
      const period = await tx.period.findUniqueOrThrow({ where: { code: quarter.code } });
      if (period.state === 'closed') return refuse({ code: 'period-already-closed' });
      const running = await tx.settlement.findFirst({ where: { periodId: period.id, state: 'running' } });
      if (running) {
        const age = ctx.now.epochMilliseconds - running.startedAt.getTime();
        if (age < deadAfterMinutes * 60_000) return refuse({ code: 'already-running' });
        await tx.settlement.update({ where: { id: running.id }, data: { state: 'failed', failure: 'lost' } });
      }
      const settlementId = newId();
      await tx.settlement.create({
        data: {
          id: settlementId,
          periodId: period.id,
          startedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          startedAt: new Date(ctx.now.epochMilliseconds),
        },
      });
      await enqueue(tx, { name: settlementJobName }, { settlementId });
      await audit(tx, ctx, {
        action: 'settlement-asked',
        subjectType: 'settlement',
        subjectId: settlementId,
        after: { period: quarter.code },
      });
      return ok({ settlementId });
    },
  );
}
