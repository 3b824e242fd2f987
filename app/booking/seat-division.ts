/**
 * Who gets how many seats when several companies need more than there are. First the places for certificates that end;
 * then the others. Each next seat goes to the company that used least of what it is entitled to, this run's seats
 * included. Pure; see docs/decisions/0136.
 */

export type SeatClaim = {
  readonly organisationId: string;
  /** Places for people whose certificate ends, from 0; part of `wanted`. */
  readonly urgent: number;
  /** Places in all. */
  readonly wanted: number;
  /** Minutes of sessions that it had places in during the last year. */
  readonly usedMinutes: number;
  /** Its capacity weight in the agreement in force; 0 for who has no share, who comes after all who have. */
  readonly weight: number;
};

/**
 * Seats by company, 0 left out. Nobody gets more than wanted, and no seat stays over while somebody wants it; with more
 * seats nobody gets fewer. The order of `claims` doesn't matter.
 *
 *     4 seats of 480 minutes; A wants 4, used 9,600, weight 10; B wants 3, one urgent, used 4,800, weight 5
 *     B's urgent one, then A (9,600/10 < 5,280/5), A (10,080/10), A (10,560/10 = B's 5,280/5, A wants more)
 */
export function divideSeats(
  claims: readonly SeatClaim[],
  seats: number,
  minutesPerSeat: number,
): Map<string, number> {
  const given = new Map<string, number>();
  const has = ({ organisationId }: SeatClaim) => given.get(organisationId) ?? 0;
  const ratio = (one: SeatClaim) =>
    one.weight > 0 ? (one.usedMinutes + has(one) * minutesPerSeat) / one.weight : Number.POSITIVE_INFINITY;
  const before = (a: SeatClaim, b: SeatClaim): number => {
    const [x, y] = [ratio(a), ratio(b)];
    if (x !== y) return x < y ? -1 : 1;
    const left = b.wanted - has(b) - (a.wanted - has(a));
    return left || (a.organisationId < b.organisationId ? -1 : 1);
  };
  for (let seat = 0; seat < seats; seat += 1) {
    const urgent = claims.filter((one) => has(one) < Math.min(one.urgent, one.wanted));
    const waiting = urgent.length > 0 ? urgent : claims.filter((one) => has(one) < one.wanted);
    const [next] = waiting.toSorted(before);
    if (!next) break;
    given.set(next.organisationId, has(next) + 1);
  }
  return given;
}
