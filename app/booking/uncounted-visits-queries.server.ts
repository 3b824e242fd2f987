/** Visits of classes that are over and of which nobody said how many pupils came. Those of a closed quarter stay as they are. */
import type { Tx } from '#app/platform/database.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type UncountedVisit = {
  readonly groupBookingId: string;
  readonly visitCode: string;
  readonly title: Content;
  readonly groupName: string;
  readonly school: string;
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly end: number;
};

/** Over between two moments, epoch milliseconds, the first one first. */
export function uncountedVisits(tx: Tx, from: number, until: number): Promise<UncountedVisit[]> {
  return tx.$queryRaw<UncountedVisit[]>`
    SELECT b.id::text AS "groupBookingId", b.code AS "visitCode", b.group_name AS "groupName", o.name AS school,
      jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, min(site.time_zone) AS zone,
      (extract(epoch FROM max(s.ends_at)) * 1000)::float8 AS end
    FROM group_booking b JOIN course c ON c.id = b.course_id JOIN organisation o ON o.id = b.organisation_id
    JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id AND s.state = 'planned'
    JOIN site ON site.id = s.site_id
    WHERE b.state = 'confirmed' GROUP BY b.id, c.id, o.id
    HAVING max(s.ends_at) > ${new Date(from)}::timestamptz AND max(s.ends_at) <= ${new Date(until)}::timestamptz
      AND bool_and(g.heads_present IS NULL) AND NOT EXISTS (SELECT FROM period
        WHERE state = 'closed' AND app_day(min(s.starts_at)) BETWEEN first_day AND last_day)
    ORDER BY max(s.ends_at), b.code`;
}
