/** What machines cost by the hour, and who pays which part of it where several used a session together. Pure. */
import { fractionOf, cents as wholeCents } from '#app/kernel/money.ts';
import { ratio } from '#app/kernel/rational.ts';
import { apportion } from '#app/settlement/apportion.ts';

export type Hired = {
  /** Machines of one rate that were held at the same time, 1 or more. */
  readonly machines: number;
  /** How long, without set-up and clean-up. */
  readonly minutes: number;
  /** Null where no rate held on that day: then it costs nothing. */
  readonly centsPerHour: number | null;
};

/** Everybody who was in a session, in a fixed order that breaks ties, with how many came. */
export type Sharer = { readonly id: string; readonly heads: number };

/**
 * Whole cents of machines at their rate: machines × minutes × rate ÷ 60, rounded once, half up.
 *
 *     3 booths for 95 minutes at € 14.50: 3 × 95 × 1450 ÷ 60 = 6887.5, so € 68.88
 */
export function hireCents({ machines, minutes, centsPerHour }: Hired): number {
  return fractionOf(wholeCents(centsPerHour ?? 0), ratio(machines * minutes, 60));
}

/**
 * What one of those who shared a session pays of it: by heads, so that the parts sum to the whole (largest remainder). All of
 * it where nobody else was there; evenly where nobody came at all. Throws for who isn't among them.
 *
 *     € 68.88 for classes of 12 and 8: 41.328 and 27.552, so € 41.33 and € 27.55
 */
export function shareOf(cents: number, sharers: readonly Sharer[], id: string): number {
  if (sharers.length <= 1) return cents;
  const isEmpty = sharers.every(({ heads }) => heads === 0);
  const parts = apportion(
    cents,
    sharers.map((one) => ({ id: one.id, weight: isEmpty ? 1 : one.heads })),
  );
  const own = parts.find((one) => one.id === id);
  if (!own) throw new RangeError(`${id} did not share this session`);
  return own.cents;
}

/** Heads of one among all, or null where it was there alone. */
export function headsOf(sharers: readonly Sharer[], id: string): { own: number; all: number } | null {
  if (sharers.length <= 1) return null;
  const all = sharers.reduce((sum, { heads }) => sum + heads, 0);
  return { own: sharers.find((one) => one.id === id)?.heads ?? 0, all };
}
