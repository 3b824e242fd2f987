import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';

export type HeldPeriod = {
  readonly periodId: string;
  readonly code: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly state: 'open' | 'closed';
};

/**
 * Takes the period's row FOR UPDATE: whoever writes a dated fact in it holds it FOR SHARE, so they are through, or wait for
 * us and find it closed. Null where there is no such period.
 */
export async function holdPeriodToClose(tx: Tx, periodId: string): Promise<HeldPeriod | null> {
  const [period] = await tx.$queryRaw<HeldPeriod[]>`
    SELECT id::text AS "periodId", code, first_day::text AS "firstDay", last_day::text AS "lastDay", state::text AS state
    FROM period WHERE id = ${periodId}::uuid FOR UPDATE`;
  return period ?? null;
}

/** Closes the period for good; the caller holds it. */
export async function closePeriod(tx: Tx, ctx: Ctx, periodId: string): Promise<void> {
  await tx.period.update({
    where: { id: periodId },
    data: { state: 'closed', closedAt: new Date(ctx.now.epochMilliseconds) },
  });
}
