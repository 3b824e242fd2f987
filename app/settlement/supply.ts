/** What a party supplied to the others: hours of its trainers and sessions on its own floor, at the rate of its agreement. Pure. */
import { cents, fractionOf } from '#app/kernel/money.ts';
import { ratio } from '#app/kernel/rational.ts';

export const supplyKinds = ['trainer', 'host'] as const;
export type SupplyKind = (typeof supplyKinds)[number];

export type Supply = {
  readonly partyId: string;
  readonly kind: SupplyKind;
  readonly sessionId: string;
  /** Whole minutes, of all its trainers together. */
  readonly minutes: number;
  /** Whole cents an hour. */
  readonly rateCents: number;
};

/**
 * What a session brings: hours × rate, half up, once per session and kind.
 *
 * `creditCents({ minutes: 95, rateCents: 6250 })` = 9895.83… → € 98.96.
 */
export function creditCents({ minutes, rateCents }: Pick<Supply, 'minutes' | 'rateCents'>): number {
  return fractionOf(cents(rateCents), ratio(minutes, 60));
}
