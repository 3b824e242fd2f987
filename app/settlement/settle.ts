/**
 * A quarter worked out: per pool what is shared and by which key, per party what it pays of each. Pure and deterministic:
 * the same facts give the same result, and the statements sum to the pools.
 */

import { fractionOf, cents as wholeCents } from '#app/kernel/money.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { ratio } from '#app/kernel/rational.ts';
import { apportion } from './apportion.ts';
import {
  type Key,
  type KeyKind,
  type Party,
  type PlainKind,
  sharesCosts,
  type Weights,
  weightsOf,
} from './key.ts';
import { type Days, partWithin } from './spread.ts';

export type Entry = Days & {
  readonly entryId: string;
  readonly side: 'cost' | 'income';
  /** Net plus the VAT that isn't deducted; whole cents, negative where it takes back. */
  readonly cents: number;
};

export type PoolFacts = {
  readonly poolId: string;
  readonly entries: readonly Entry[];
  /** The version that holds on the first day of the period; null where there is none yet. */
  readonly key: Key | null;
};

export type QuarterFacts = {
  readonly period: Days;
  /** In their fixed order, which breaks ties. */
  readonly parties: readonly Party[];
  readonly pools: readonly PoolFacts[];
};

export type PoolPart = 'whole' | 'fixed' | 'rest';

export type SettledPart = {
  readonly poolId: string;
  readonly part: PoolPart;
  readonly keyId: string;
  readonly keyKind: KeyKind;
  /** The fixed share where nobody had a weight by the key. */
  readonly usedKind: PlainKind;
  /** Of the whole pool, on its first part. */
  readonly costCents: number;
  readonly incomeCents: number;
  readonly cents: number;
  readonly weightSum: bigint;
  readonly weightScale: bigint;
  readonly shares: readonly { readonly partyId: string; readonly weight: bigint; readonly cents: number }[];
};

export type SettledQuarter = {
  readonly parts: readonly SettledPart[];
  /** How much of each entry falls in the period: costs above zero, income below. */
  readonly entries: readonly { readonly entryId: string; readonly poolId: string; readonly cents: number }[];
  readonly statements: readonly { readonly partyId: string; readonly cents: number }[];
};

export type SettleRefusal =
  | { readonly code: 'nobody-shares' }
  | { readonly code: 'pool-without-key'; readonly poolId: string };

/**
 * Shares each pool's costs less its income among the parties that share costs. A hybrid pool is two parts, the fixed one
 * rounded to whole cents and the rest what is left. Where a key has no weight at all the fixed share is used. A pool
 * without anything in the period is left out.
 *
 * Refuses `nobody-shares` (no agreement with a cost share in the period) and `pool-without-key` for each.
 */
export function settleQuarter(facts: QuarterFacts): Outcome<SettledQuarter, SettleRefusal> {
  const { period } = facts;
  const parties = facts.parties.filter((party) => sharesCosts(party, period));
  if (parties.length === 0) return refuse({ code: 'nobody-shares' });
  const pools = facts.pools
    .map((pool) => ({ ...pool, within: entriesWithin(pool, period) }))
    .filter(({ within }) => within.length > 0);
  const [without, ...others] = pools.flatMap(({ poolId, key }) =>
    key === null ? [{ code: 'pool-without-key' as const, poolId }] : [],
  );
  if (without) return refuse(without, ...others);
  const weigh = weigher(parties, period);
  const parts = pools.flatMap(({ key, ...pool }) =>
    key === null ? [] : partsOf({ ...pool, key }, parties, weigh),
  );
  const totals = new Map(parties.map(({ id }) => [id, 0]));
  for (const { shares } of parts) {
    for (const { partyId, cents } of shares) totals.set(partyId, (totals.get(partyId) ?? 0) + cents);
  }
  return ok({
    parts,
    entries: pools.flatMap(({ within }) => within.map(({ side: _, ...entry }) => entry)),
    statements: parties.map(({ id }) => ({ partyId: id, cents: totals.get(id) ?? 0 })),
  });
}

type Within = SettledQuarter['entries'][number] & { readonly side: Entry['side'] };

function entriesWithin({ poolId, entries }: PoolFacts, period: Days): Within[] {
  return entries.flatMap(({ entryId, side, cents, ...span }) => {
    const part = partWithin(cents, span, period);
    return part === 0 ? [] : [{ entryId, poolId, side, cents: side === 'cost' ? part : -part }];
  });
}

type Weigh = (kind: PlainKind, referenceDay: Key['referenceDay']) => Weights & { usedKind: PlainKind };

function weigher(parties: readonly Party[], period: Days): Weigh {
  return (kind, referenceDay) => {
    const asked = weightsOf(kind, parties, period, referenceDay);
    if (asked.sum > 0n) return { ...asked, usedKind: kind };
    return { ...weightsOf('fixed-share', parties, period, null), usedKind: 'fixed-share' };
  };
}

function partsOf(
  { poolId, key, within }: { poolId: string; key: Key; within: readonly Within[] },
  parties: readonly Party[],
  weigh: Weigh,
): SettledPart[] {
  const total = sum(within.map(({ cents }) => cents));
  const costCents = sum(within.filter(({ side }) => side === 'cost').map(({ cents }) => cents));
  const sides = { costCents, incomeCents: costCents - total };
  const part = (name: PoolPart, kind: PlainKind, cents: number, own: typeof sides): SettledPart => {
    const { units, sum: weightSum, scale, usedKind } = weigh(kind, key.referenceDay);
    const shares = apportion(
      cents,
      parties.map(({ id }, index) => ({ id, weight: ratio(units[index] ?? 0n, 1n) })),
    );
    return {
      poolId,
      part: name,
      keyId: key.keyId,
      keyKind: kind,
      usedKind,
      ...own,
      cents,
      weightSum,
      weightScale: scale,
      shares: shares.map(({ id, cents: own }, index) => ({
        partyId: id,
        weight: units[index] ?? 0n,
        cents: own,
      })),
    };
  };
  if (key.kind !== 'hybrid') return [part('whole', key.kind, total, sides)];
  const fixed = fractionOf(wholeCents(total), ratio(key.fixedPart, 10_000));
  return [
    part('fixed', key.fixedKind, fixed, sides),
    part('rest', key.restKind, total - fixed, { costCents: 0, incomeCents: 0 }),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
