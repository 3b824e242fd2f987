/** The people somebody may act for, to choose from. */
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope, PartnerScope } from '#app/platform/scope.server.ts';

export type Colleague = {
  readonly personId: string;
  readonly name: PersonName;
  readonly organisationId: string;
  readonly organisationName: string;
};

/** Who works somewhere on a day: at the own organisation, or anywhere for the office; by organisation and family name. */
export function colleaguesOn(scope: PartnerScope | CentreScope, day: CalendarDate): Promise<Colleague[]> {
  const organisationId = scope.kind === 'partner' ? scope.organisationId : null;
  return withScope(
    scope,
    (tx) => tx.$queryRaw<Colleague[]>`
      SELECT DISTINCT ON (o.name, p.family_name, p.given_name, p.id) p.id::text AS "personId", o.id::text AS "organisationId",
        o.name AS "organisationName",
        jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) AS name
      FROM employment e JOIN person p ON p.id = e.person_id JOIN organisation o ON o.id = e.organisation_id
      WHERE o.active AND (${organisationId}::uuid IS NULL OR e.organisation_id = ${organisationId}::uuid)
        AND e.valid_from <= ${day}::date AND (e.valid_until IS NULL OR e.valid_until >= ${day}::date)
      ORDER BY o.name, p.family_name, p.given_name, p.id`,
  );
}
