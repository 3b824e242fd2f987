import { describe, expect, it } from 'vitest';
import { creditorReference, inGroups, isCreditorReference, isIban } from './creditor-reference.ts';

describe('creditorReference', () => {
  // As banks print them in their examples.
  it.each([
    ['539007547034', 'RF18539007547034'],
    ['2348231', 'RF712348231'],
  ])('%s', (text, reference) => expect(creditorReference(text)).toBe(reference));

  it('holds for every number of a series, and for no neighbour of it', () => {
    for (let number = 1; number < 400; number += 7) {
      const reference = creditorReference(`F2026-${String(number).padStart(4, '0')}`);
      expect(isCreditorReference(inGroups(reference))).toBe(true);
      const last = Number(reference.at(-1));
      expect(isCreditorReference(`${reference.slice(0, -1)}${(last + 1) % 10}`)).toBe(false);
    }
  });

  it('refuses what has no letters and digits, or too many', () => {
    expect(() => creditorReference('–')).toThrow(RangeError);
    expect(() => creditorReference('1'.repeat(22))).toThrow(RangeError);
    expect(isCreditorReference('RF18')).toBe(false);
    expect(isCreditorReference('XX18539007547034')).toBe(false);
  });
});

it('account numbers have check digits too', () => {
  expect(isIban('NL91ABNA0417164300')).toBe(true);
  expect(isIban('NL19ABNA0417164300')).toBe(false);
  expect(isIban('NL91 ABNA')).toBe(false);
});
