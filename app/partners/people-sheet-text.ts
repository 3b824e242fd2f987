/** The own people as a file with the columns of the import, so that it can be changed and handed in again. */
import type { CsvCell } from '#app/kernel/csv-text.ts';
import type { PersonName } from '#app/kernel/person-name.ts';

const header = [
  'organisation',
  'code',
  'given_name',
  'infix',
  'family_name',
  'email',
  'phone',
  'birth_date',
  'function_profile',
  'department',
  'valid_from',
  'valid_until',
];

type Line = {
  readonly name: PersonName;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly job: {
    readonly number: string;
    readonly department: string | null;
    readonly profile: { readonly code: string } | null;
    readonly validFrom: string;
    readonly validUntil: string | null;
  };
};

/** `organisation` is the code of the own one. */
export function peopleSheet(
  organisation: string,
  people: readonly Line[],
): { readonly header: readonly string[]; readonly rows: CsvCell[][] } {
  const rows = people.map(({ name, email, phone, birthDate, job }): CsvCell[] => [
    organisation,
    job.number,
    name.givenName,
    name.infix,
    name.familyName,
    email,
    phone,
    birthDate,
    job.profile?.code,
    job.department,
    job.validFrom,
    job.validUntil,
  ]);
  return { header, rows };
}
