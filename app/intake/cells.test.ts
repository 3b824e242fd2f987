import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutFormula } from '#app/kernel/csv-text.ts';
import {
  type ReadCell,
  readBasisPoints,
  readCents,
  readCode,
  readDate,
  readDecimal,
  readList,
  readOneOf,
  readText,
  readTime,
  readWeekday,
  readWhole,
  readYesNo,
} from './cells.ts';

const resultOf = (read: ReadCell, text: string) => {
  const outcome = read(text);
  return outcome.ok ? outcome.value : outcome.reasons[0].code;
};

test.each<[string, ReadCell, string, unknown]>([
  ['amount with comma', readCents, '1450,50', 145_050],
  ['amount with point', readCents, '1450.50', 145_050],
  ['amount as Dutch people write it', readCents, '€ 1.450,-', 145_000],
  ['amount that may be either', readCents, '1.450', 'amount-ambiguous'],
  ['amount of cents and more', readCents, '1,234', 'amount-ambiguous'],
  ['share with comma', readDecimal(4), '12,5', '12.5'],
  ['share with percent', readDecimal(4), '12.25 %', '12.25'],
  ['share too precise', readDecimal(4), '12,00001', 'number-too-precise'],
  ['VAT', readBasisPoints, '21%', 2100],
  ['VAT of a half', readBasisPoints, '5,5', 550],
  ['whole number', readWhole, '24', 24],
  ['whole number that a spreadsheet made decimal', readWhole, '24,0', 24],
  ['not whole', readWhole, '24,5', 'number-too-precise'],
  ['day first', readDate, '5-1-2026', '2026-01-05'],
  ['ISO', readDate, '2026-01-05', '2026-01-05'],
  ['as a spreadsheet with midnight', readDate, '05-01-2026 00:00', '2026-01-05'],
  ['year in two digits', readDate, '5-1-26', 'date-unreadable'],
  ['no such day', readDate, '31-4-2026', 'date-does-not-exist'],
  ['time', readTime, '8:30', 510],
  ['time with seconds', readTime, '08:30:00', 510],
  ['end of the day', readTime, '24:00', 1440],
  ['no time', readTime, '25:00', 'time-unreadable'],
  ['yes', readYesNo, 'Ja', true],
  ['no', readYesNo, 'NEE', false],
  ['neither', readYesNo, 'misschien', 'not-yes-or-no'],
  ['weekday', readWeekday, 'Maandag', 1],
  ['weekday short', readWeekday, 'zo.', 7],
  ['weekday as number', readWeekday, '8', 'weekday-unreadable'],
  ['code', readCode, 'LAS-MIG.1_a', 'LAS-MIG.1_a'],
  ['code with a slash', readCode, 'LAS/MIG', 'cell-malformed-code'],
  ['code with an accent', readCode, 'LÉS', 'cell-malformed-code'],
  ['code with a space', readCode, 'LAS MIG', 'cell-malformed-code'],
  ['list', readList(readCode), 'a | b,c;a', ['a', 'b', 'c']],
  ['list with a bad one', readList(readWhole), '1|x', 'number-unreadable'],
  ['text', readText, "'s-Gravenhage", "'s-Gravenhage"],
  ['text with a first dash', readText, '- eigen schoenen', '- eigen schoenen'],
  ['telephone number', readText, '+31 50 123 45 67', '+31 50 123 45 67'],
  ['formula', readText, '=A1+B1', 'cell-is-formula'],
  ['formula with a plus', readText, '+SUM(A1)', 'cell-is-formula'],
  ['formula with an at', readText, '@SUM(A1)', 'cell-is-formula'],
  ['call of a program', readText, "+cmd|' /C calc'!A0", 'cell-is-formula'],
  ['formula as our own export writes it', readText, "'=A1+B1", '=A1+B1'],
  ['characters that got lost', readText, 'Zo\ufffd', 'cell-has-control-characters'],
])('%s', (_, read, text, expected) => {
  expect(resultOf(read, text)).toEqual(expected);
});

describe('one of a list', () => {
  const read = readOneOf({ 'in-use': ['in gebruik'], retired: ['afgevoerd'] });

  test.each([
    ['in-use', 'in-use'],
    ['In use', 'in-use'],
    ['IN GEBRUIK', 'in-use'],
    ['afgevoerd', 'retired'],
  ])('%s', (text, value) => expect(resultOf(read, text)).toBe(value));

  test('names what is allowed', () => {
    expect(read('kapot')).toEqual({
      ok: false,
      reasons: [{ code: 'not-one-of', allowed: 'in-use, retired', allowedNl: 'in gebruik, afgevoerd' }],
    });
  });
});

test('text that is exported safely comes back as it was', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.trim().normalize('NFC'));
  fc.assert(
    fc.property(line, (text) => {
      const exported = withoutFormula(text);
      // Only what was dangerous got an apostrophe, and that one goes.
      if (exported === text) return;
      const again = readText(exported);
      if (again.ok) expect(again.value).toBe(text);
    }),
  );
});

test('amounts come back as they are written, with comma or point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.constantFrom(',', '.'), (cents, sign) => {
      const text = `${Math.floor(cents / 100)}${sign}${String(cents % 100).padStart(2, '0')}`;
      expect(resultOf(readCents, text)).toBe(cents);
    }),
  );
});
