/** What anybody may come to: the sessions of dates that are open to all, and open practice. */
import type { Temporal } from '#app/kernel/temporal.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { PublicScope } from '#app/platform/scope.server.ts';

export type AgendaEvent = {
  readonly sessionId: string;
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly title: { readonly nl: string | null; readonly en: string | null };
  /** Where it can be booked; null for what needs no booking. */
  readonly path: string | null;
  /** The name of the site; and where it is, with its street. */
  readonly siteName: string;
  readonly place: string;
  readonly zone: string;
  /** Which day of how many. */
  readonly number: number;
  readonly count: number;
};

type Row = Omit<AgendaEvent, 'path' | 'place' | 'siteName'> & {
  course: string | null;
  run: string | null;
  site: string;
  street: string | null;
  city: string | null;
};

/**
 * Sessions that end after `now`, the soonest first, at most 2000. Only in the public scope: the agenda says the same to
 * everybody, so that it can be kept by whoever passes it on.
 */
export async function publicAgenda(scope: PublicScope, now: Temporal.Instant): Promise<AgendaEvent[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT s.id::text AS "sessionId", s.sequence, s.number, site.time_zone AS zone, r.code AS run, c.code AS course,
        (extract(epoch FROM s.starts_at) * 1000)::float8 AS start, (extract(epoch FROM s.ends_at) * 1000)::float8 AS end,
        site.name AS site, site.street, site.city,
        (SELECT count(*)::int FROM session o WHERE o.run_id = r.id AND o.state = 'planned') AS count,
        jsonb_build_object('nl', coalesce(r.title_nl, c.title_nl),
          'en', CASE WHEN r.title_nl IS NULL THEN c.title_en ELSE r.title_en END) AS title
      FROM session s JOIN site ON site.id = s.site_id
      LEFT JOIN run r ON r.id = s.run_id
      LEFT JOIN LATERAL (SELECT course.code, course.title_nl, course.title_en FROM run_course rc
        JOIN course ON course.id = rc.course_id
        WHERE rc.run_id = r.id AND course.active AND course.is_public AND course.audience = 'people'
        ORDER BY rc.sort_order, course.code LIMIT 1) c ON true
      WHERE s.state = 'planned' AND s.ends_at > ${new Date(now.epochMilliseconds)}::timestamptz
        AND (s.kind = 'open-practice' AND s.run_id IS NULL
          OR r.state IN ('open', 'confirmed') AND r.is_public AND r.only_for_id IS NULL AND c.code IS NOT NULL)
      ORDER BY s.starts_at, s.id LIMIT 2000`,
  );
  return rows.map(({ course, run, site, street, city, ...row }) => ({
    ...row,
    path: course !== null && run !== null ? `/courses/${course}/${run}` : null,
    siteName: site,
    place: [site, street, city].filter(Boolean).join(', '),
  }));
}
