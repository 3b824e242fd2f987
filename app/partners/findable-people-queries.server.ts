/** Everybody who works somewhere on a day, with what a list on paper may call them. For the office. */
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope } from '#app/platform/scope.server.ts';

export type EmployedPerson = {
  readonly personId: string;
  readonly name: PersonName;
  readonly organisationId: string;
  readonly organisationName: string;
  /** Personnel number. */
  readonly number: string;
  readonly email: string | null;
  readonly birthDate: CalendarDate | null;
};

/** Once per person and organisation; by family name. */
export async function findablePeople(scope: CentreScope, day: CalendarDate): Promise<EmployedPerson[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<(Omit<EmployedPerson, 'birthDate'> & { birthDate: string | null })[]>`
      SELECT DISTINCT ON (p.family_name, p.given_name, p.id, o.name) p.id::text AS "personId", o.id::text AS "organisationId",
        o.name AS "organisationName", e.code AS number, p.email, p.birth_date::text AS "birthDate",
        jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) AS name
      FROM employment e JOIN person p ON p.id = e.person_id JOIN organisation o ON o.id = e.organisation_id
      WHERE o.active AND e.valid_from <= ${day}::date AND (e.valid_until IS NULL OR e.valid_until >= ${day}::date)
      ORDER BY p.family_name, p.given_name, p.id, o.name`,
  );
  return rows.map(({ birthDate, ...row }) => ({
    ...row,
    birthDate: birthDate === null ? null : calendarDate(birthDate),
  }));
}
