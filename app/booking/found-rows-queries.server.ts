/** Who is meant by each pasted row, and every reason why they could not get a place. Saves nothing. */
import type { Ctx } from '#app/kernel/actor.ts';
import { fullName } from '#app/kernel/person-name.ts';
import type { EmployedPerson } from '#app/partners/findable-people-queries.server.ts';
import { checkEnrolment } from './check-enrolment.server.ts';
import { type OfferReader, wordedRefusals } from './enrolment-offer-queries.server.ts';
import { indexPeople, matchRow } from './match-people.ts';
import { pastedRows } from './pasted-rows.ts';
import { type PlaceForm, whomKey } from './place-form.ts';
import type { BookingRefusal } from './refusal-text.ts';

export type FoundPerson = {
  /** Value of the choice. */
  readonly key: string;
  readonly name: string;
  readonly organisationName: string;
  readonly number: string;
  /** Nothing in the way: empty. */
  readonly refusals: readonly BookingRefusal[];
};

export type FoundRow = {
  /** From 0, among the rows that were read. */
  readonly index: number;
  readonly text: string;
  readonly kind: 'one' | 'several' | 'none';
  readonly people: readonly FoundPerson[];
  /** Further people who resemble it and aren't shown. */
  readonly more: number;
};

type Asked = Pick<PlaceForm, 'names' | 'courseId' | 'sessionIds'>;

export async function foundRows(
  ctx: Ctx,
  runId: string,
  asked: Asked,
  people: readonly EmployedPerson[],
  reader: OfferReader,
): Promise<FoundRow[]> {
  const index = indexPeople(people);
  const found: FoundRow[] = [];
  for (const [at, row] of pastedRows(asked.names).entries()) {
    const match = matchRow(row, index);
    const candidates = match.kind === 'one' ? [match.person] : match.kind === 'several' ? match.people : [];
    const judged: FoundPerson[] = [];
    for (const person of candidates) judged.push(await judge(ctx, runId, asked, person, reader));
    const more = match.kind === 'several' ? match.more : 0;
    found.push({ index: at, text: row.text, kind: match.kind, people: judged, more });
  }
  return found;
}

async function judge(
  ctx: Ctx,
  runId: string,
  { courseId, sessionIds }: Asked,
  person: EmployedPerson,
  reader: OfferReader,
): Promise<FoundPerson> {
  const { personId, organisationId, organisationName, number, name } = person;
  const input = {
    runId,
    courseId,
    personId,
    organisationId,
    sessionIds: sessionIds?.length ? sessionIds : null,
  };
  const { reasons } = await checkEnrolment(ctx, input);
  const refusals = await wordedRefusals(
    ctx,
    reasons.map(({ reason }) => reason),
    { ...reader, course: null, name },
  );
  return { key: whomKey(person), name: fullName(name), organisationName, number, refusals };
}
