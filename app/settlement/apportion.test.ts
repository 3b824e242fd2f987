import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratio } from '#app/kernel/rational.ts';
import { apportion, type Weighted } from './apportion.ts';

const shares = (...weights: Weighted['weight'][]): Weighted[] =>
  weights.map((weight, index) => ({ id: `p${index}`, weight }));
const centsOf = (total: number, ...weights: Weighted['weight'][]) =>
  apportion(total, shares(...weights)).map(({ cents }) => cents);

const total = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });
const weights = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 500_000 }),
      fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 10_000),
      fc
        .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 366 }))
        .map(([n, d]) => ratio(n, d)),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .filter((list) => list.some((one) => (typeof one === 'number' ? one > 0 : one.numerator > 0n)));

describe('sharing cents among parties', () => {
  test('worked example: €10,000.01 by the shares of eight members', () => {
    expect(centsOf(1_000_001, 18, 15, 14, 13, 12, 11, 10, 7)).toEqual([
      180_001, 150_000, 140_000, 130_000, 120_000, 110_000, 100_000, 70_000,
    ]);
  });

  test('worked example: a member that joins on 1 June weighs 30 of 91 days, and the whole of the next quarter', () => {
    // 10 × 30/91 = 3.2967 beside 90: €1,000.00 gives 100000 × 3.2967 ÷ 93.2967 = 3533.57 → €35.34.
    expect(centsOf(100_000, 90, ratio(10 * 30, 91))).toEqual([96_466, 3_534]);
    expect(centsOf(100_000, 90, 10)).toEqual([90_000, 10_000]);
  });

  test('sums to the total for any weights and sign, and mirrors', () => {
    fc.assert(
      fc.property(total, weights, (t, w) => {
        const parts = apportion(t, shares(...w));
        expect(parts.reduce((all, { cents }) => all + cents, 0)).toBe(t);
        const mirrored = apportion(-t, shares(...w));
        expect(mirrored.map(({ cents }) => (cents === 0 ? 0 : -cents))).toEqual(
          parts.map(({ cents }) => cents),
        );
      }),
    );
  });

  test('keeps the order of the parties, which breaks ties', () => {
    expect(
      apportion(2, [
        { id: 'b', weight: 1 },
        { id: 'a', weight: 1 },
        { id: 'c', weight: 1 },
      ]),
    ).toEqual([
      { id: 'b', cents: 1 },
      { id: 'a', cents: 1 },
      { id: 'c', cents: 0 },
    ]);
    expect(centsOf(-2, 1, 1, 1)).toEqual([-1, -1, 0]);
  });

  test('gives a party without weight nothing', () => {
    fc.assert(
      fc.property(total, weights, (t, w) => {
        const parts = apportion(t, shares(0, ...w));
        expect(parts[0]?.cents).toBe(0);
      }),
    );
  });

  test('refuses what it can’t share', () => {
    expect(() => centsOf(100.5, 1)).toThrow(RangeError);
    expect(() => centsOf(100)).toThrow(RangeError);
    expect(() => centsOf(100, 0, 0)).toThrow(RangeError);
    expect(() => centsOf(100, -1, 2)).toThrow(RangeError);
    expect(() => centsOf(100, Number.NaN)).toThrow(RangeError);
    expect(() => centsOf(100, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});
