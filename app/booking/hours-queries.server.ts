/** Hours and cost of the own people in a time, from bookings, attendance and prices as they stand now. */
import type { PersonName } from '#app/kernel/person-name.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { Quarter } from './hours-period.ts';

export type HoursLine = {
  /** Of the person or the course; null for places without a name and for who has left. */
  readonly key: string | null;
  readonly bookings: number;
  /** Minutes of sessions in the time: booked and not cancelled, attended, cancelled too late. */
  readonly booked: number;
  readonly attended: number;
  readonly late: number;
  /** Whole cents, without VAT. A booking counts in the time in which its first session is. */
  readonly cents: number;
};

export type Hours = {
  readonly total: Omit<HoursLine, 'key'>;
  readonly people: readonly (HoursLine & { readonly name: PersonName | null })[];
  readonly courses: readonly (HoursLine & { readonly title: Content })[];
};

type Row = Omit<HoursLine, 'key'> & {
  readonly personId: string | null;
  readonly name: PersonName | null;
  readonly courseId: string;
  readonly title: Content;
};

/**
 * Requested bookings count as booked; cancelled ones only with the sessions that count as late, and with their price where
 * any does. Sessions that the centre called off count for nothing.
 */
export async function hoursOf(scope: PartnerScope, { firstDay, lastDay }: Quarter): Promise<Hours> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      WITH own AS (
        SELECT e.id, e.person_id, e.course_id, e.state, e.price_cents, e.cancelled_late, e.run_id FROM enrolment e
        WHERE e.organisation_id = ${scope.organisationId}::uuid AND e.state IN ('requested', 'confirmed', 'cancelled')
      ), part AS (
        SELECT own.*, s.id AS session_id, (extract(epoch FROM s.ends_at - s.starts_at) / 60)::int AS minutes,
          (s.starts_at AT TIME ZONE site.time_zone)::date AS day,
          CASE WHEN a.outcome IN ('present', 'partly') THEN a.minutes ELSE 0 END AS attended,
          coalesce(l.minutes, 0) AS late,
          own.state <> 'cancelled' AND (seat.id IS NOT NULL OR a.id IS NOT NULL) AS is_booked
        FROM own JOIN run ON run.id = own.run_id JOIN site ON site.id = run.site_id
        JOIN session s ON s.run_id = own.run_id AND s.state = 'planned'
        LEFT JOIN session_seat seat ON seat.session_id = s.id AND seat.enrolment_id = own.id
        LEFT JOIN attendance a ON a.session_id = s.id AND a.enrolment_id = own.id
        LEFT JOIN late_cancellation l ON l.session_id = s.id AND l.enrolment_id = own.id
        WHERE run.state <> 'cancelled'
      ), counted AS (
        SELECT *, min(day) OVER (PARTITION BY id) AS first FROM part WHERE is_booked OR late > 0
      )
      SELECT p.id::text AS "personId", CASE WHEN p.id IS NULL THEN NULL ELSE
          jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name,
        c.id::text AS "courseId", jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
        1 AS bookings, sum(CASE WHEN is_booked THEN minutes ELSE 0 END)::int AS booked,
        sum(attended)::int AS attended, sum(late)::int AS late,
        max(CASE WHEN counted.first >= ${firstDay}::date THEN counted.price_cents ELSE 0 END)::int AS cents
      FROM counted JOIN course c ON c.id = course_id LEFT JOIN person p ON p.id = person_id
      WHERE day BETWEEN ${firstDay}::date AND ${lastDay}::date
      GROUP BY counted.id, p.id, p.given_name, p.infix, p.family_name, c.id, c.title_nl, c.title_en`,
  );
  const people = [...Map.groupBy(rows, ({ personId }) => personId)].map(([key, own]) => ({
    ...sumOf(own),
    key,
    name: own[0]?.name ?? null,
  }));
  const courses = [...Map.groupBy(rows, ({ courseId }) => courseId)].map(([key, own]) => ({
    ...sumOf(own),
    key,
    title: own[0]?.title ?? { nl: '', en: null },
  }));
  const family = (name: PersonName | null) => name && `${name.familyName} ${name.givenName}`;
  return {
    total: sumOf(rows),
    // Without a name last.
    people: people.sort((a, b) =>
      (family(a.name) ?? '\uffff').localeCompare(family(b.name) ?? '\uffff', 'nl'),
    ),
    courses: courses.sort((a, b) => b.booked - a.booked || a.title.nl.localeCompare(b.title.nl, 'nl')),
  };
}

function sumOf(rows: readonly Row[]): Omit<HoursLine, 'key'> {
  const sum = (field: 'bookings' | 'booked' | 'attended' | 'late' | 'cents') =>
    rows.reduce((total, row) => total + row[field], 0);
  return {
    bookings: sum('bookings'),
    booked: sum('booked'),
    attended: sum('attended'),
    late: sum('late'),
    cents: sum('cents'),
  };
}
