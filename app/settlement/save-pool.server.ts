import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { partsOf } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { mayKeepBooks } from './policy.ts';
import { lastPlace } from './pool-facts-queries.server.ts';
import type { PoolInput, PoolRefusal } from './pool-input.ts';

/**
 * Makes a cost pool, or changes it when `poolId` is given, with its budgets for this year and the next. Its key is recorded
 * apart, because that is signed. A pool that is closed takes no new entries; what it holds still counts.
 *
 * Refuses `not-allowed`, `pool-unknown`, `code-taken`.
 */
export async function savePool(
  ctx: Ctx,
  poolId: string | null,
  input: PoolInput,
): Promise<Outcome<{ poolId: string }, PoolRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { year } = partsOf(dateAt(ctx.now.epochMilliseconds, centreZone));
  return transact<{ poolId: string }, PoolRefusal>(
    ctx,
    { locks: [], onConstraint: { cost_pool_code_key: async () => [{ code: 'code-taken' }] } },
    async (tx) => {
      const before =
        poolId && (await tx.costPool.findUnique({ where: { id: poolId }, include: { budgets: true } }));
      if (poolId && !before) return refuse({ code: 'pool-unknown' });
      const id = poolId ?? newId();
      if (await tx.costPool.findFirst({ where: { code: input.code, NOT: { id } }, select: { id: true } }))
        return refuse({ code: 'code-taken' });
      const row = {
        code: input.code,
        nameNl: input.nameNl,
        nameEn: input.nameEn ?? null,
        noteNl: input.noteNl ?? null,
        noteEn: input.noteEn ?? null,
        active: input.closed !== 'yes',
      };
      if (before) await tx.costPool.update({ where: { id }, data: row });
      else await tx.costPool.create({ data: { ...row, id, sortOrder: await lastPlace(tx) } });
      await saveBudget(tx, id, year, input.budgetThisYear);
      await saveBudget(tx, id, year + 1, input.budgetNextYear);
      await audit(tx, ctx, {
        action: before ? 'pool-changed' : 'pool-made',
        subjectType: 'cost-pool',
        subjectId: id,
        ...(before && {
          before: { code: before.code, active: before.active, budgets: budgetsOf(before.budgets) },
        }),
        after: {
          ...row,
          budgets: { [year]: input.budgetThisYear ?? null, [year + 1]: input.budgetNextYear ?? null },
        },
      });
      return ok({ poolId: id });
    },
  );
}

async function saveBudget(tx: Tx, poolId: string, year: number, cents: number | undefined): Promise<void> {
  if (cents === undefined) await tx.budget.deleteMany({ where: { poolId, year } });
  else {
    const where = { poolId_year: { poolId, year } };
    await tx.budget.upsert({ where, create: { poolId, year, cents }, update: { cents } });
  }
}

function budgetsOf(budgets: readonly { year: number; cents: number }[]): Record<string, number> {
  return Object.fromEntries(budgets.map(({ year, cents }) => [year, cents]));
}
