/** Keys: by what a pool is shared, and what a party weighs in a period. Pure; weights are whole units, compared exactly. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Rational, ratio, rationalOf } from '#app/kernel/rational.ts';
import { type Days, daysWithin, lengthOf } from './spread.ts';

export const plainKinds = [
  'fixed-share',
  'equal',
  'headcount',
  'participant-hours',
  'machine-hours',
] as const;
export type PlainKind = (typeof plainKinds)[number];
export const keyKinds = [...plainKinds, 'hybrid'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** What the fixed part of a hybrid key may go by, and its rest. */
export const fixedKinds = ['fixed-share', 'equal'] as const;
export const restKinds = ['headcount', 'participant-hours', 'machine-hours'] as const;

export type Key = {
  readonly keyId: string;
  readonly referenceDay: CalendarDate | null;
} & (
  | { readonly kind: PlainKind }
  | {
      readonly kind: 'hybrid';
      /** Hundredths of a percent, 1 to 9999. */
      readonly fixedPart: number;
      readonly fixedKind: (typeof fixedKinds)[number];
      readonly restKind: (typeof restKinds)[number];
    }
);

/** Terms of taking part over some days. */
export type Terms = Days & {
  /** Percent by its decimal writing, zero or more. */
  readonly costShare: number;
  readonly employees: number;
};

/** What a party used in the period. */
export type Usage = {
  /** Minutes of its people in sessions: attended, not shown up, cancelled too late. */
  readonly participantMinutes: number;
  /** Minutes of machines × cents an hour of their rate, its part of them. */
  readonly machineUse: Rational;
};

export type Party = { readonly id: string; readonly terms: readonly Terms[]; readonly usage: Usage };

export const noUsage: Usage = { participantMinutes: 0, machineUse: ratio(0, 1) };

/** A party shares in the costs of a period when it has a cost share on one of its days. */
export function sharesCosts({ terms }: Party, period: Days): boolean {
  return terms.some((one) => one.costShare > 0 && daysWithin(one, period) > 0);
}

/** Whole units per party, in the order of the parties; `scale` units are one of what is shown. */
export type Weights = { readonly units: readonly bigint[]; readonly sum: bigint; readonly scale: bigint };

/**
 * What each party weighs by a key in a period. Of fixed shares, equal parts and employees only the days of taking part
 * count:
 *
 *     share 10 from 1 June, second quarter: 10 × 30 ÷ 91 = 3.2967
 *
 * - fixed-share: the agreement's percentage × days
 * - equal: 1 × days
 * - headcount: employees by the agreement on the reference day (of who came later, by its first one) × days
 * - participant-hours: hours of its people in sessions
 * - machine-hours: hours of machines at their rate, in euros
 */
export function weightsOf(
  kind: PlainKind,
  parties: readonly Party[],
  period: Days,
  referenceDay: CalendarDate | null,
): Weights {
  const length = BigInt(lengthOf(period));
  switch (kind) {
    case 'fixed-share':
      return weights(
        parties.map(({ terms }) => sum(terms.map((one) => share(one) * days(one, period)))),
        SHARE_UNITS * length,
      );
    case 'equal':
      return weights(
        parties.map(({ terms }) => sum(terms.map((one) => (one.costShare > 0 ? days(one, period) : 0n)))),
        length,
      );
    case 'headcount':
      return weights(
        parties.map(
          ({ terms }) =>
            BigInt(employeesOn(terms, period, referenceDay)) *
            sum(terms.map((one) => (one.costShare > 0 ? days(one, period) : 0n))),
        ),
        length,
      );
    case 'participant-hours':
      return weights(
        parties.map(({ usage }) => BigInt(usage.participantMinutes)),
        60n,
      );
    case 'machine-hours':
      return machineWeights(parties.map(({ usage }) => usage.machineUse));
  }
}

/** Shares have four decimals at most. */
const SHARE_UNITS = 10_000n;

function share({ costShare }: Terms): bigint {
  const { numerator, denominator } = rationalOf(costShare);
  return (numerator * SHARE_UNITS) / denominator;
}

function days(terms: Days, period: Days): bigint {
  return BigInt(daysWithin(terms, period));
}

function employeesOn(terms: readonly Terms[], period: Days, referenceDay: CalendarDate | null): number {
  const day = referenceDay ?? period.firstDay;
  const then = terms.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  const first = terms.find((one) => daysWithin(one, period) > 0);
  return (then ?? first)?.employees ?? 0;
}

function machineWeights(uses: readonly Rational[]): Weights {
  const denominator = uses.reduce(
    (all, one) => (all * one.denominator) / greatestCommon(all, one.denominator),
    1n,
  );
  const units = uses.map((one) => one.numerator * (denominator / one.denominator));
  const common = units.reduce(greatestCommon, denominator);
  // Minutes × cents an hour: 6000 of them are one euro.
  return weights(
    units.map((one) => one / common),
    1n,
    ratio(denominator * 6000n, common),
  );
}

function weights(units: readonly bigint[], scale: bigint, exact: Rational = ratio(scale, 1)): Weights {
  // A scale that is no whole number makes the units larger, so that both are.
  const factor = exact.denominator / greatestCommon(exact.numerator, exact.denominator);
  const scaled = units.map((one) => one * factor);
  return { units: scaled, sum: sum(scaled), scale: (exact.numerator * factor) / exact.denominator };
}

function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((all, one) => all + one, 0n);
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
