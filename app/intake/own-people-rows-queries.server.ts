/** A file of people from their own coordinator: what may not be in it, and who isn't. Read in the importing transaction. */
import { usualRole } from '#app/identity/role-fits.ts';
import type { Hat } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { employedPersons, personnelKey } from '#app/partners/employed-persons-queries.server.ts';
import { profileIdOf, reasonsAgainstPerson } from '#app/partners/own-person-facts-queries.server.ts';
import { fieldOfPersonReason } from '#app/partners/own-person-input.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { dayFromColumnOrNull, dayToColumn } from '#app/platform/day-column.server.ts';
import type { ImportProblem, ImportReason } from './import-reasons.ts';
import type { MissingPerson } from './import-report.ts';
import type { PersonRow } from './people-files.ts';
import type { ReadFile } from './read-file.ts';

export type OwnPeople = { readonly organisationId: string; readonly today: CalendarDate };

/**
 * The file with only the rows that a coordinator may import, and a problem for each of the others: rows of another
 * organisation, what the forms for one person would refuse (of people elsewhere nothing is told, not even that they are
 * there), hats that the office gives, and last days, which belong on the page that says what becomes of the bookings.
 */
export async function ownPeopleRows(tx: Tx, file: ReadFile, own: OwnPeople): Promise<ReadFile> {
  if (file.kind !== 'people') return file;
  const rows = file.rows as ReadFile<'people'>['rows'];
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: own.organisationId },
    select: { code: true, kind: true },
  });
  const known = await knownPeople(
    tx,
    rows.filter(({ row }) => row.organisation === organisation.code).map(({ row }) => row),
  );
  const problems: ImportProblem[] = [];
  const sound: (typeof rows)[number][] = [];
  for (const one of rows) {
    const found =
      one.row.organisation === organisation.code
        ? await reasonsAgainst(tx, one.row, known.get(personnelKey(one.row)), {
            ...own,
            kind: organisation.kind,
          })
        : [{ field: 'organisation', reason: { code: 'row-elsewhere' as const } }];
    for (const { field, reason } of found) {
      const column = file.columnNames.get(field) ?? null;
      const cell = (one.row as Record<string, unknown>)[field];
      const value = typeof cell === 'string' ? cell : null;
      problems.push({ file: file.name, line: one.line, column, value, reason });
    }
    if (found.length === 0) sound.push(one);
  }
  return { ...file, rows: sound, problems: [...file.problems, ...problems] };
}

/** The own people of today who have no row: nobody is taken away for that, but somebody should look. */
export async function missingPeople(tx: Tx, file: ReadFile, own: OwnPeople): Promise<MissingPerson[]> {
  const rows = file.rows as ReadFile<'people'>['rows'];
  // Somebody whose row has a typing error isn't missing.
  const numbers = [...rows.map(({ row }) => row.code), ...file.lostCodes];
  const today = dayToColumn(own.today);
  const jobs = await tx.employment.findMany({
    where: {
      organisationId: own.organisationId,
      code: { notIn: numbers },
      validFrom: { lte: today },
      OR: [{ validUntil: null }, { validUntil: { gte: today } }],
    },
    orderBy: { code: 'asc' },
    include: { person: { select: { givenName: true, infix: true, familyName: true } } },
  });
  return jobs.map(({ code, personId, person }) => ({
    personId,
    number: code,
    name: [person.givenName, person.infix, person.familyName].filter(Boolean).join(' '),
  }));
}

type Known = {
  readonly personId: string;
  readonly validUntil: CalendarDate | null;
  readonly organisationIds: readonly string[];
  readonly roles: readonly string[];
  readonly details: Readonly<Record<string, string | null>>;
};

async function knownPeople(tx: Tx, rows: readonly PersonRow[]): Promise<Map<string, Known>> {
  const employed = await employedPersons(tx, rows);
  const jobs = await tx.employment.findMany({
    where: { id: { in: [...employed.values()].map(({ employmentId }) => employmentId) } },
    include: { person: true },
  });
  const memberships = await tx.membership.findMany({
    where: { personId: { in: jobs.map(({ personId }) => personId) } },
    select: { personId: true, organisationId: true, role: true },
  });
  const known = new Map<string, Known>();
  for (const [key, { employmentId, organisationId }] of employed) {
    const job = jobs.find(({ id }) => id === employmentId);
    if (!job) continue;
    const { organisationIds, givenName, infix, familyName, email, phone, locale, birthDate } = job.person;
    known.set(key, {
      personId: job.personId,
      validUntil: dayFromColumnOrNull(job.validUntil),
      organisationIds,
      roles: memberships
        .filter((one) => one.personId === job.personId && one.organisationId === organisationId)
        .map(({ role }) => role.replace('_', '-')),
      details: {
        givenName,
        infix,
        familyName,
        email,
        phone,
        locale,
        birthDate: dayFromColumnOrNull(birthDate),
      },
    });
  }
  return known;
}

type Found = { readonly field: string; readonly reason: ImportReason };

async function reasonsAgainst(
  tx: Tx,
  row: PersonRow,
  known: Known | undefined,
  { organisationId, today, kind }: OwnPeople & { readonly kind: Hat['organisationKind'] },
): Promise<Found[]> {
  const found: Found[] = [];
  const refused = (code: keyof typeof fieldOfPersonReason) =>
    found.push({
      field: fieldOfPersonReason[code] === 'number' ? 'code' : (fieldOfPersonReason[code] ?? 'code'),
      reason: { code: 'person-refused', reason: { code } },
    });
  const asked = {
    ...row,
    infix: row.infix ?? undefined,
    birthDate: row.birthDate ?? undefined,
    department: row.department ?? undefined,
    functionProfile: row.functionProfile ?? undefined,
    email: row.email?.trim().toLowerCase() ?? undefined,
    number: row.code,
    // Of who is here already the day they began is no news.
    validFrom: known === undefined ? (row.validFrom ?? today) : today,
  };
  const personId = known?.personId ?? null;
  for (const { code } of await reasonsAgainstPerson(tx, asked, { organisationId, personId, today })) {
    refused(code);
  }
  if ((await profileIdOf(tx, asked.functionProfile, organisationId)) === undefined)
    refused('profile-unknown');
  const isElsewhere = known?.organisationIds.some((id) => id !== organisationId) ?? false;
  if (known && isElsewhere && changesDetails(row, known)) refused('details-by-office');
  for (const { role, organisation } of row.roles ?? []) {
    const isOwn = organisation === null || organisation === row.organisation;
    const isGiven = role === usualRole(kind) || (known?.roles.includes(role) ?? false);
    if (!isOwn || !isGiven) found.push({ field: 'roles', reason: { code: 'role-by-office', value: role } });
  }
  if (known && row.validUntil !== undefined && (row.validUntil ?? null) !== known.validUntil) {
    found.push({ field: 'validUntil', reason: { code: 'last-day-by-form' } });
  }
  return found;
}

/** Does the row say anything else about the person than what is kept? A column that isn't there says nothing. */
function changesDetails(row: PersonRow, { details }: Known): boolean {
  return Object.entries(details).some(([field, before]) => {
    const after = (row as Record<string, unknown>)[field];
    return after !== undefined && (after ?? null) !== before;
  });
}
