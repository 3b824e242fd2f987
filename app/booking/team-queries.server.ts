/** What the people of an organisation have ahead, for who arranges their training. */
import type { PersonName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type TeamBooking = {
  readonly code: string;
  readonly requested: boolean;
  /** The run goes ahead. */
  readonly sure: boolean;
  /** Null for a place without a name, and for who has left. */
  readonly name: PersonName | null;
  readonly title: Content;
  /** The first session still to come, epoch milliseconds. */
  readonly next: number;
  readonly zone: string;
};

/** Bookings of the own people with a session still to come, the soonest first; so many at most. */
export async function teamBookings(
  scope: PartnerScope,
  now: Temporal.Instant,
  most: number,
): Promise<TeamBooking[]> {
  const instant = new Date(now.epochMilliseconds);
  return withScope(
    scope,
    (tx) => tx.$queryRaw<TeamBooking[]>`
      SELECT e.code, e.state = 'requested' AS requested, run.state = 'confirmed' AS sure, site.time_zone AS zone,
        CASE WHEN p.id IS NULL THEN NULL ELSE
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name,
        jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
        (extract(epoch FROM coming.next) * 1000)::float8 AS next
      FROM enrolment e JOIN run ON run.id = e.run_id JOIN site ON site.id = run.site_id JOIN course c ON c.id = e.course_id
      JOIN LATERAL (SELECT min(s.starts_at) AS next FROM session s JOIN session_seat seat ON seat.session_id = s.id
        WHERE seat.enrolment_id = e.id AND s.state = 'planned' AND s.ends_at > ${instant}::timestamptz) coming
        ON coming.next IS NOT NULL
      LEFT JOIN person p ON p.id = e.person_id
      WHERE e.organisation_id = ${scope.organisationId}::uuid AND e.state IN ('requested', 'confirmed')
      ORDER BY coming.next, p.family_name, e.code LIMIT ${most}`,
  );
}
