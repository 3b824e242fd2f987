/** Who does what in the replay, and when: contexts with a past `now`, as the screens would make them. */
import type { Ctx, PersonActor, Role } from '#app/kernel/actor.ts';
import { type CalendarDate, weekday } from '#app/kernel/calendar-date.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { instantAt, wallTimeOf } from '#app/kernel/wall-time.ts';
import type { Random } from '../random.ts';
import { type Centre, type Someone, zone } from './centre.ts';

const requestId = 'demo-year';

/** Someone in one of their hats, at an instant in epoch milliseconds. */
export function acting(person: Someone, role: Role, at: number): Ctx {
  const hat = person.hats.find((one) => one.role === role);
  if (!hat) throw new Error(`${person.organisation} ${person.code} has no hat of ${role}`);
  const actor: PersonActor = {
    kind: 'person',
    personId: person.personId,
    // Most never signed in: somebody typed it for them, or they booked at the desk.
    userId: person.userId ?? '',
    hat: {
      membershipId: hat.membershipId,
      organisationId: hat.organisationId,
      organisationKind: hat.kind,
      role,
    },
  };
  return { actor, now: instant(at), requestId };
}

/** What happens by itself: jobs, and what nobody in particular did. */
export function byItself(at: number): Ctx {
  return { actor: { kind: 'system', name: 'demo-year' }, now: instant(at), requestId };
}

export function instant(at: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(at));
}

/** The people whose parts the replay needs, by organisation and role. */
export class Cast {
  readonly #people: readonly Someone[];
  readonly #byId: ReadonlyMap<string, Someone>;

  constructor({ people }: Pick<Centre, 'people'>) {
    this.#people = people;
    this.#byId = new Map(people.map((one) => [one.personId, one]));
  }

  /** Those with a role at an organisation, first by personnel number. */
  all(role: Role, organisation?: string): Someone[] {
    return this.#people.filter(
      (one) =>
        (!organisation || one.organisation === organisation) && one.hats.some((hat) => hat.role === role),
    );
  }

  /** The first of them, or null where there is none. */
  one(role: Role, organisation?: string): Someone | null {
    return this.all(role, organisation)[0] ?? null;
  }

  /** By organisation and personnel number. */
  named(organisation: string, code: string): Someone | null {
    return this.#people.find((one) => one.organisation === organisation && one.code === code) ?? null;
  }

  byId(personId: string): Someone | null {
    return this.#byId.get(personId) ?? null;
  }

  office(): Someone {
    const office = this.one('office');
    if (!office) throw new Error('nobody of the office among the imported people');
    return office;
  }
}

/** A moment on a day: between two hours of the clock, to the minute. */
export function momentOn(day: CalendarDate, random: Random, fromHour = 8, untilHour = 17): number {
  return instantAt(day, wallTimeOf(random.int(fromHour * 60, untilHour * 60 - 1)), zone);
}

export function clock(day: CalendarDate, minute: number): number {
  return instantAt(day, wallTimeOf(minute), zone);
}

export function isWeekend(day: CalendarDate): boolean {
  return weekday(day) > 5;
}
