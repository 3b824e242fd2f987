import { DAY, type Interval } from '#app/kernel/interval.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { ClosedDays, OpeningPlan, WeeklyHours } from './opening-hours.ts';

export type SitePlan = { readonly siteId: string; readonly active: boolean; readonly plan: OpeningPlan };

/**
 * Weekly hours, closures within `range` and zone of sites, by id. Open to every reader: nothing here is about people. Ids
 * that name no site are left out.
 */
export async function loadSitePlans(
  tx: Tx,
  siteIds: readonly string[],
  range: Interval,
): Promise<Map<string, SitePlan>> {
  // Days are days of the site's zone: a day around the range catches those at its edges.
  const [from, until] = [new Date(range.start - DAY), new Date(range.end + DAY)];
  const rows = await tx.$queryRaw<
    { id: string; active: boolean; zone: string; hours: WeeklyHours[]; closures: ClosedDays[] }[]
  >`
    SELECT site.id::text, site.active, site.time_zone AS zone,
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'opensMinute', opens_minute,
          'closesMinute', closes_minute, 'validFrom', valid_from, 'validUntil', valid_until))
        FROM opening_hours WHERE site_id = site.id AND resource_id IS NULL), '[]') AS hours,
      coalesce((SELECT jsonb_agg(jsonb_build_object('closureId', id, 'firstDay', first_day, 'lastDay', last_day,
          'reason', jsonb_build_object('nl', reason_nl, 'en', reason_en)))
        FROM closure WHERE site_id = site.id AND resource_id IS NULL
          AND first_day <= ${until}::date AND last_day >= ${from}::date), '[]') AS closures
    FROM site WHERE site.id = ANY(${[...new Set(siteIds)]}::uuid[])`;
  return new Map(
    rows.map(({ id, active, zone, hours, closures }) => [
      id,
      { siteId: id, active, plan: { zone, hours, closures } },
    ]),
  );
}
