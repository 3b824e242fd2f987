/**
 * What changed for a pool after its hours were divided: machines that are out, days on which the centre closes, maintenance and
 * courses that were planned since, members who joined or left. The office divides the difference.
 */
import type { Entitlement } from './entitlement.ts';

/** Bay-minutes of a party: given when the pool was divided and when a difference was divided since; left now. */
export type Given = { readonly organisationId: string; readonly given: number; readonly left: number };

export type PartyDifference = {
  readonly organisationId: string;
  readonly given: number;
  /** Its part of what there is now, by its agreement now. */
  readonly entitled: number;
  /** More or fewer minutes; never fewer than it has left. */
  readonly change: number;
  /** What can't be taken off since it is used. */
  readonly kept: number;
};

/**
 * Everybody who was given hours or would be now, in the order of `entitled`, then the others.
 *
 *     given 600, now entitled to 500, left 40     change −40, kept 60: the rest is booked already
 */
export function differences(given: readonly Given[], entitled: readonly Entitlement[]): PartyDifference[] {
  const known = new Map(given.map((one) => [one.organisationId, one]));
  const ids = new Set([...entitled, ...given].map(({ organisationId }) => organisationId));
  const now = new Map(entitled.map(({ organisationId, minutes }) => [organisationId, minutes]));
  return [...ids].map((organisationId) => {
    const { given: before, left } = known.get(organisationId) ?? { given: 0, left: 0 };
    const minutes = now.get(organisationId) ?? 0;
    const change = Math.max(minutes - before, -left);
    return {
      organisationId,
      given: before,
      entitled: minutes,
      change: change === 0 ? 0 : change,
      kept: change - (minutes - before),
    };
  });
}
