import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRationals, ratio, rationalOf, roundHalfUp } from './rational.ts';

describe('a fraction', () => {
  test('is what the decimal writing says', () => {
    expect(compareRationals(rationalOf(0.1), ratio(1, 10))).toBe(0);
    expect(compareRationals(rationalOf(-12.35), ratio(-1235, 100))).toBe(0);
    expect(compareRationals(rationalOf(1e21), ratio(10n ** 21n, 1))).toBe(0);
    expect(compareRationals(rationalOf(1.5e-7), ratio(15, 10n ** 8n))).toBe(0);
    expect(rationalOf(-0).numerator).toBe(0n);
    expect(() => rationalOf(Number.NaN)).toThrow(RangeError);
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => ratio(1, -2)).toThrow(RangeError);
  });

  test('compares as the numbers do', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(compareRationals(rationalOf(a), rationalOf(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  test('rounds halves away from zero', () => {
    expect(roundHalfUp(ratio(5, 2))).toBe(3n);
    expect(roundHalfUp(ratio(-5, 2))).toBe(-3n);
    expect(roundHalfUp(ratio(249, 100))).toBe(2n);
    expect(roundHalfUp(ratio(-249, 100))).toBe(-2n);
    expect(roundHalfUp(ratio(0, 7))).toBe(0n);
  });
});
