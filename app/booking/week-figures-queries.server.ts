/** How busy a week is: figures only, no names. */
import { openOver } from '#app/centre/opening-hours.ts';
import { loadSitePlans } from '#app/centre/opening-queries.server.ts';
import { coveredLength, type Interval, MINUTE } from '#app/kernel/interval.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type PoolUse = {
  readonly code: string;
  readonly name: Content;
  /** Minutes of sessions on its machines, set-up and clean-up left out. */
  readonly used: number;
  /** Minutes that its machines are open, all together. */
  readonly open: number;
};

export type WeekFigures = {
  readonly sessions: number;
  /** Different people with a place in one of them, and pupils by head-count. */
  readonly participants: number;
  readonly pupils: number;
  /** Groups whose hours are divided among the parties, in their own order. */
  readonly pools: readonly PoolUse[];
};

/** What is planned within `range`; concepts, maintenance and what was cancelled don't count. */
export function weekFigures(scope: CentreScope, range: Interval): Promise<WeekFigures> {
  return withScope(scope, async (tx) => {
    const [from, until] = [new Date(range.start), new Date(range.end)];
    const [row] = await tx.$queryRaw<{ sessions: number; participants: number; pupils: number }[]>`
      WITH held AS (
        SELECT s.id FROM session s LEFT JOIN run ON run.id = s.run_id
        WHERE s.state = 'planned' AND s.kind <> 'maintenance' AND coalesce(run.state, 'open') <> 'concept'
          AND s.starts_at >= ${from} AND s.starts_at < ${until}
      )
      SELECT (SELECT count(*)::int FROM held) AS sessions,
        (SELECT count(DISTINCT coalesce(e.person_id, e.id))::int FROM session_seat seat JOIN enrolment e ON e.id = seat.enrolment_id
          WHERE seat.session_id IN (SELECT id FROM held)) AS participants,
        (SELECT coalesce(sum(head_count), 0)::int FROM group_booking g WHERE g.state = 'confirmed'
          AND g.id IN (SELECT group_booking_id FROM group_booking_session WHERE session_id IN (SELECT id FROM held))) AS pupils`;
    return {
      sessions: row?.sessions ?? 0,
      participants: row?.participants ?? 0,
      pupils: row?.pupils ?? 0,
      pools: await poolUse(tx, range),
    };
  });
}

type PoolRow = Omit<PoolUse, 'open'> & { siteId: string; resources: number };

async function poolUse(tx: Tx, range: Interval): Promise<PoolUse[]> {
  const [from, until] = [new Date(range.start), new Date(range.end)];
  const pools = await tx.$queryRaw<PoolRow[]>`
    SELECT p.code, jsonb_build_object('nl', p.name_nl, 'en', p.name_en) AS name, p.site_id::text AS "siteId",
      (SELECT count(*)::int FROM resource WHERE pool_id = p.id AND status = 'in-use') AS resources,
      (SELECT coalesce(sum(extract(epoch FROM h.session_ends_at - h.session_starts_at) / 60), 0)::int
        FROM resource_reservation h JOIN resource r ON r.id = h.resource_id JOIN session s ON s.id = h.session_id
        WHERE r.pool_id = p.id AND h.live AND s.kind <> 'maintenance'
          AND h.session_starts_at >= ${from} AND h.session_starts_at < ${until}) AS used
    FROM pool p WHERE p.divided ORDER BY p.sort_order, p.code`;
  const plans = await loadSitePlans(
    tx,
    pools.map(({ siteId }) => siteId),
    range,
  );
  return pools.map(({ siteId, resources, ...pool }) => {
    const site = plans.get(siteId);
    const openMinutes = site ? coveredLength(openOver(site.plan, range)) / MINUTE : 0;
    return { ...pool, open: openMinutes * resources };
  });
}
