/** By whom somebody is booked, and what the company says to it. */
import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { addDays } from '#app/kernel/calendar-date.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Random } from '../random.ts';
import { acting, type Cast, isWeekend, momentOn } from './acting.ts';
import { type Centre, type Someone, zone } from './centre.ts';

export type BookingWay = {
  readonly ctx: Ctx;
  /** Said by who books, where it isn't what the agreement says. */
  readonly payerId: string | null;
  readonly orderNumber: string | null;
};

/** Most people book for themselves; coordinators book for theirs; the rest rings the office. */
export function wayOf(centre: Centre, cast: Cast, person: Someone, at: number, random: Random): BookingWay {
  const none = { payerId: null, orderNumber: null };
  const coordinator = cast.one('coordinator', person.organisation);
  if (person.organisationKind === 'customer') {
    // Single seats of an outside company: with an order number, and now and then on the main contractor's bill.
    const payer = random.chance(0.25) ? (centre.organisations.get('SPANTRIJK')?.id ?? null) : null;
    const orderNumber = `${person.organisation.slice(0, 2)}-${random.int(2000, 9999)}`;
    const who = coordinator && random.chance(0.7) ? acting(coordinator, 'coordinator', at) : null;
    return { ctx: who ?? acting(cast.office(), 'office', at), payerId: payer, orderNumber };
  }
  const way =
    person.email === null ? 'coordinator' : random.weighted({ self: 56, coordinator: 33, office: 11 });
  if (way === 'self') return { ctx: acting(person, 'employee', at), ...none };
  if (way === 'coordinator' && coordinator) return { ctx: acting(coordinator, 'coordinator', at), ...none };
  return { ctx: acting(cast.office(), 'office', at), ...none };
}

/** A moment between two others at an hour at which people do such things; null where there is none. */
export function momentBetween(from: number, until: number, random: Random, skew = 1.3): number | null {
  if (until - from < 3_600_000) return null;
  const drawn = Math.round(until - (until - from) * random.next() ** skew);
  let day: CalendarDate = dateAt(drawn, zone);
  if (isWeekend(day) && random.chance(0.85)) day = addDays(day, -2);
  const moment = momentOn(day, random, 8, 21);
  if (moment >= from && moment <= until) return moment;
  return drawn;
}

const reasons = [
  'Ziek',
  'Spoedklus, kan niet gemist worden',
  'Privéomstandigheden',
  'Verkeerde datum gekozen',
  'Een collega gaat in mijn plaats',
  'Andere dienst gekregen',
  'Later in het jaar komt beter uit',
];

export function reasonToLeave(random: Random): string {
  return random.pick(reasons);
}

const refusals = [
  'Geen budget meer dit kwartaal',
  'De ploeg is dan onderbezet',
  'Eerst het basisniveau',
  null,
];

/** Why a company says no; some just do. */
export function reasonToDecline(random: Random): string | null {
  return random.pick(refusals);
}
