import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { type CreditedVat, creditLines, creditVat } from './credit.ts';
import { creditReach } from './credit-reach.ts';

const line = (quantity: number, unitCents: number, leftCents = quantity * unitCents, position = 1) => ({
  position,
  quantity,
  unitCents,
  netCents: quantity * unitCents,
  leftCents,
});
const amount = (amountCents: number, position = 1) => ({ position, quantity: null, amountCents });
const pieces = (quantity: number, position = 1) => ({ position, quantity, amountCents: null });
const refused = (outcome: ReturnType<typeof creditLines>) => (outcome.ok ? [] : outcome.reasons);

describe('creditLines', () => {
  it('takes back so many of a line, or an amount', () => {
    const six = line(6, 2_500);
    expect(creditLines([six], [pieces(2)])).toEqual({
      ok: true,
      value: [{ position: 1, quantity: -2, unitCents: 2_500 }],
    });
    // So many times the price keeps the price; what isn't is one amount.
    expect(valueOrThrow(creditLines([six], [amount(15_000)]))[0]).toMatchObject({
      quantity: -6,
      unitCents: 2_500,
    });
    expect(valueOrThrow(creditLines([six], [amount(2_600)]))[0]).toMatchObject({
      quantity: -1,
      unitCents: 2_600,
    });
    expect(valueOrThrow(creditLines([line(1, -400)], [amount(300)]))[0]).toMatchObject({
      quantity: -1,
      unitCents: -300,
    });
  });

  it('refuses more than is left, both at once, and nothing at all', () => {
    const half = line(4, 100, 200);
    expect(refused(creditLines([half], [pieces(3)]))).toEqual([
      { code: 'credit-above-left', position: 1, cents: 200 },
    ]);
    expect(refused(creditLines([half], [amount(201)]))).toHaveLength(1);
    expect(refused(creditLines([half], [{ position: 1, quantity: 1, amountCents: 100 }]))).toEqual([
      { code: 'credit-both', position: 1 },
    ]);
    expect(refused(creditLines([half], [amount(0), amount(5, 9)]))).toEqual([{ code: 'credit-nothing' }]);
  });
});

describe('creditVat', () => {
  const of = (netCents: number, vatCents: number, net = 0, vat = 0): CreditedVat => ({
    category: 'S',
    rateBasisPoints: 2_100,
    netCents,
    vatCents,
    creditedNetCents: net,
    creditedVatCents: vat,
  });

  it('is over its own total, and the last one takes what is left', () => {
    expect(creditVat(of(50, 11), -25)).toEqual({ ok: true, value: -5 });
    expect(creditVat(of(50, 11, -25, -5), -25)).toEqual({ ok: true, value: -6 });
  });

  it('is never more than is left', () => {
    // 0.06 over 0.30; six times 0.03 took 0.01 each.
    expect(creditVat(of(30, 6, -18, -6), -3)).toEqual({ ok: true, value: 0 });
    expect(creditVat(of(60, 13), -61).ok).toBe(false);
    expect(creditVat(of(60, 13), 10).ok).toBe(false);
  });

  it('comes to nothing with the invoice however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 8 }), (cuts) => {
        const net = cuts.reduce((sum, cut) => sum + cut, 0);
        const whole = valueOrThrow(creditVat(of(net, Math.floor(net * 0.21 + 0.5)), -net));
        let so = of(net, -whole);
        for (const cut of cuts) {
          const vat = valueOrThrow(creditVat(so, -cut));
          expect(vat).toBeLessThanOrEqual(0);
          so = of(net, -whole, so.creditedNetCents - cut, so.creditedVatCents + vat);
        }
        expect(so.creditedVatCents).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });
});

it('a credit note says how far it goes', () => {
  const credits = (leftCents: number) => ({ totalCents: 100, leftCents });
  expect(creditReach({ totalCents: -100, credits: credits(0) })).toBe('credit-text');
  expect(creditReach({ totalCents: -40, credits: credits(60) })).toBe('credit-part-text');
  expect(creditReach({ totalCents: -60, credits: credits(0) })).toBe('credit-rest-text');
});
