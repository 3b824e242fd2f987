import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { database, type Tx, transact } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import { quarterFacts } from './quarter-facts-queries.server.ts';
import { checksumOf, saveSettlement } from './save-settlement.step.server.ts';
import { settleQuarter } from './settle.ts';
import type { SettlementRefusal } from './settlement-reasons.ts';
import { type SettlementStep, settlementSteps } from './settlement-step.ts';
import { suppliesOf } from './supply-queries.server.ts';

/**
 * Works out a quarter that somebody asked for: reads, shares and saves in one transaction, so that a preview is whole or not
 * there. Running it again for one that is done does nothing. What can't be shared (`nobody-shares`, `pool-without-key`) is
 * kept with the preview as why it failed.
 */
export async function prepareSettlement(
  ctx: Ctx,
  settlementId: string,
): Promise<Outcome<{ checksum: string }, SettlementRefusal>> {
  const outcome = await transact<{ checksum: string }, SettlementRefusal>(
    ctx,
    { locks: [`job:settlement ${settlementId}`], timeoutMs: 300_000 },
    async (tx) => {
      const asked = await tx.settlement.findUnique({
        where: { id: settlementId },
        include: { period: true },
      });
      if (!asked) return refuse({ code: 'preview-missing' });
      if (asked.state !== 'running') return ok({ checksum: asked.checksum ?? '' });
      const { period } = asked;
      const days = { firstDay: dayFromColumn(period.firstDay), lastDay: dayFromColumn(period.lastDay) };
      const facts = await quarterFacts(tx, days, (step) => tell(settlementId, step));
      const supplies = await suppliesOf(tx, days, ctx.now);
      await tell(settlementId, 'sharing');
      const settled = settleQuarter(facts);
      if (!settled.ok) return settled;
      await tell(settlementId, 'saving');
      await saveSettlement(tx, { settlementId, periodId: period.id }, settled.value, supplies);
      const checksum = checksumOf(settled.value, supplies);
      await finish(tx, ctx, settlementId, { state: 'preview', checksum, progress: 100, step: 'done' });
      await audit(tx, ctx, {
        action: 'settlement-worked-out',
        subjectType: 'settlement',
        subjectId: settlementId,
        after: { checksum },
      });
      return ok({ checksum });
    },
  );
  if (!outcome.ok) await fail(ctx, settlementId, outcome.reasons[0]);
  return outcome;
}

/**
 * How far it is, for who waits. On a connection of its own: what the transaction writes itself nobody sees before its end. It
 * touches no column that a foreign key looks at, so the transaction's rows don't make it wait.
 */
async function tell(settlementId: string, step: SettlementStep): Promise<void> {
  await database().prisma.settlement.updateMany({
    where: { id: settlementId, state: 'running' },
    data: { progress: settlementSteps[step], step },
  });
}

async function fail(ctx: Ctx, settlementId: string, reason: SettlementRefusal): Promise<void> {
  await transact(ctx, { locks: [] }, async (tx) =>
    ok(await finish(tx, ctx, settlementId, { state: 'failed', failure: JSON.stringify(reason) })),
  );
}

async function finish(
  tx: Tx,
  ctx: Ctx,
  settlementId: string,
  data: {
    state: 'preview' | 'failed';
    checksum?: string;
    progress?: number;
    step?: string;
    failure?: string;
  },
): Promise<void> {
  await tx.settlement.updateMany({
    where: { id: settlementId, state: 'running' },
    data: { ...data, finishedAt: new Date(ctx.now.epochMilliseconds) },
  });
}
