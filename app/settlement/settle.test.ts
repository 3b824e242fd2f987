import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { ratio } from '#app/kernel/rational.ts';
import { fixedKinds, type Key, type Party, plainKinds, restKinds, type Terms } from './key.ts';
import {
  type Entry,
  type PoolFacts,
  type QuarterFacts,
  type SettledQuarter,
  settleQuarter,
} from './settle.ts';
import type { Days } from './spread.ts';

const quarter: Days = { firstDay: calendarDate('2026-07-01'), lastDay: calendarDate('2026-09-30') };

/** Days that may begin before the quarter and end after it. */
const span = fc.tuple(fc.integer({ min: -60, max: 91 }), fc.integer({ min: 1, max: 200 })).map(
  ([from, length]): Days => ({
    firstDay: addDays(quarter.firstDay, from),
    lastDay: addDays(quarter.firstDay, from + length - 1),
  }),
);

const terms = fc
  .record({ days: span, costShare: fc.integer({ min: 0, max: 400_000 }), employees: fc.nat(500) })
  .map(({ days, costShare, employees }): Terms => ({ ...days, costShare: costShare / 10_000, employees }));

/** Members with a share all quarter, a joiner or leaver among them; one without hours is likely. */
const parties = fc
  .array(
    fc.record({
      own: terms,
      minutes: fc.nat(9_000),
      use: fc.nat(50_000),
      heads: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((drawn): Party[] =>
    drawn.map(({ own, minutes, use, heads }, index) => ({
      id: `P${index}`,
      terms: index === 0 ? [{ ...quarter, costShare: 12.5, employees: 40 }] : [own],
      usage: { participantMinutes: minutes, machineUse: ratio(use, heads) },
    })),
  );

const key = fc.oneof(
  fc.constantFrom(...plainKinds).map((kind): Key => ({ keyId: kind, referenceDay: null, kind })),
  fc
    .tuple(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom(...fixedKinds), fc.constantFrom(...restKinds))
    .map(
      ([fixedPart, fixedKind, restKind]): Key => ({
        keyId: 'hybrid',
        referenceDay: null,
        kind: 'hybrid',
        fixedPart,
        fixedKind,
        restKind,
      }),
    ),
);

const entry = fc.record({
  days: span,
  side: fc.constantFrom<Entry['side']>('cost', 'income'),
  cents: fc.integer({ min: -50_000_000, max: 50_000_000 }),
});

const pools = fc
  .array(fc.tuple(key, fc.array(entry, { maxLength: 6 })), { minLength: 1, maxLength: 4 })
  .map((drawn) =>
    drawn.map(
      ([own, entries], index): PoolFacts => ({
        poolId: `K${index}`,
        key: own,
        entries: entries.map(({ days, side, cents }, at) => ({
          ...days,
          entryId: `${index}-${at}`,
          side,
          cents,
        })),
      }),
    ),
  );

const facts = fc.record({ period: fc.constant(quarter), parties, pools });
const once = { numRuns: 60 };

describe('a quarter that is settled', () => {
  test('gives statements that sum to the pools, whatever the keys, joiners and signs', () => {
    fc.assert(
      fc.property(facts, (drawn) => {
        const { parts, entries, statements } = settled(drawn);
        for (const { poolId } of drawn.pools) {
          const own = parts.filter((part) => part.poolId === poolId);
          const booked = sum(entries.filter((one) => one.poolId === poolId));
          expect(sum(own)).toBe(booked);
          expect(own.reduce((all, { costCents, incomeCents }) => all + costCents - incomeCents, 0)).toBe(
            booked,
          );
        }
        for (const { shares, cents } of parts) expect(sum(shares)).toBe(cents);
        for (const { partyId, cents } of statements) {
          const shares = parts.flatMap((part) => part.shares.filter((one) => one.partyId === partyId));
          expect(sum(shares)).toBe(cents);
        }
        expect(sum(statements)).toBe(sum(entries));
      }),
      once,
    );
  });

  test('is the same each time, and the mirror image where every amount is taken back', () => {
    fc.assert(
      fc.property(facts, (drawn) => {
        const first = settled(drawn);
        expect(settled(drawn)).toEqual(first);
        const back = drawn.pools.map((pool) => ({
          ...pool,
          entries: pool.entries.map((one) => ({ ...one, cents: 0 - one.cents })),
        }));
        expect(settled({ ...drawn, pools: back }).statements).toEqual(
          first.statements.map(({ partyId, cents }) => ({ partyId, cents: 0 - cents })),
        );
      }),
      once,
    );
  });

  test('comes to the same total in parts', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 90 }), (drawn, days) => {
        const cut = addDays(quarter.firstDay, days);
        const halves = [
          { ...quarter, lastDay: addDays(cut, -1) },
          { ...quarter, firstDay: cut },
        ].map((period) => sum(settled({ ...drawn, period }).statements));
        expect(sum(settled(drawn).statements)).toBe((halves[0] ?? 0) + (halves[1] ?? 0));
      }),
      once,
    );
  });
});

function settled(drawn: QuarterFacts): SettledQuarter {
  const outcome = settleQuarter(drawn);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
  return outcome.value;
}

function sum(rows: readonly { readonly cents: number }[]): number {
  return rows.reduce((all, { cents }) => all + cents, 0);
}
