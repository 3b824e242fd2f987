import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestRemainder } from './largest-remainder.ts';
import { compareRationals, multiply, ratio, rationalOf } from './rational.ts';

const total = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const weight = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);
const weights = fc
  .array(weight, { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((one) => one > 0));
const add = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

describe('division by largest remainder', () => {
  test('worked example: €10,000.01 by eight shares', () => {
    expect(largestRemainder(1_000_001, [18, 15, 14, 13, 12, 11, 10, 7])).toEqual([
      180_001, 150_000, 140_000, 130_000, 120_000, 110_000, 100_000, 70_000,
    ]);
  });

  test('worked example: a joiner weighs by days', () => {
    // Share 10 from 1 June: 30 of the 91 days of the second quarter; the others the whole quarter.
    const parts = largestRemainder(100_000, [90, ratio(10 * 30, 91)]);
    expect(parts).toEqual([96_466, 3_534]);
  });

  test('always sums to the total', () => {
    fc.assert(
      fc.property(total, weights, (t, w) => {
        expect(add(largestRemainder(t, w))).toBe(t);
      }),
    );
  });

  test('gives each its quota rounded down or up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), weights, (t, w) => {
        const sum = w.map(rationalOf).reduce((a, b) => ({
          numerator: a.numerator * b.denominator + b.numerator * a.denominator,
          denominator: a.denominator * b.denominator,
        }));
        largestRemainder(t, w).forEach((part, i) => {
          // part − 1 < total × weight ÷ sum < part + 1
          const quota = multiply(ratio(t, 1), rationalOf(w[i] as number));
          expect(compareRationals(multiply(sum, ratio(part - 1, 1)), quota)).toBe(-1);
          expect(compareRationals(multiply(sum, ratio(part + 1, 1)), quota)).toBe(1);
          if (w[i] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  test('mirrors for a negative total', () => {
    fc.assert(
      fc.property(total, weights, (t, w) => {
        // A zero compares as plain zero: nobody gets −0 cents.
        expect(largestRemainder(-t, w)).toEqual(
          largestRemainder(t, w).map((part) => (part === 0 ? 0 : -part)),
        );
      }),
    );
    expect(largestRemainder(-5, [1, 0])).toEqual([-5, 0]);
  });

  test('depends on proportions only', () => {
    fc.assert(
      fc.property(total, weights, fc.integer({ min: 2, max: 9999 }), (t, w, factor) => {
        const scaled = w.map((one) => multiply(rationalOf(one), ratio(factor, 7)));
        expect(largestRemainder(t, scaled)).toEqual(largestRemainder(t, w));
      }),
    );
  });

  test('never gives a heavier party less than a lighter one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (t, w) => {
        const parts = largestRemainder(t, w);
        const order = w.map((_, i) => i).sort((a, b) => (w[b] as number) - (w[a] as number) || a - b);
        order.forEach((index, place) => {
          const next = order[place + 1];
          if (next !== undefined) expect(parts[index]).toBeGreaterThanOrEqual(parts[next] as number);
        });
      }),
    );
  });

  test('breaks ties by the order of the input', () => {
    expect(largestRemainder(2, [1, 1, 1])).toEqual([1, 1, 0]);
    expect(largestRemainder(-2, [1, 1, 1])).toEqual([-1, -1, 0]);
    expect(largestRemainder(1, [0.1, 0.1, 0.1])).toEqual([1, 0, 0]);
  });

  test('compares exactly where floats would not', () => {
    // 0.1 + 0.2 is 0.30000000000000004 as a float; the two halves of this pool weigh the same.
    expect(largestRemainder(1, [0.3, ratio(3, 10)])).toEqual([1, 0]);
    expect(largestRemainder(1, [ratio(3, 10), 0.3])).toEqual([1, 0]);
    // Seven equal parts of 1.1: each 1/7 of the total; floats differ in the last digit per position.
    expect(
      largestRemainder(
        3,
        Array.from({ length: 7 }, () => 1.1),
      ),
    ).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect(largestRemainder(9_007_199_254_740_991, [1, 1])).toEqual([
      4_503_599_627_370_496, 4_503_599_627_370_495,
    ]);
    expect(largestRemainder(10, [1e-7, 1e21])).toEqual([0, 10]);
  });

  test('refuses to guess', () => {
    expect(() => largestRemainder(1.5, [1])).toThrow(RangeError);
    expect(() => largestRemainder(2 ** 53, [1])).toThrow(RangeError);
    expect(() => largestRemainder(1, [])).toThrow(RangeError);
    expect(() => largestRemainder(1, [0, 0])).toThrow(RangeError);
    expect(() => largestRemainder(1, [1, -1])).toThrow(RangeError);
    expect(() => largestRemainder(1, [Number.NaN])).toThrow(RangeError);
    expect(() => largestRemainder(1, [Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
});
