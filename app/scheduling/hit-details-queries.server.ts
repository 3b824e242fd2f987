/** What a session that is hit looks like to who has to decide about it. */
import type { Tx } from '#app/platform/database.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { PlannedKind } from './plan-facts.ts';
import { resourcesOfSessions } from './session-resources-queries.server.ts';

export type HitDetails = {
  readonly sessionId: string;
  readonly kind: PlannedKind;
  readonly siteName: string;
  readonly zone: string;
  /** Position in the run, and how many days the run has. */
  readonly number: number;
  readonly sessionCount: number;
  /** Days of the run that are still to come: what cancelling it comes to. */
  readonly daysLeft: number;
  readonly resources: readonly Content[];
  readonly trainers: readonly string[];
  /** Pupils of classes, by head-count; participants have a seat instead. */
  readonly heads: number;
};

/** By session id. */
export async function hitDetails(
  tx: Tx,
  sessionIds: readonly string[],
  now: number,
): Promise<Map<string, HitDetails>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Omit<HitDetails, 'resources'>[]>`
    SELECT s.id::text AS "sessionId", s.kind::text AS kind, site.name AS "siteName", site.time_zone AS zone, s.number,
      coalesce(run.sessions, 1) AS "sessionCount", coalesce(run.left, 1) AS "daysLeft",
      ARRAY(SELECT t.display_name FROM person_reservation h JOIN trainer t ON t.person_id = h.person_id
        WHERE h.session_id = s.id AND h.role = 'trainer' AND h.replaced_at IS NULL ORDER BY t.sort_order) AS trainers,
      coalesce((SELECT sum(class_heads(g.id, gs.station)) FROM group_booking_session gs JOIN group_booking g ON g.id = gs.group_booking_id
        WHERE gs.session_id = s.id AND g.state = 'confirmed'), 0)::int AS heads
    FROM session s JOIN site ON site.id = s.site_id
    LEFT JOIN LATERAL (SELECT count(*)::int AS sessions,
        count(*) FILTER (WHERE o.ends_at > ${new Date(now)})::int AS left
      FROM session o WHERE o.run_id = s.run_id AND o.state = 'planned') run ON s.run_id IS NOT NULL
    WHERE s.id = ANY(${[...sessionIds]}::uuid[])`;
  const held = await resourcesOfSessions(tx, sessionIds);
  return new Map(rows.map((row) => [row.sessionId, { ...row, resources: held.get(row.sessionId) ?? [] }]));
}
