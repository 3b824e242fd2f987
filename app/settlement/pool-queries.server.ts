/** Cost pools with their budgets, and the costs that come back on them. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { withScope } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import type { BooksScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { nextTime, type Recurrence } from './recurrence.ts';
import type { Days } from './spread.ts';

export type PoolRow = {
  readonly poolId: string;
  readonly code: string;
  readonly name: Content;
  readonly note: Content | null;
  readonly active: boolean;
  /** Cents by year. */
  readonly budgets: Readonly<Record<number, number>>;
};

/** Every pool in its order, also those that take no entries any more. */
export function listPools(scope: BooksScope): Promise<PoolRow[]> {
  return withScope(scope, async (tx) => {
    const pools = await tx.costPool.findMany({
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
      include: { budgets: true },
    });
    return pools.map(({ id, code, nameNl, nameEn, noteNl, noteEn, active, budgets }) => ({
      poolId: id,
      code,
      name: { nl: nameNl, en: nameEn },
      note: noteNl === null ? null : { nl: noteNl, en: noteEn },
      active,
      budgets: Object.fromEntries(budgets.map(({ year, cents }) => [year, cents])),
    }));
  });
}

export type RecurringRow = {
  readonly recurringId: string;
  readonly pool: Content;
  readonly description: string;
  readonly supplier: string | null;
  readonly every: Recurrence;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate | null;
  /** Net plus the VAT that isn't deducted, each time. */
  readonly cents: number;
  /** Times that were booked. */
  readonly booked: number;
  /** Null where it ended. */
  readonly next: Days | null;
};

/** Costs that come back, by pool; those that ended come last. */
export function listRecurring(scope: BooksScope, today: CalendarDate): Promise<RecurringRow[]> {
  return withScope(scope, async (tx) => {
    const found = await tx.recurringCost.findMany({
      orderBy: [{ pool: { sortOrder: 'asc' } }, { description: 'asc' }, { id: 'asc' }],
      include: { pool: true, _count: { select: { entries: true } } },
    });
    const rows = found.map(({ pool, _count, ...row }) => {
      const days = {
        every: row.every,
        firstDay: dayFromColumn(row.firstDay),
        lastDay: row.lastDay && dayFromColumn(row.lastDay),
      };
      return {
        recurringId: row.id,
        pool: { nl: pool.nameNl, en: pool.nameEn },
        description: row.description,
        supplier: row.supplier,
        ...days,
        cents: row.netCents + row.vatCents - row.deductibleCents,
        booked: _count.entries,
        next: nextTime(days, today),
      };
    });
    return rows.toSorted((a, b) => Number(a.next === null) - Number(b.next === null));
  });
}
