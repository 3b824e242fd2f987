import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import { bookEntry } from './book-entry.server.ts';
import { timesUntil } from './recurrence.ts';

/**
 * Books every time of the recurring costs that has begun and isn't booked yet, as an entry like any other. A time of which
 * the quarter was closed meanwhile is left: it can only be booked by hand, in an open one.
 *
 * @param recurringId of one only; all of them without
 * @returns how many times were booked
 */
export async function bookDueTimes(ctx: Ctx, recurringId: string | null = null): Promise<number> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const due = valueOrThrow(
    await transact(ctx, { locks: [] }, async (tx) => ok(await timesDue(tx, today, recurringId))),
  );
  let booked = 0;
  for (const { recurringId: id, input } of due) {
    const outcome = await bookEntry(ctx, input, null, id);
    if (outcome.ok) booked += 1;
    else if (outcome.reasons.some(({ code }) => code !== 'period-closed')) valueOrThrow(outcome);
  }
  return booked;
}

async function timesDue(tx: Tx, today: CalendarDate, recurringId: string | null) {
  const all = await tx.recurringCost.findMany({
    where: { ...(recurringId && { id: recurringId }), pool: { active: true } },
    include: { entries: { select: { firstDay: true } } },
    orderBy: { id: 'asc' },
  });
  return all.flatMap(({ entries, ...recurring }) => {
    const known = new Set(entries.map(({ firstDay }) => dayFromColumn(firstDay)));
    const span = {
      every: recurring.every,
      firstDay: dayFromColumn(recurring.firstDay),
      lastDay: recurring.lastDay && dayFromColumn(recurring.lastDay),
    };
    return timesUntil(span, today)
      .filter(({ firstDay }) => !known.has(firstDay))
      .map((time) => ({
        recurringId: recurring.id,
        input: {
          side: 'cost' as const,
          poolId: recurring.poolId,
          description: recurring.description,
          ...(recurring.supplier !== null && { supplier: recurring.supplier }),
          bookedOn: time.firstDay,
          ...time,
          net: recurring.netCents,
          vat: recurring.vatCents,
          deductible: recurring.deductibleCents,
        },
      }));
  });
}
