import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { choiceOn, invoicedKinds } from './income-pool.ts';
import type { IncomePoolInput, IncomePoolRefusal } from './income-pool-input.ts';
import { incomeChoices } from './income-pool-queries.server.ts';
import { mayKeepBooks } from './policy.ts';

/**
 * Says to which pools money that is invoiced counts, for services that end on a day or later. What was issued stays where it
 * counts; what is left empty, or holds on that day already, is not recorded again.
 *
 * Refuses `not-allowed`, `nothing-chosen` (all of it holds already), `pool-unknown`.
 */
export async function recordIncomePools(
  ctx: Ctx,
  input: IncomePoolInput,
): Promise<Outcome<{ recorded: number }, IncomePoolRefusal>> {
  if (!mayKeepBooks(ctx.actor)) return refuse({ code: 'not-allowed' });
  const validFrom = calendarDate(input.validFrom);
  return transact<{ recorded: number }, IncomePoolRefusal>(ctx, { locks: [] }, async (tx) => {
    const active = await tx.costPool.findMany({ where: { active: true }, select: { id: true } });
    const choices = await incomeChoices(tx);
    const asked = invoicedKinds.flatMap((kind) => {
      const poolId = input[kind];
      return poolId && choiceOn(choices, kind, validFrom)?.poolId !== poolId ? [{ kind, poolId }] : [];
    });
    const sound = okUnless<undefined, IncomePoolRefusal>(
      asked.flatMap(({ kind, poolId }) =>
        active.some(({ id }) => id === poolId) ? [] : [{ code: 'pool-unknown', field: kind }],
      ),
      undefined,
    );
    if (!sound.ok) return sound;
    if (asked.length === 0) return refuse({ code: 'nothing-chosen' });
    const recordedAt = new Date(ctx.now.epochMilliseconds);
    const recordedById = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
    await tx.incomePool.createMany({
      data: asked.map((choice) => ({
        ...choice,
        id: newId(),
        validFrom: dayToColumn(validFrom),
        recordedById,
        recordedAt,
      })),
    });
    await audit(tx, ctx, {
      action: 'income-pools-recorded',
      subjectType: 'income-pool',
      subjectId: asked.map(({ kind }) => kind).join(' '),
      after: { validFrom, ...Object.fromEntries(asked.map(({ kind, poolId }) => [kind, poolId])) },
    });
    return ok({ recorded: asked.length });
  });
}
