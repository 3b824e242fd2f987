import type { Tx } from '#app/platform/database.server.ts';

/** Someone as their employer knows them. */
export type PersonnelKey = { readonly organisation: string; readonly code: string };

export type EmployedPerson = {
  readonly employmentId: string;
  readonly personId: string;
  readonly organisationId: string;
};

export function personnelKey({ organisation, code }: PersonnelKey): string {
  return `${organisation}\n${code}`;
}

/**
 * The persons behind personnel numbers, by `personnelKey`; numbers that name nobody are left out. For use cases in their
 * own transaction: it asks no scope.
 */
export async function employedPersons(
  tx: Tx,
  keys: readonly PersonnelKey[],
): Promise<Map<string, EmployedPerson>> {
  const rows = await tx.$queryRaw<(PersonnelKey & EmployedPerson)[]>`
    SELECT o.code AS organisation, e.code, e.id::text AS "employmentId", e.person_id::text AS "personId",
           e.organisation_id::text AS "organisationId"
    FROM unnest(${keys.map(({ organisation }) => organisation)}::text[], ${keys.map(({ code }) => code)}::text[])
      AS k(organisation, code)
    JOIN organisation o ON o.code = k.organisation
    JOIN employment e ON e.organisation_id = o.id AND e.code = k.code`;
  return new Map(rows.map((row) => [personnelKey(row), row]));
}
