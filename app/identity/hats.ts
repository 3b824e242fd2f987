/**
 * Hats: the roles a person may act in on a day. Someone may hold several at several organisations and wears one at a
 * time; every record says which.
 */
import type { Hat, Role } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';

/** Memberships begin and end with the day in the centre's zone, wherever the organisation is. */
export { centreZone } from '#app/kernel/centre-zone.ts';

/** A hat with the name of its organisation, to choose from. */
export type HatChoice = Hat & { readonly organisationName: string; readonly organisationCode: string };

/** A membership as it is recorded: from a day until and with a day, or open-ended. */
export type DatedHat = HatChoice & {
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | null;
};

/**
 * The order in which hats are offered; the first valid one is worn by who never chose. Daily work comes before what is
 * done now and then.
 */
export const roleOrder: readonly Role[] = [
  'office',
  'trainer',
  'coordinator',
  'practice-supervisor',
  'teacher',
  'treasurer',
  'board',
  'employee',
];

/** The hats that are valid on `day`, in the order of `roleOrder`, then by the name of the organisation. */
export function hatsOn(memberships: readonly DatedHat[], day: CalendarDate): HatChoice[] {
  return memberships
    .filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil))
    .map(({ validFrom: _from, validUntil: _until, ...hat }) => hat)
    .sort(
      (a, b) =>
        roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) ||
        (a.organisationName < b.organisationName ? -1 : a.organisationName > b.organisationName ? 1 : 0),
    );
}

/** The hat that was chosen, as long as it is still valid; else the first; null where there is none today. */
export function wornHat(hats: readonly HatChoice[], chosenMembershipId: string | null): HatChoice | null {
  return hats.find((hat) => hat.membershipId === chosenMembershipId) ?? hats[0] ?? null;
}
