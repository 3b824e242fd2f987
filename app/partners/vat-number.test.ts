import { describe, expect, it } from 'vitest';
import { isVatNumber, plainVatNumber } from './vat-number.ts';

describe('isVatNumber', () => {
  it.each([
    // A company's by the eleven test, a sole trader's by 97; the examples of the tax office and of its own forms.
    ['NL', 'NL004495445B01', true],
    ['NL', 'NL002455799B11', true],
    ['NL', 'NL000099998B57', true],
    ['NL', 'NL004495446B01', false],
    ['NL', 'NL000099998B58', false],
    ['NL', 'NL004495445C01', false],
    ['NL', 'DE123456789', false],
    ['BE', 'BE0776091951', true],
    ['BE', 'BE0776091952', false],
    ['DE', 'DE123456789', true],
    ['DE', 'DE12345678', false],
    ['FR', 'FR40303265045', true],
    ['GR', 'EL123456789', true],
    ['GR', 'GR123456789', false],
    ['AT', 'ATU12345678', true],
    ['US', '12', true],
    ['US', 'a-b', false],
  ])('%s %s: %s', (country, number, holds) => {
    expect(isVatNumber(number, country)).toBe(holds);
  });

  it('is kept without what people write it with', () => {
    expect(plainVatNumber(' nl 0044.95.445-b01 ')).toBe('NL004495445B01');
  });
});
