import { addDays, addMonths, type CalendarDate, dateOf, partsOf } from '#app/kernel/calendar-date.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayToColumn } from '#app/platform/day-column.server.ts';
import { newId } from '#app/platform/new-id.server.ts';

/** Makes sure that every quarter of these days has its period, so that whoever writes into it can lock its row. */
export async function ensureQuarters(tx: Tx, first: CalendarDate, last: CalendarDate): Promise<void> {
  const { year, month } = partsOf(first);
  const periods: { id: string; code: string; firstDay: Date; lastDay: Date }[] = [];
  for (let day = dateOf(year, month - ((month - 1) % 3), 1); day <= last; day = addMonths(day, 3)) {
    const parts = partsOf(day);
    periods.push({
      id: newId(),
      code: `${parts.year}-Q${(parts.month + 2) / 3}`,
      firstDay: dayToColumn(day),
      lastDay: dayToColumn(addDays(addMonths(day, 3), -1)),
    });
  }
  await tx.period.createMany({ data: periods, skipDuplicates: true });
}
