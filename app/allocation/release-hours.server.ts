import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { hoursLock } from './hours-lock.ts';

/**
 * Once the last day of a term is open to all, what parties have left of it is released: it can be booked by anybody from
 * then on, and is nobody's any more. What is given back later is released the next time. Answers how many parties released
 * something.
 */
export async function releaseHours(ctx: Ctx): Promise<number> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const left = await asSystem(
    (tx) => tx.$queryRaw<{ divisionId: string; organisationId: string }[]>`
      SELECT b.division_id::text AS "divisionId", b.organisation_id::text AS "organisationId"
      FROM hours_balance b JOIN pool_division d ON d.id = b.division_id JOIN term t ON t.id = d.term_id
      WHERE b.minutes > 0 AND t.last_day - d.open_days <= ${today}::date ORDER BY 2, 1`,
  );
  for (const key of left) {
    await transact<undefined, never>(ctx, { locks: [hoursLock(key.organisationId)] }, async (tx) => {
      const balance = await tx.hoursBalance.findUnique({ where: { divisionId_organisationId: key } });
      if (!balance || balance.minutes <= 0) return ok();
      const { minutes } = balance;
      const recordedAt = new Date(ctx.now.epochMilliseconds);
      await tx.ledgerEntry.create({ data: { id: newId(), ...key, kind: 'released', minutes, recordedAt } });
      return ok();
    });
  }
  return left.length;
}
