import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideSeats, type SeatClaim } from './seat-division.ts';

const claim = (organisationId: string, rest: Partial<SeatClaim>): SeatClaim => ({
  organisationId,
  urgent: 0,
  wanted: 3,
  usedMinutes: 0,
  weight: 10,
  ...rest,
});

describe('dividing seats', () => {
  it('is as in the worked example', () => {
    const a = claim('a', { wanted: 4, usedMinutes: 9_600 });
    const b = claim('b', { urgent: 1, usedMinutes: 4_800, weight: 5 });
    expect([...divideSeats([a, b], 4, 480)].sort()).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
  });

  it('serves certificates that end before anything else, and who has no share last', () => {
    const urgent = claim('a', { urgent: 2, wanted: 2, usedMinutes: 90_000, weight: 1 });
    expect(divideSeats([claim('b', {}), urgent], 2, 480)).toEqual(new Map([['a', 2]]));
    const without = claim('c', { weight: 0 });
    expect(divideSeats([without, claim('b', { usedMinutes: 90_000 })], 4, 480)).toEqual(
      new Map([
        ['b', 3],
        ['c', 1],
      ]),
    );
  });

  const claims = fc
    .array(
      fc.record({
        urgent: fc.integer({ min: 0, max: 4 }),
        more: fc.integer({ min: 0, max: 6 }),
        usedMinutes: fc.integer({ min: 0, max: 20_000 }),
        weight: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 6 },
    )
    .map((all) =>
      all.map(({ more, ...one }, index) => ({
        ...one,
        organisationId: `company ${index}`,
        wanted: one.urgent + more,
      })),
    );

  it('gives every seat that is wanted, nobody too many, in any order, and never fewer when there are more', () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 20 }), (all, seats) => {
        const given = divideSeats(all, seats, 480);
        const wanted = all.reduce((sum, one) => sum + one.wanted, 0);
        const total = [...given.values()].reduce((sum, count) => sum + count, 0);
        expect(total).toBe(Math.min(seats, wanted));
        for (const one of all) {
          const has = given.get(one.organisationId) ?? 0;
          expect(has).toBeLessThanOrEqual(one.wanted);
          expect(divideSeats(all, seats + 1, 480).get(one.organisationId) ?? 0).toBeGreaterThanOrEqual(has);
        }
        expect(divideSeats(all.toReversed(), seats, 480)).toEqual(given);
      }),
    );
  });
});
