/** Whom somebody enrols on the page of a date: themselves, or the one they choose out of those they act for. */
import { centreScope, partnerScope } from '#app/identity/mint-scope.server.ts';
import type { PersonActor } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import { matchesAllWords } from '#app/kernel/text.ts';
import { type Colleague, colleaguesOn } from '#app/partners/colleagues-queries.server.ts';

export type Whom = {
  /** To choose from; null for those who enrol themselves only. Of a long list those who were looked for, the first few. */
  readonly people: readonly Colleague[] | null;
  /** The list is too long to choose from whole: one looks for somebody first. `more` were found and aren't shown. */
  readonly lookUp: { readonly q: string; readonly more: number } | null;
  /** Null as long as nobody was chosen. `name` is null for the reader. */
  readonly chosen: { readonly personId: string; readonly name: PersonName | null } | null;
};

/** People that a page offers to choose from without looking for them first. */
const longestChoice = 50;
/** People that looking for somebody shows. */
const mostShown = 12;

/**
 * `asked` is an id from outside: one that isn't among the people is nobody. `q` is what was typed to look for somebody, a
 * part of a name or company. `day` is the day of the first session.
 */
export async function whomToEnrol(
  actor: PersonActor,
  day: CalendarDate,
  { asked, q }: { readonly asked: string | null; readonly q: string },
): Promise<Whom> {
  const all = await peopleOf(actor, day);
  if (all === null) return { people: null, lookUp: null, chosen: { personId: actor.personId, name: null } };
  const chosen = all.find(({ personId }) => personId === asked);
  const name = chosen?.personId === actor.personId ? null : (chosen?.name ?? null);
  return { ...shortened(all, q), chosen: chosen ? { personId: chosen.personId, name } : null };
}

function shortened(all: readonly Colleague[], q: string): Pick<Whom, 'people' | 'lookUp'> {
  if (all.length <= longestChoice) return { people: all, lookUp: null };
  const found =
    q.trim() === ''
      ? []
      : all.filter(({ name, organisationName }) =>
          matchesAllWords(`${fullName(name)} ${organisationName}`, q),
        );
  const people = found.slice(0, mostShown);
  return { people, lookUp: { q, more: found.length - people.length } };
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
