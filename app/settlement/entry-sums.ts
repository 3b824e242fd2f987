/** What entries come to, per pool and per quarter: what somebody compares with the bookkeeping before they book. Pure. */
import { quarterOf } from '#app/booking/hours-period.ts';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { daysOf } from './entry-days.ts';
import type { EntryInput } from './entry-input.ts';
import { type Days, partWithin } from './spread.ts';

/** In whole cents. What counts is costs + VAT − what is deducted of it − income. */
export type PoolSum = {
  readonly poolId: string;
  readonly entries: number;
  readonly costCents: number;
  readonly vatCents: number;
  readonly deductedCents: number;
  readonly incomeCents: number;
  readonly countedCents: number;
};

export type QuarterSum = {
  readonly quarter: string;
  readonly costCents: number;
  readonly incomeCents: number;
};

export type EntrySums = {
  /** In the order in which pools come up first. */
  readonly pools: readonly PoolSum[];
  /** In order of time; estimates together with their reversal. */
  readonly quarters: readonly QuarterSum[];
  /** Estimates, which count in one quarter and are taken back in another. */
  readonly estimates: number;
};

/** What counts of an entry for its pool, without regard to its side. */
export function countedCents({ net, vat = 0, deductible = 0 }: EntryInput): number {
  return net + vat - deductible;
}

/** The days of every entry have to be in order: they were judged before. */
export function entrySums(entries: readonly EntryInput[]): EntrySums {
  const pools = [...Map.groupBy(entries, ({ poolId }) => poolId)].map(([poolId, own]): PoolSum => {
    const costs = own.filter(({ side }) => side === 'cost');
    const income = total(
      own.filter(({ side }) => side === 'income'),
      countedCents,
    );
    return {
      poolId,
      entries: own.length,
      costCents: total(costs, ({ net }) => net),
      vatCents: total(costs, ({ vat = 0 }) => vat),
      deductedCents: total(costs, ({ deductible = 0 }) => deductible),
      incomeCents: income,
      countedCents: total(costs, countedCents) - income,
    };
  });
  const quarters = new Map<string, { costCents: number; incomeCents: number }>();
  for (const entry of entries) {
    for (const { cents, ...span } of partsInTime(entry)) {
      for (const { code, ...quarter } of quartersOf(span)) {
        const sum = quarters.get(code) ?? { costCents: 0, incomeCents: 0 };
        const part = partWithin(cents, span, quarter);
        if (entry.side === 'cost') sum.costCents += part;
        else sum.incomeCents += part;
        quarters.set(code, sum);
      }
    }
  }
  return {
    pools,
    quarters: [...quarters]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([quarter, sum]) => ({ quarter, ...sum })),
    estimates: entries.filter(({ reversesOn }) => reversesOn !== undefined).length,
  };
}

function total(entries: readonly EntryInput[], of: (entry: EntryInput) => number): number {
  return entries.reduce((sum, entry) => sum + of(entry), 0);
}

/** An entry over its days, and an estimate on the day it takes itself back. */
function partsInTime(entry: EntryInput): (Days & { readonly cents: number })[] {
  const cents = countedCents(entry);
  const [own, back] = daysOf(entry);
  return [{ ...own, cents }, ...(back ? [{ ...back, cents: -cents }] : [])];
}

/** The quarters that days touch, in order. */
function quartersOf({ firstDay, lastDay }: Days): (Days & { readonly code: string })[] {
  const quarters: (Days & { readonly code: string })[] = [];
  for (let day: CalendarDate = firstDay; day <= lastDay; ) {
    const quarter = quarterOf(day);
    quarters.push(quarter);
    day = addDays(quarter.lastDay, 1);
  }
  return quarters;
}
