import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DecimalSign, decimalToNumber, decimalToRational, parseDecimal } from './decimal.ts';
import { refuse } from './outcome.ts';
import { compareRationals, ratio } from './rational.ts';

const read = (text: string, decimals = 2, sign: DecimalSign = 'either') => {
  const outcome = parseDecimal(text, decimals, sign);
  return outcome.ok ? decimalToNumber(outcome.value) : outcome.reasons[0].code;
};

describe('a decimal number', () => {
  test.each([
    ['1234', 1234],
    ['007', 7],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,05', 0.05],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1 234,50', 1234.5],
    ["1'234.50", 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567.89', 1234567.89],
    ['-12,50', -12.5],
    ['−12,50', -12.5],
    ['12,5000', 12.5],
    ['1234,500', 1234.5],
    ['0,250', 0.25],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected));

  test('asks where thousands and decimals look alike, unless it knows the writer', () => {
    expect(read('1.250')).toBe('number-ambiguous');
    expect(read('1,250')).toBe('number-ambiguous');
    expect(read('1.250', 2, ',')).toBe(1250);
    expect(read('1.250', 2, '.')).toBe(1.25);
    expect(read('1,250', 2, ',')).toBe(1.25);
    expect(read('1.25', 2, ',')).toBe(1.25);
  });

  test.each([
    '',
    '-',
    'abc',
    '1,2,3',
    '1.23.456',
    '1.2345.678',
    ',5',
    '5,',
    '1..2',
    '1.234,',
    '0x10',
    '1e5',
    '--5',
    '1,234.567.8',
    '١٢',
  ])('cannot read %j', (text) => expect(read(text)).toBe('number-unreadable'));

  test('refuses more decimals than asked, and more digits than it keeps', () => {
    expect(parseDecimal('12,345', 2, ',')).toEqual(refuse({ code: 'number-too-precise', decimals: 2 }));
    expect(read('12,5', 0)).toBe('number-too-precise');
    expect(read('12,00', 0)).toBe(12);
    expect(read('99999999999999999')).toBe('number-too-large');
  });

  test('comes back from both ways of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.boolean(), (units, dutch) => {
        const [thousands, point] = dutch ? ['.', ','] : [',', '.'];
        const digits = String(Math.abs(units)).padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands as string);
        const outcome = parseDecimal(`${units < 0 ? '-' : ''}${whole}${point}${digits.slice(-2)}`, 2);
        expect(outcome).toEqual({ ok: true, value: { units, decimals: 2 } });
      }),
    );
  });

  test('is exact', () => {
    expect(decimalToNumber({ units: 1235, decimals: 2 })).toBe(12.35);
    expect(compareRationals(decimalToRational({ units: -1235, decimals: 2 }), ratio(-1235, 100))).toBe(0);
  });
});
