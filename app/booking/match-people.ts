/** Who is meant by a row that was pasted. Pure; accents, capitals, initials and the order of names don't matter. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import { fold } from '#app/kernel/text.ts';
import { type PastedRow, wordsOf } from './pasted-rows.ts';

export type FindablePerson = {
  readonly personId: string;
  readonly name: PersonName;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Personnel number at that organisation. */
  readonly number: string;
  readonly email: string | null;
  readonly birthDate: CalendarDate | null;
};

/** One: surely this person. Several: somebody has to choose, also where one resembles it only. */
export type RowMatch<P> =
  | { readonly kind: 'one'; readonly person: P }
  | { readonly kind: 'several'; readonly people: readonly P[]; readonly more: number }
  | { readonly kind: 'none' };

/** So many are shown to choose from. */
const mostCandidates = 8;

export type PeopleIndex<P extends FindablePerson> = {
  readonly entries: readonly {
    readonly person: P;
    readonly given: readonly string[];
    readonly infix: readonly string[];
    readonly family: readonly string[];
    readonly company: string;
  }[];
};

/** Prepared once for all rows. */
export function indexPeople<P extends FindablePerson>(people: readonly P[]): PeopleIndex<P> {
  return {
    entries: people.map((person) => ({
      person,
      given: wordsOf(person.name.givenName),
      infix: wordsOf(person.name.infix ?? ''),
      family: wordsOf(person.name.familyName),
      company: fold(person.organisationName),
    })),
  };
}

/** A cell that holds a company's name, or where nobody is found otherwise the first words of one, narrows the row to it. */
export function matchRow<P extends FindablePerson>(row: PastedRow, index: PeopleIndex<P>): RowMatch<P> {
  const match = matchAt(row, index, (company, cell) => company === cell);
  return match.kind === 'none'
    ? matchAt(row, index, (company, cell) => company.startsWith(`${cell} `))
    : match;
}

function matchAt<P extends FindablePerson>(
  row: PastedRow,
  { entries: all }: PeopleIndex<P>,
  isCalled: (company: string, cell: string) => boolean,
): RowMatch<P> {
  const cells = row.cells.filter((cell) => all.some(({ company }) => isCalled(company, cell)));
  const companies = new Set(cells);
  const within =
    companies.size > 0 ? all.filter(({ company }) => cells.some((cell) => isCalled(company, cell))) : all;
  const words = wordsWithout(row, companies);
  const fits = within.filter(
    ({ person }) => row.birthDate === null || person.birthDate === null || person.birthDate === row.birthDate,
  );
  // What belongs to one person says more than a name.
  for (const known of [
    row.email === null ? [] : fits.filter(({ person }) => person.email?.toLowerCase() === row.email),
    row.number === null ? [] : fits.filter(({ person }) => fold(person.number) === row.number),
  ]) {
    const named = words.length === 0 ? known : known.filter((entry) => resembles(entry, words));
    if (named.length > 0) return named.length === 1 ? sure(named) : choose(named);
    // The number of one and the name of another: somebody has to look.
    if (known.length > 0) return choose(known);
  }
  if (words.length === 0) return { kind: 'none' };
  const exact = fits.filter((entry) => isName(entry, words));
  if (exact.length > 0) return exact.length === 1 ? sure(exact) : choose(exact);
  return choose(fits.filter((entry) => resembles(entry, words)));
}

type Entry<P extends FindablePerson> = PeopleIndex<P>['entries'][number];

function sure<P extends FindablePerson>(found: readonly Entry<P>[]): RowMatch<P> {
  const [first] = found;
  return first ? { kind: 'one', person: first.person } : { kind: 'none' };
}

function choose<P extends FindablePerson>(found: readonly Entry<P>[]): RowMatch<P> {
  if (found.length === 0) return { kind: 'none' };
  const people = found.slice(0, mostCandidates).map(({ person }) => person);
  return { kind: 'several', people, more: Math.max(0, found.length - mostCandidates) };
}

function wordsWithout(row: PastedRow, companies: ReadonlySet<string>): readonly string[] {
  if (companies.size === 0) return row.words;
  return row.cells.filter((cell) => !companies.has(cell)).flatMap(wordsOf);
}

/** The whole family name and the given name or its initial, in any order; the infix may be left out. */
function isName<P extends FindablePerson>(entry: Entry<P>, words: readonly string[]): boolean {
  const left = [...words];
  const take = (word: string) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  if (!entry.family.every(take)) return false;
  for (const word of entry.infix) take(word);
  const [call] = entry.given;
  if (!call) return left.length === 0;
  const isGiven = entry.given.every((word) => left.includes(word))
    ? entry.given.every(take)
    : take(call) || take(call.slice(0, 1));
  // Further initials (S.J.) belong to no field of ours.
  return isGiven && left.every((word) => word.length === 1);
}

/** Every word begins a word of the name: what somebody typed to search. */
function resembles<P extends FindablePerson>(entry: Entry<P>, words: readonly string[]): boolean {
  const name = [...entry.given, ...entry.infix, ...entry.family];
  return words.every((word) => name.some((part) => part.startsWith(word)));
}
