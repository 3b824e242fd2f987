/** From the code in an address to the booking it stands for, as far as the reader may see it. */
import type { PersonName } from '#app/kernel/person-name.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';

export type CodedBooking = {
  readonly enrolmentId: string;
  readonly organisationId: string | null;
  /** Null for a place without a name. */
  readonly personId: string | null;
  /** Null also where the person has left the organisation that asks. */
  readonly name: PersonName | null;
};

/** Codes are read out over the phone and typed by hand, so small letters do. */
export async function findBookingByCode(scope: Scope, code: string): Promise<CodedBooking | null> {
  if (!/^e-[0-9a-z]{4}-[0-9a-z]{4}$/i.test(code)) return null;
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<CodedBooking[]>`
      SELECT e.id::text AS "enrolmentId", e.organisation_id::text AS "organisationId", e.person_id::text AS "personId",
        CASE WHEN p.id IS NULL THEN NULL ELSE
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name
      FROM enrolment e LEFT JOIN person p ON p.id = e.person_id WHERE e.code = ${code.toUpperCase()}`,
  );
  return row ?? null;
}
