import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import type { EntryInput } from './entry-input.ts';
import { timesUntil } from './recurrence.ts';

export type DueTime = { readonly recurringId: string; readonly input: EntryInput };

/**
 * Times of recurring costs that have begun by `today` and aren't booked yet, as entries to be booked.
 *
 * @param recurringIds of these only; of all without
 */
export async function timesDue(
  tx: Tx,
  today: CalendarDate,
  recurringIds: readonly string[] | null = null,
): Promise<DueTime[]> {
  const all = await tx.recurringCost.findMany({
    where: { ...(recurringIds && { id: { in: [...recurringIds] } }), pool: { active: true } },
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
