/**
 * Whose turn it is on a waiting list. First whoever's certificate ends before the next run of the course; then the party
 * that used least of what it is entitled to; then who has waited longest. Pure; see docs/decisions/0170.
 */

export type Claim = {
  readonly waitingEntryId: string;
  /** Places asked for, from 1. */
  readonly quantity: number;
  /** An offer is waiting for an answer. */
  readonly offered: boolean;
  /** The most places that were offered and declined because they were too few; 0 where none were. */
  readonly declined: number;
  /** A certificate that this course renews ends before the course is given again. */
  readonly expiring: boolean;
  /** Minutes of sessions that the party had places in during the last year; 0 or more. */
  readonly usedMinutes: number;
  /** The party's capacity weight in the agreement in force; 0 for who has no share, such as a customer. */
  readonly weight: number;
  /** Epoch milliseconds. */
  readonly since: number;
};

/** What puts an entry behind the one before it; `first` where none is before it. */
export type OrderReason = 'first' | 'offered' | 'certificate' | 'share' | 'since';

export type Placed<C extends Claim = Claim> = C & {
  /** From 1. */
  readonly position: number;
  readonly because: OrderReason;
};

/** Who has an offer stands before who waits for one. */
export function inOrder<C extends Claim>(claims: readonly C[]): Placed<C>[] {
  const sorted = [...claims].sort(
    (a, b) => compare(a, b).sign || (a.waitingEntryId < b.waitingEntryId ? -1 : 1),
  );
  return sorted.map((claim, index) => {
    const before = sorted[index - 1];
    return { ...claim, position: index + 1, because: before ? compare(before, claim).because : 'first' };
  });
}

/**
 * The next offer for so many free places: to the first in order who can use them, as many as they ask or as there are.
 * Who declined places because they were too few is passed over until there are more of them. Null: the places are
 * nobody's on this list, and free for everybody.
 */
export function nextOffer(
  claims: readonly Claim[],
  free: number,
): { readonly waitingEntryId: string; readonly quantity: number } | null {
  const next = inOrder(claims).find(
    // Who now asks no more than they once declined as too few is in line for it again.
    ({ offered, declined, quantity }) => !offered && (free > declined || quantity <= declined),
  );
  return next && free > 0
    ? { waitingEntryId: next.waitingEntryId, quantity: Math.min(free, next.quantity) }
    : null;
}

function compare(a: Claim, b: Claim): { readonly sign: number; readonly because: OrderReason } {
  if (a.offered !== b.offered) return { sign: a.offered ? -1 : 1, because: 'offered' };
  if (a.expiring !== b.expiring) return { sign: a.expiring ? -1 : 1, because: 'certificate' };
  const share = compareShares(a, b);
  return share === 0 ? { sign: a.since - b.since, because: 'since' } : { sign: share, because: 'share' };
}

/** Used per entitled, compared without dividing; who has no share comes after all who have. */
function compareShares(a: Claim, b: Claim): number {
  if (a.weight <= 0 || b.weight <= 0) return Math.sign(Math.max(0, b.weight) - Math.max(0, a.weight));
  return Math.sign(a.usedMinutes * b.weight - b.usedMinutes * a.weight);
}
