import { largestRemainder } from '#app/kernel/largest-remainder.ts';
import type { Rational } from '#app/kernel/rational.ts';

/** `weight` is a number by its decimal writing, or an exact ratio; zero or more. */
export type Weighted = { readonly id: string; readonly weight: number | Rational };
export type Apportioned = { readonly id: string; readonly cents: number };

/**
 * Shares whole cents among parties by weight, so that the parts are whole cents and sum to the total: one rounding per
 * pool and party, VAT afterwards per document. Largest remainder; among equal fractions the left-over cent goes to who
 * comes first. A negative total mirrors the positive one.
 *
 * Worked: €10,000.01 by shares 18/15/14/13/12/11/10/7
 *
 *     quotas   180000.18 150000.15 140000.14 130000.13 120000.12 110000.11 100000.10 70000.07 cents
 *     floors   sum 1000000, one cent left, to the largest fraction (.18)
 *     parts    180001    150000    140000    130000    120000    110000    100000    70000
 *
 * Worked, joiner: a party with share 10 that joins on 1 June weighs 10 × 30/91 in the second quarter and 10 in the third;
 * days, not months.
 *
 * Throws a RangeError when the total is no safe whole number, a weight is negative or not finite, or none is above zero:
 * the caller decides what it falls back on.
 */
export function apportion(totalCents: number, weights: readonly Weighted[]): Apportioned[] {
  const parts = largestRemainder(
    totalCents,
    weights.map(({ weight }) => weight),
  );
  return weights.map(({ id }, index) => ({ id, cents: parts[index] as number }));
}
