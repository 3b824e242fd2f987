/** To which pools the income of invoices counts, now and before. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import type { BooksScope } from '#app/platform/scope.server.ts';
import { choiceOn, type IncomeChoice, type InvoicedKind, invoicedKinds } from './income-pool.ts';

/** Every choice that was ever recorded, the latest first. */
export async function incomeChoices(tx: Tx): Promise<(IncomeChoice & { readonly choiceId: string })[]> {
  const rows = await tx.incomePool.findMany({
    include: { pool: true },
    orderBy: [{ recordedAt: 'desc' }, { kind: 'asc' }],
  });
  return rows.map(({ id, kind, pool, validFrom, recordedAt }) => ({
    choiceId: id,
    kind: kind as InvoicedKind,
    poolId: pool.id,
    pool: { nl: pool.nameNl, en: pool.nameEn },
    isActive: pool.active,
    validFrom: dayFromColumn(validFrom),
    recordedAt: recordedAt.toISOString(),
  }));
}

export type IncomePools = {
  /** What holds on the day, by kind; null where nothing was chosen. */
  readonly now: readonly { readonly kind: InvoicedKind; readonly choice: IncomeChoice | null }[];
  readonly history: readonly (IncomeChoice & { readonly choiceId: string })[];
};

/** What holds on a day, and everything that was recorded, the latest first. */
export function findIncomePools(scope: BooksScope, day: CalendarDate): Promise<IncomePools> {
  return withScope(scope, async (tx) => {
    const choices = await incomeChoices(tx);
    return {
      now: invoicedKinds.map((kind) => ({ kind, choice: choiceOn(choices, kind, day) })),
      history: choices,
    };
  });
}

/**
 * Kinds of money that can't be invoiced for a service on a day, since nobody chose on which pool it counts or that takes no
 * entries any more. None where the centre has no pools.
 */
export async function kindsWithoutPool(scope: BooksScope, day: CalendarDate): Promise<InvoicedKind[]> {
  const { now } = await findIncomePools(scope, day);
  const hasPools = await withScope(scope, (tx) => tx.costPool.count({ where: { active: true } }));
  if (hasPools === 0) return [];
  return now.flatMap(({ kind, choice }) => (choice?.isActive ? [] : [kind]));
}
