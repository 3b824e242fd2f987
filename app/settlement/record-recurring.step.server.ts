import { ensureQuarters } from '#app/centre/ensure-quarters.step.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addYears, type CalendarDate, calendarDate, partsOf } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { closedAmong } from './entry-facts-queries.server.ts';
import { type Recurring, timesUntil } from './recurrence.ts';
import type { RecurringInput, RecurringRefusal } from './recurring-input.ts';

/**
 * Records a cost that comes back, in the caller's transaction; its times are booked apart.
 *
 * Refuses `pool-unknown`, `vat-above-net`, `deductible-above-vat`, `begins-mid-month`, `begins-too-early` (more than a year
 * back), `begins-too-late` (more than five years ahead), `ends-before-first-time`, `period-closed`.
 */
export async function recordRecurringStep(
  tx: Tx,
  ctx: Ctx,
  input: RecurringInput,
): Promise<Outcome<{ recurringId: string }, RecurringRefusal>> {
  const firstDay = calendarDate(input.firstDay);
  const lastDay = input.lastDay === undefined ? null : calendarDate(input.lastDay);
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const sound = okUnless(reasonsAgainst(input, { every: input.every, firstDay, lastDay }, today), undefined);
  if (!sound.ok) return sound;
  await ensureQuarters(tx, firstDay, firstDay);
  const [closed] = await closedAmong(tx, [{ firstDay, lastDay: firstDay }]);
  if (closed?.code === 'period-closed') return refuse(closed);
  const { poolId } = input;
  const pool = await tx.costPool.findFirst({ where: { id: poolId, active: true }, select: { id: true } });
  if (!pool) return refuse({ code: 'pool-unknown' });
  const recurringId = newId();
  const row = {
    poolId,
    description: input.description,
    supplier: input.supplier ?? null,
    every: input.every,
    netCents: input.net,
    vatCents: input.vat ?? 0,
    deductibleCents: input.deductible ?? 0,
  };
  await tx.recurringCost.create({
    data: {
      ...row,
      id: recurringId,
      firstDay: dayToColumn(firstDay),
      lastDay: lastDay && dayToColumn(lastDay),
      recordedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      recordedAt: new Date(ctx.now.epochMilliseconds),
    },
  });
  await audit(tx, ctx, {
    action: 'recurring-recorded',
    subjectType: 'recurring-cost',
    subjectId: recurringId,
    after: { ...row, firstDay, lastDay },
  });
  return ok({ recurringId });
}

function reasonsAgainst(
  { net, vat = 0, deductible = 0 }: RecurringInput,
  recurring: Recurring,
  today: CalendarDate,
): RecurringRefusal[] {
  const { firstDay, lastDay } = recurring;
  const endsFirst = lastDay !== null && timesUntil(recurring, firstDay).length === 0;
  const reasons: [boolean, RecurringRefusal][] = [
    [vat > net, { code: 'vat-above-net' }],
    [deductible > vat, { code: 'deductible-above-vat' }],
    [partsOf(firstDay).day !== 1, { code: 'begins-mid-month' }],
    [firstDay < addYears(today, -1), { code: 'begins-too-early' }],
    [firstDay > addYears(today, 5), { code: 'begins-too-late' }],
    [endsFirst, { code: 'ends-before-first-time' }],
  ];
  return reasons.flatMap(([wrong, reason]) => (wrong ? [reason] : []));
}
