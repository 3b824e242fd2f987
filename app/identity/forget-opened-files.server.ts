import type { Ctx } from '#app/kernel/actor.ts';
import { addMonths } from '#app/kernel/calendar-date.ts';
import { ok } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { transact } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { centreZone } from './hats.ts';
import { openedMonthsKept } from './opened-wording.ts';

/** Deletes who opened whose file more than a year ago. Answers how many rows. */
export async function forgetOpenedFiles(ctx: Ctx): Promise<number> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const before = dayToColumn(addMonths(today, -openedMonthsKept));
  const outcome = await transact<number, never>(ctx, { locks: ['job:forget-opened-files'] }, async (tx) => {
    const { count } = await tx.openedFile.deleteMany({ where: { day: { lt: before } } });
    return ok(count);
  });
  return outcome.ok ? outcome.value : 0;
}
