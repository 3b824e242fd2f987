/** Whom somebody enrols on the page of a date: themselves, or the one they choose out of those they act for. */
import { centreScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import type { PersonActor } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import { type Colleague, colleaguesOn } from '#app/partners/colleagues-queries.server.ts';

export type Whom = {
  /** To choose from; null for those who enrol themselves only. */
  readonly people: readonly Colleague[] | null;
  /** Null as long as nobody was chosen. `name` is null for the reader. */
  readonly chosen: { readonly personId: string; readonly name: PersonName | null } | null;
};

/** `asked` is an id from outside: one that isn't among the people is nobody. `day` is the day of the first session. */
export async function whomToEnrol(
  actor: PersonActor,
  day: CalendarDate,
  asked: string | null,
): Promise<Whom> {
  const people = await peopleOf(actor, day);
  if (people === null) return { people, chosen: { personId: actor.personId, name: null } };
  const chosen = people.find(({ personId }) => personId === asked);
  if (!chosen) return { people, chosen: null };
  const { personId, name } = chosen;
  return { people, chosen: { personId, name: personId === actor.personId ? null : name } };
}

async function peopleOf(actor: PersonActor, day: CalendarDate): Promise<Colleague[] | null> {
  switch (actor.hat.role) {
    case 'coordinator':
      return colleaguesOn(partnerScope(actor), day);
    case 'office':
      return colleaguesOn(centreScope(actor), day);
    default:
      return null;
  }
}
