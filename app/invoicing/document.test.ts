import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type DraftLine, netOf, openCents, partiesFor, separateDocuments, totalsOf } from './document.ts';
import { paymentCodeText } from './payment-code.ts';
import { decisionOn, type VatCategory, type VatDecision } from './vat.ts';

const line = (unitCents: number, category: VatCategory = 'S', rateBasisPoints = 2100): DraftLine => ({
  text: 'Huur',
  detail: null,
  quantity: 1,
  unitCents,
  vat: { vatTreatmentId: null, category, rateBasisPoints, text: category, vatexCode: null },
  settledPoolId: null,
  enrolmentId: null,
  income: null,
});

describe('totalsOf', () => {
  it('takes VAT over the total of a rate, not line by line', () => {
    expect(totalsOf([line(3750), line(1250)])).toMatchObject({
      netCents: 5000,
      vatCents: 1050,
      totalCents: 6050,
    });
  });

  it('rounds halves away from zero, and keeps rates and exemptions apart', () => {
    // 0.50 at 21% is 0.105; the credit note mirrors it.
    expect(totalsOf([line(50)]).vatCents).toBe(11);
    expect(totalsOf([line(-50)]).vatCents).toBe(-11);
    const mixed = totalsOf([line(1000), line(2000, 'E', 0), line(100, 'S', 900)]);
    expect(
      mixed.vat.map(({ category, rateBasisPoints, vatCents }) => [category, rateBasisPoints, vatCents]),
    ).toEqual([
      ['S', 2100, 210],
      ['S', 900, 9],
      ['E', 0, 0],
    ]);
    expect(mixed.totalCents).toBe(3319);
  });

  it('adds up to its lines whatever they are, and a credit note to nothing with its invoice', () => {
    const lines = fc.array(
      fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom('S', 'E', 'O')),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, (drawn) => {
        const all = drawn.map(([cents, category]) =>
          line(cents, category as VatCategory, category === 'S' ? 2100 : 0),
        );
        const parts = separateDocuments(all).map(totalsOf);
        const net = parts.reduce((sum, { netCents }) => sum + netCents, 0);
        expect(net).toBe(all.reduce((sum, one) => sum + netOf(one), 0));
        const back = totalsOf(all.map((one) => ({ ...one, quantity: -one.quantity })));
        expect(back.totalCents + totalsOf(all).totalCents).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what lies outside VAT', () => {
  const all = [line(100), line(200, 'O', 0), line(300, 'E', 0)];

  it('stands on a document of its own, without VAT numbers', () => {
    const party = {
      organisationId: 'x',
      name: 'Staalhoeve',
      legalName: 'Staalhoeve B.V.',
      street: 'Dijk 1',
      postcode: '9801 AB',
      city: 'Noorderveld',
      country: 'NL',
      chamberNumber: '1',
      vatNumber: 'NL1',
    };
    const [taxed = [], outside = []] = separateDocuments(all);
    expect([taxed, outside].map((part) => part.map(({ unitCents }) => unitCents))).toEqual([
      [100, 300],
      [200],
    ]);
    expect(partiesFor(party, taxed).vatNumber).toBe('NL1');
    expect(partiesFor(party, outside).vatNumber).toBeNull();
    expect(separateDocuments([line(1)])).toHaveLength(1);
  });
});

it('a decision holds on its own days only', () => {
  const from = (validFrom: string, validUntil: string | null) =>
    ({ ...line(0).vat, code: 'A', textEn: null, paying: null, validFrom, validUntil }) as VatDecision;
  const versions = [from('2026-01-01', '2026-06-30'), from('2026-10-01', null)];
  const on = (day: string) => decisionOn(versions, day as CalendarDate)?.validFrom ?? null;
  expect(
    ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2026-10-01', '2099-01-01'].map(on),
  ).toEqual([null, '2026-01-01', '2026-01-01', null, '2026-10-01', '2026-10-01']);
});

it('a banking app reads account, amount and reference', () => {
  const text = paymentCodeText({
    name: 'Coöperatie Praktijkcentrum\nNoorderveld U.A.',
    iban: 'NL91ABNA0417164300',
    bic: null,
    cents: 123_405,
    reference: 'RF18539007547034',
  });
  expect(text).toBe(
    'BCD\n002\n1\nSCT\n\nCoöperatie Praktijkcentrum Noorderveld U.A.\nNL91ABNA0417164300\nEUR1234.05\n\nRF18539007547034',
  );
});

it('what is open goes down by payments and credit notes, and below zero is paid back', () => {
  expect(openCents({ totalCents: 1000, creditedCents: 0, paidCents: 400 })).toBe(600);
  expect(openCents({ totalCents: 1000, creditedCents: -1000, paidCents: 400 })).toBe(-400);
});
