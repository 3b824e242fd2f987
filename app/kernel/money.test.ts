import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, cents, fractionOf, LARGEST_INPUT, minus, negate, parseCents, percentOf, sum } from './money.ts';
import { ok, refuse } from './outcome.ts';
import { ratio } from './rational.ts';

const amount = fc.integer({ min: -LARGEST_INPUT, max: LARGEST_INPUT }).map(cents);

describe('an amount', () => {
  test.each([
    ['1450', 145_000],
    ['95,00', 9_500],
    ['95.5', 9_550],
    ['€ 1.450,00', 145_000],
    ['€1,450.50', 145_050],
    ['-€ 25', -2_500],
    ['€ -25', -2_500],
    ['25,-', 2_500],
    ['25,--', 2_500],
    ['EUR 12,34', 1_234],
    ['12,34 €', 1_234],
    ['0', 0],
    ['-0,00', 0],
    ['10.000.000', LARGEST_INPUT],
  ])('reads %s', (text, expected) => expect(parseCents(text)).toEqual(ok(expected)));

  test('refuses with the reason', () => {
    expect(parseCents('veel')).toEqual(refuse({ code: 'amount-unreadable' }));
    expect(parseCents('')).toEqual(refuse({ code: 'amount-unreadable' }));
    expect(parseCents('$ 12')).toEqual(refuse({ code: 'amount-unreadable' }));
    expect(parseCents('1.450')).toEqual(refuse({ code: 'amount-ambiguous' }));
    expect(parseCents('1.450', ',')).toEqual(ok(145_000));
    expect(parseCents('12,345', ',')).toEqual(refuse({ code: 'amount-too-precise', decimals: 2 }));
    expect(parseCents('10000000,01')).toEqual(refuse({ code: 'amount-too-large', largest: LARGEST_INPUT }));
    expect(parseCents('99999999999999999999')).toEqual(
      refuse({ code: 'amount-too-large', largest: LARGEST_INPUT }),
    );
  });

  test('is whole cents or nothing', () => {
    expect(cents(12n)).toBe(12);
    expect(Object.is(cents(-0), 0)).toBe(true);
    expect(() => cents(0.5)).toThrow(RangeError);
    expect(() => cents(Number.NaN)).toThrow(RangeError);
    expect(() => cents(2n ** 60n)).toThrow(RangeError);
    expect(() => sum([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow(RangeError);
  });

  test('adds up', () => {
    expect(sum([])).toBe(0);
    fc.assert(
      fc.property(fc.array(amount), amount, (list, one) => {
        expect(minus(sum([...list, one]), one)).toBe(sum(list));
        expect(add(one, negate(one))).toBe(0);
      }),
    );
  });
});

describe('part of an amount', () => {
  test('VAT of a document’s total, not of its lines', () => {
    expect(percentOf(cents(5_000), 21)).toBe(1_050);
    expect(add(percentOf(cents(3_750), 21), percentOf(cents(1_250), 21))).toBe(1_051);
  });

  test('rounds halves up, and mirrors for a credit', () => {
    expect(percentOf(cents(50), 21)).toBe(11); // 10.5
    expect(percentOf(cents(-50), 21)).toBe(-11);
    expect(percentOf(cents(150), 9)).toBe(14); // 13.5
    expect(percentOf(cents(1_005), 10)).toBe(101); // 100.5
    // 0.285 × 1000 is 284.99999999999994 as a float.
    expect(percentOf(cents(1_000), 28.55)).toBe(286);
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 100 }), (one, percent) => {
        expect(percentOf(negate(one), percent)).toBe(negate(percentOf(one, percent)));
        expect(Math.abs(percentOf(one, percent) * 100 - one * percent)).toBeLessThanOrEqual(50);
      }),
    );
  });

  test('of an hourly rate by minutes', () => {
    expect(fractionOf(cents(4_000), ratio(95, 60))).toBe(6_333);
    expect(fractionOf(cents(LARGEST_INPUT), ratio(1_000_000, 3))).toBe(333_333_333_333_333);
  });
});
