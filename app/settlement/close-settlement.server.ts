import { closePeriod, holdPeriodToClose } from '#app/centre/close-period.step.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { mayClose } from './policy.ts';
import { quarterFacts } from './quarter-facts-queries.server.ts';
import { checksumOf } from './save-settlement.step.server.ts';
import { settleQuarter } from './settle.ts';
import type { SettlementRefusal } from './settlement-reasons.ts';
import { suppliesOf } from './supply-queries.server.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    /** A quarter's statements are final; invoices follow. */
    'settlement-closed': { settlementId: string; periodId: string; period: string };
  }
}

/**
 * Closes a quarter with its latest preview, in one transaction: the statements become final, and from then on the database
 * refuses costs and attendance of its days. It is worked out once more meanwhile, so that what is closed is what was seen.
 *
 * Refuses `not-allowed`, `preview-missing` (none, or a newer one is there), `period-already-closed`, `same-person`,
 * `period-not-over`, `earlier-open`, `changed-since-preview`.
 */
export async function closeSettlement(
  ctx: Ctx,
  settlementId: string,
): Promise<Outcome<{ period: string }, SettlementRefusal>> {
  const { actor } = ctx;
  if (!mayClose(actor) || actor.kind !== 'person') return refuse({ code: 'not-allowed' });
  return transact<{ period: string }, SettlementRefusal>(
    ctx,
    { locks: [`job:settlement ${settlementId}`], timeoutMs: 300_000 },
    async (tx) => {
      const asked = await tx.settlement.findUnique({
        where: { id: settlementId },
        select: { periodId: true },
      });
      const period = asked && (await holdPeriodToClose(tx, asked.periodId));
      if (!period) return refuse({ code: 'preview-missing' });
      const { periodId } = period;
      if (period.state === 'closed') return refuse({ code: 'period-already-closed' });
      const latest = await tx.settlement.findFirst({
        where: { periodId },
        orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      });
      if (latest?.id !== settlementId || latest.state !== 'preview')
        return refuse({ code: 'preview-missing' });
      if (latest.startedById === null || latest.startedById === actor.personId)
        return refuse({ code: 'same-person' });
      if (dateAt(ctx.now.epochMilliseconds, centreZone) <= period.lastDay)
        return refuse({ code: 'period-not-over' });
      const earlier = await tx.period.findFirst({
        where: {
          state: 'open',
          lastDay: { lt: new Date(period.firstDay) },
          settlements: { some: { state: 'preview' } },
        },
        orderBy: { firstDay: 'asc' },
      });
      if (earlier) return refuse({ code: 'earlier-open', period: earlier.code });
      const again = settleQuarter(await quarterFacts(tx, period));
      if (!again.ok) return again;
      const supplies = await suppliesOf(tx, period, ctx.now);
      if (checksumOf(again.value, supplies) !== latest.checksum)
        return refuse({ code: 'changed-since-preview' });

      await tx.statement.updateMany({ where: { settlementId }, data: { isFinal: true } });
      await tx.settlement.update({
        where: { id: settlementId },
        data: { state: 'closed', closedById: actor.personId, closedAt: new Date(ctx.now.epochMilliseconds) },
      });
      await closePeriod(tx, ctx, periodId);
      await appendEvent(tx, 'settlement-closed', { settlementId, periodId, period: period.code });
      await audit(tx, ctx, {
        action: 'period-closed',
        subjectType: 'settlement',
        subjectId: settlementId,
        after: { period: period.code, checksum: latest.checksum },
      });
      return ok({ period: period.code });
    },
  );
}
