/**
 * Whom to call after sessions changed at the last moment: who has a place in them, or had one until the run was cancelled.
 * The office reads all of it; a trainer the people of the own sessions, and no private number of a colleague.
 */
import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';

/** One person about one session. */
export type Call = {
  readonly sessionId: string;
  /** Of the person. */
  readonly key: string;
  readonly role: 'participant' | 'trainer' | 'teacher';
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly organisationName: string | null;
  readonly organisationPhone: string | null;
  /** Something else is in their agenda at the new time. */
  readonly cantCome: boolean;
};

type Row = Omit<Call, 'name'> & { name: PersonName | null; shown: string | null };

/** By session in the order given by time, trainers first, then by name. */
export async function callsAbout(
  scope: RosterScope | CentreScope,
  sessionIds: readonly string[],
): Promise<Call[]> {
  if (sessionIds.length === 0) return [];
  const ids = [...sessionIds];
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT * FROM (
        SELECT s.id::text AS "sessionId", p.id::text AS key, 'participant' AS role, p.phone, p.email,
          o.name AS "organisationName", o.phone AS "organisationPhone", coalesce(seat.conflict, false) AS "cantCome",
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) AS name, NULL AS shown,
          s.starts_at, 1 AS rank, p.family_name || ' ' || p.given_name AS sort
        FROM session s JOIN run ON run.id = s.run_id JOIN enrolment e ON e.run_id = run.id JOIN person p ON p.id = e.person_id
        LEFT JOIN session_seat seat ON seat.session_id = s.id AND seat.enrolment_id = e.id
        LEFT JOIN organisation o ON o.id = e.organisation_id
        WHERE s.id = ANY(${ids}::uuid[]) AND ((seat.id IS NOT NULL AND e.state IN ('requested', 'confirmed'))
          OR (s.state = 'cancelled' AND e.state = 'cancelled' AND e.cancelled_at = run.cancelled_at))
        UNION ALL
        SELECT s.id::text, t.person_id::text, 'trainer', p.phone, p.email, NULL, NULL, false, NULL, t.display_name,
          s.starts_at, 0, t.display_name
        FROM session s JOIN person_reservation h ON h.session_id = s.id AND h.role = 'trainer' AND h.replaced_at IS NULL
        JOIN trainer t ON t.person_id = h.person_id LEFT JOIN person p ON p.id = t.person_id
        WHERE s.id = ANY(${ids}::uuid[])
        UNION ALL
        SELECT s.id::text, coalesce(p.id, g.id)::text, 'teacher', p.phone, p.email, o.name, o.phone, false,
          CASE WHEN p.id IS NULL THEN NULL ELSE
            jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END, g.group_name,
          s.starts_at, 1, g.group_name
        FROM session s JOIN group_booking_session gs ON gs.session_id = s.id JOIN group_booking g ON g.id = gs.group_booking_id
        JOIN organisation o ON o.id = g.organisation_id LEFT JOIN person p ON p.id = g.teacher_id
        WHERE s.id = ANY(${ids}::uuid[]) AND g.state = 'confirmed'
      ) calls ORDER BY starts_at, "sessionId", rank, sort`,
  );
  return rows.map(({ name, shown, ...row }) => ({ ...row, name: name ? fullName(name) : (shown ?? '') }));
}
