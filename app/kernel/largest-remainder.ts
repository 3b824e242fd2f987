import { type Rational, rationalOf } from './rational.ts';

/**
 * Divides a whole number of units (cents, minutes, slots) by weight so that the parts are whole and sum to the total.
 *
 * Largest remainder: every quota is floored and the units left over go, one each, to the largest fractions; among equal
 * fractions to whoever comes first in the input. A negative total mirrors the positive one: divide(−t) = −divide(t).
 *
 * Weights and fractions are compared exactly, as rationals out of their decimal writing, never as floats: 0.1, 0.1 and
 * 0.1 are equal, and 0.1 + 0.2 weighs as much as 0.3. A weight that no decimal can write, such as share × days ÷ days in
 * the period, is given as a `ratio`.
 *
 * Worked: €10,000.01 by shares 18/15/14/13/12/11/10/7
 *
 *     quotas   180000.18 150000.15 140000.14 130000.13 120000.12 110000.11 100000.10 70000.07
 *     floors   180000    150000    140000    130000    120000    110000    100000    70000     sum 1000000, 1 left
 *     parts    180001    150000    140000    130000    120000    110000    100000    70000     sum 1000001
 *
 * Throws a RangeError when the total isn't a safe whole number, a weight is negative or not finite, or none is above
 * zero: the caller decides what it falls back on.
 */
export function largestRemainder(total: number, weights: readonly (number | Rational)[]): number[] {
  if (!Number.isSafeInteger(total))
    throw new RangeError(`the total to divide is not a whole number: ${total}`);
  const parts = wholeParts(weights);
  const sum = parts.reduce((all, part) => all + part, 0n);
  if (sum === 0n) throw new RangeError('nothing to divide by: no weight is above zero');

  const units = BigInt(Math.abs(total));
  // Quota i is units × part ÷ sum; with one denominator for all, remainders compare as whole numbers.
  const quotas = parts.map((part, index) => ({
    index,
    floor: (units * part) / sum,
    remainder: (units * part) % sum,
  }));
  const left = Number(units - quotas.reduce((all, { floor }) => all + floor, 0n));
  const lucky = new Set(
    [...quotas]
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return quotas.map(({ index, floor }) => {
    const units = Number(floor) + (lucky.has(index) ? 1 : 0);
    return total < 0 && units > 0 ? -units : units;
  });
}

/** The weights as whole numbers in the same proportion: all brought to one denominator. */
function wholeParts(weights: readonly (number | Rational)[]): bigint[] {
  const rationals = weights.map((weight) => (typeof weight === 'number' ? rationalOf(weight) : weight));
  if (rationals.some(({ numerator }) => numerator < 0n)) throw new RangeError('a weight is below zero');
  const denominator = rationals.reduce((all, one) => leastCommonMultiple(all, one.denominator), 1n);
  return rationals.map((one) => one.numerator * (denominator / one.denominator));
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
