import type { RowRefusal, SaveReport } from '#app/kernel/save-report.ts';
import { fold } from '#app/kernel/text.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { saveRows } from '#app/platform/save-rows.server.ts';
import { type PersonInput, personInput } from './person-input.ts';

export type PersonToSave = {
  /** Null where the caller doesn't know the person yet. */
  readonly personId: string | null;
  readonly person: PersonInput;
};

export type SavedPersons = SaveReport & { readonly personIds: readonly (string | null)[] };

/**
 * Saves persons: those that are known by id, and new ones. One row per human: an unknown person with the address and the
 * name of someone who is there, or of an earlier row, is that person. Refuses an address that belongs to another name.
 * Two rows may be one person; then the later says how they are called.
 */
export async function savePersons(tx: Tx, rows: readonly PersonToSave[]): Promise<SavedPersons> {
  const refused: RowRefusal[] = [];
  const byAddress = await personsByAddress(tx, rows);
  const personIds = rows.map(({ personId, person }, row): string | null => {
    const address = person.email?.trim().toLowerCase();
    const name = nameKey(person);
    const holder = address ? byAddress.get(address) : undefined;
    if (holder && holder.personId !== personId && (personId !== null || holder.name !== name)) {
      refused.push({ row, field: 'email', reason: { code: 'email-taken' } });
      return null;
    }
    const id = personId ?? holder?.personId ?? newId();
    if (address) byAddress.set(address, { personId: id, name });
    return id;
  });

  const last = new Map<string, PersonInput>();
  rows.forEach(({ person }, row) => {
    const id = personIds[row];
    if (id) last.set(id, { ...last.get(id), ...given(person) });
  });
  const toSave = [...last].map(([id, person]) => ({ id, ...person }));
  const saved = await saveRows<Prisma.PersonUncheckedCreateInput>(tx, 'person', ['id'], toSave, {
    onCreate: () => ({ organisationIds: [] }),
  });
  const outcomeOf = new Map(saved.rows.map(({ id, outcome }) => [id, outcome]));
  return {
    outcomes: personIds.map((id) => (id === null ? undefined : outcomeOf.get(id)) ?? 'refused'),
    personIds,
    changes: saved.changes,
    removed: 0,
    refused,
  };
}

async function personsByAddress(
  tx: Tx,
  rows: readonly PersonToSave[],
): Promise<Map<string, { personId: string; name: string }>> {
  const addresses = [...new Set(rows.flatMap(({ person }) => person.email?.trim().toLowerCase() ?? []))];
  if (addresses.length === 0) return new Map();
  const stored = await tx.$queryRaw<
    { id: string; email: string; given_name: string; infix: string | null; family_name: string }[]
  >`
    SELECT id::text AS id, lower(email) AS email, given_name, infix, family_name
    FROM person WHERE lower(email) = ANY(${addresses}::text[])`;
  return new Map(
    stored.map((row) => [
      row.email,
      {
        personId: row.id,
        name: nameKey({ givenName: row.given_name, infix: row.infix, familyName: row.family_name }),
      },
    ]),
  );
}

function nameKey({
  givenName,
  infix,
  familyName,
}: Pick<PersonInput, 'givenName' | 'infix' | 'familyName'>): string {
  return fold([givenName, infix ?? '', familyName].join(' '));
}

const fields = Object.keys(personInput.shape) as (keyof PersonInput)[];

/** The person's own fields that are given; what comes along from the caller (job, roles) is not kept here. */
function given(person: PersonInput): PersonInput {
  const entries = fields.map((field) => [field, person[field]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as PersonInput;
}
