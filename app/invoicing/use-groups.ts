/** Use at tariff by month and by who pays. Pure; the order of the rows is kept. */
import type { PayerKind } from '#app/settlement/income-pool.ts';
import type { PayerOfUse, Use } from './use.ts';

export type UseOfPayer = PayerOfUse & {
  readonly payer: string;
  /** Rows with a rate, one per session and rate. */
  readonly priced: readonly Use[];
  /** Machines that had no rate on their day: they cost nothing. */
  readonly unpriced: readonly Use[];
  readonly cents: number;
};

/** One invoice for each: a payer by order number. */
export function payersOfUse(use: readonly Use[]): UseOfPayer[] {
  const groups = Map.groupBy(use, ({ payerId, orderNumber }) => JSON.stringify([payerId, orderNumber]));
  return [...groups.values()].map((rows) => {
    const { payerId, orderNumber, payer } = rows[0] as Use;
    const priced = rows.filter(({ rateId }) => rateId !== null);
    const unpriced = rows.filter(({ rateId }) => rateId === null);
    return { payerId, orderNumber, payer, priced, unpriced, cents: sum(priced) };
  });
}

export type UseOfMonth = {
  /** 'YYYY-MM' */
  readonly month: string;
  /** Visits of classes and runs that are to be paid. */
  readonly visits: number;
  readonly payers: number;
  readonly cents: number;
  /** Visits and runs with machines that have no rate. */
  readonly unpriced: number;
  readonly payerKinds: readonly PayerKind[];
};

/** Months with something in them, the oldest first. */
export function monthsOfUse(use: readonly Use[]): UseOfMonth[] {
  const months = Map.groupBy(use, ({ day }) => day.slice(0, 7));
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, rows]) => {
      const priced = rows.filter(({ rateId }) => rateId !== null);
      return {
        month,
        visits: new Set(priced.map(({ code }) => code)).size,
        payers: payersOfUse(priced).length,
        cents: sum(priced),
        payerKinds: [...new Set(priced.map(({ payerKind }) => payerKind))],
        unpriced: new Set(rows.filter(({ rateId }) => rateId === null).map(({ code }) => code)).size,
      };
    });
}

function sum(rows: readonly Use[]): number {
  return rows.reduce((all, { cents }) => all + cents, 0);
}
