/** Places without names, for the company whose they are. */
import type { Interval } from '#app/kernel/interval.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type OwnPlaces = {
  readonly placeBookingId: string;
  readonly code: string;
  readonly state: 'open' | 'named' | 'cancelled' | 'lapsed';
  /** Booked in all, without a name yet, and given back or fallen free. */
  readonly quantity: number;
  readonly left: number;
  readonly released: number;
  /** Epoch milliseconds. */
  readonly namesBy: number;
  readonly bookedAt: number;
  readonly runId: string;
  readonly runCode: string;
  readonly courseId: string;
  readonly courseCode: string;
  readonly title: Content;
  readonly priceCents: number;
  readonly siteName: string;
  readonly zone: string;
  /** Of the run, not cancelled, by start. */
  readonly sessions: readonly Interval[];
  /** People of the company on the run, by family name. */
  readonly people: readonly { readonly personId: string; readonly code: string; readonly name: PersonName }[];
};

/** Those that still wait for names, whose are due first on top. */
export function openPlaces(scope: PartnerScope): Promise<OwnPlaces[]> {
  return withScope(scope, (tx) => placesWhere(tx, scope.organisationId, { code: null, runId: null }));
}

/** Of this run; null where there are none that wait for names. */
export async function openPlacesOn(scope: PartnerScope, runId: string): Promise<OwnPlaces | null> {
  const [places] = await withScope(scope, (tx) =>
    placesWhere(tx, scope.organisationId, { code: null, runId }),
  );
  return places ?? null;
}

/** Whatever became of them; null where the company has no such places. */
export async function placesByCode(scope: PartnerScope, code: string): Promise<OwnPlaces | null> {
  if (!/^p-[0-9a-z]{4}-[0-9a-z]{4}$/i.test(code)) return null;
  const [places] = await withScope(scope, (tx) =>
    placesWhere(tx, scope.organisationId, { code: code.toUpperCase(), runId: null }),
  );
  return places ?? null;
}

/** With a code that booking in any state, else those that are open. */
function placesWhere(
  tx: Tx,
  organisationId: string,
  { code, runId }: { readonly code: string | null; readonly runId: string | null },
): Promise<OwnPlaces[]> {
  return tx.$queryRaw<OwnPlaces[]>`
    SELECT b.id::text AS "placeBookingId", b.code, b.state::text AS state, b.quantity, b."left", b.released,
      (extract(epoch FROM b.names_by) * 1000)::float8 AS "namesBy",
      (extract(epoch FROM b.booked_at) * 1000)::float8 AS "bookedAt", run.id::text AS "runId", run.code AS "runCode",
      c.id::text AS "courseId", c.code AS "courseCode", run.price_cents AS "priceCents",
      jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, site.name AS "siteName", site.time_zone AS zone,
      coalesce((SELECT jsonb_agg(jsonb_build_object('start', (extract(epoch FROM s.starts_at) * 1000)::bigint,
          'end', (extract(epoch FROM s.ends_at) * 1000)::bigint) ORDER BY s.starts_at)
        FROM session s WHERE s.run_id = run.id AND s.state = 'planned'), '[]') AS sessions,
      coalesce((SELECT jsonb_agg(jsonb_build_object('personId', p.id, 'code', e.code, 'name', jsonb_build_object(
          'givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name)) ORDER BY p.family_name, p.given_name, p.id)
        FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.run_id = run.id AND e.state IN ('requested', 'confirmed')
          AND e.organisation_id = ${organisationId}::uuid), '[]') AS people
    FROM place_booking b JOIN run ON run.id = b.run_id JOIN course c ON c.id = b.course_id JOIN site ON site.id = run.site_id
    WHERE b.organisation_id = ${organisationId}::uuid AND (${runId}::uuid IS NULL OR b.run_id = ${runId}::uuid)
      AND CASE WHEN ${code}::text IS NULL THEN b.state = 'open' ELSE b.code = ${code} END
    ORDER BY b.names_by, b.id`;
}
