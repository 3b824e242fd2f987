import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runResult, unknownResult } from './run-result.ts';

it('is what was paid less what was made for it, and says from how many seats on it pays', () => {
  // Six seats of 695.00 against a trainer of 2,400.00 and material of 380.05: four seats are 80 cents short.
  const run = { feesCents: 6 * 69_500, directCents: 278_005, priceCents: 69_500 };
  expect(runResult(run)).toEqual({ resultCents: 138_995, breakEvenSeats: 5 });
  expect(runResult({ ...run, directCents: 278_000 })).toMatchObject({ breakEvenSeats: 4 });
});

it('has no such number where seats are free, and needs none where nothing was spent', () => {
  expect(runResult({ feesCents: 0, directCents: 1, priceCents: 0 })).toEqual({
    resultCents: -1,
    breakEvenSeats: null,
  });
  expect(runResult({ feesCents: 0, directCents: 0, priceCents: 0 }).breakEvenSeats).toBe(0);
  expect(runResult({ feesCents: 0, directCents: -500, priceCents: 100 }).breakEvenSeats).toBe(0);
});

it('is the fewest: so many seats cover the costs, and one less does not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 1, max: 500_000 }),
      (directCents, priceCents) => {
        const { breakEvenSeats } = runResult({ feesCents: 0, directCents, priceCents });
        expect((breakEvenSeats ?? 0) * priceCents).toBeGreaterThanOrEqual(directCents);
        expect(((breakEvenSeats ?? 0) - 1) * priceCents).toBeLessThan(directCents);
      },
    ),
  );
});

it('isn’t known while nothing was booked for it, or its last day is still to come', () => {
  expect(unknownResult({ hasCosts: true, isOver: true })).toBeNull();
  expect(unknownResult({ hasCosts: true, isOver: false })).toBe('not-over');
  expect(unknownResult({ hasCosts: false, isOver: true })).toBe('no-costs');
});
