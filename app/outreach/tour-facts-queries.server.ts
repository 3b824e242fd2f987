/** The floors that receive groups, with what they say about it and when they can't: facts for making routes. */
import { loadSitePlans } from '#app/centre/opening-queries.server.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { TourFloor } from './tour-route.ts';

export type HostFloor = TourFloor & {
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly zone: string;
  /** The machine or room that is taken while a group is there. */
  readonly placeId: string | null;
};

type Row = Omit<HostFloor, 'plan' | 'busy'> & { busy: Interval[] };

/**
 * Floors of active sites that receive groups, by name; `busy` is what takes them within `range`: groups of other tours,
 * asked or agreed, and sessions at the place where groups gather. Stops of `butTourId` don't count.
 */
export async function loadTourFloors(
  tx: Tx,
  range: Interval,
  butTourId: string | null,
): Promise<HostFloor[]> {
  const [from, until] = [new Date(range.start), new Date(range.end)];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.site_id::text AS "siteId", site.name, o.id::text AS "organisationId", o.name AS "organisationName",
      site.time_zone AS zone, h.weekdays, h.opens_minute AS "opensMinute", h.closes_minute AS "closesMinute",
      h.visit_minutes AS "visitMinutes", h.max_group AS "maxGroup", h.minimum_age AS "minimumAge", h.place_id::text AS "placeId",
      coalesce((SELECT jsonb_agg(jsonb_build_object('start', (extract(epoch FROM taken.starts_at) * 1000)::bigint,
          'end', (extract(epoch FROM taken.ends_at) * 1000)::bigint)) FROM (
        SELECT s.starts_at, s.ends_at FROM tour_stop s WHERE s.site_id = h.site_id AND s.state IN ('asked', 'accepted')
          AND (${butTourId}::uuid IS NULL OR s.tour_id <> ${butTourId}::uuid)
        UNION ALL
        SELECT r.starts_at, r.ends_at FROM resource_reservation r WHERE r.resource_id = h.place_id AND r.live
          AND NOT EXISTS (SELECT FROM tour_stop own WHERE own.session_id = r.session_id AND own.tour_id = ${butTourId}::uuid)
      ) taken WHERE taken.starts_at < ${until} AND taken.ends_at > ${from}), '[]') AS busy
    FROM tour_host h JOIN site ON site.id = h.site_id AND site.active JOIN organisation o ON o.id = site.organisation_id AND o.active
    WHERE h.open ORDER BY o.name, site.name`;
  const plans = await loadSitePlans(
    tx,
    rows.map(({ siteId }) => siteId),
    range,
  );
  return rows.flatMap((row) => {
    const plan = plans.get(row.siteId)?.plan;
    return plan ? [{ ...row, plan }] : [];
  });
}
