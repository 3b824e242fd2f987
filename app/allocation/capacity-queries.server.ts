/** What there is to divide, from what is known now, and by which weights. Read in the caller's transaction. */
import {
  type ClosedDays,
  type OpeningPlan,
  openOver,
  planOfResource,
  type WeeklyHours,
  weeklyPieces,
} from '#app/centre/opening-hours.ts';
import { loadSitePlans } from '#app/centre/opening-queries.server.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Interval, intersectAll } from '#app/kernel/interval.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { type Capacity, capacityOf, type ResourceTime } from './capacity.ts';
import type { Days, WeightedParty } from './entitlement.ts';

export type DividedPool = {
  readonly poolId: string;
  readonly siteId: string;
  readonly bayResources: number;
};

/** A pool of which the hours are divided; null for any other. */
export async function loadDividedPool(tx: Tx, poolId: string): Promise<DividedPool | null> {
  const pool = await tx.pool.findFirst({ where: { id: poolId, divided: true } });
  return pool && { poolId, siteId: pool.siteId, bayResources: Math.max(1, pool.bayResources) };
}

/**
 * Whole percents from 0 to 90 are kept back. Visits of classes and runs for one company alone aren't taken off: it is for
 * them that hours are divided.
 */
export async function loadCapacity(
  tx: Tx,
  { poolId, siteId, bayResources }: DividedPool,
  { firstDay, lastDay }: Days,
  keptPercent: number,
): Promise<Capacity> {
  const zone = (await tx.site.findUniqueOrThrow({ where: { id: siteId } })).timeZone;
  const range = daysInterval(firstDay, lastDay, zone);
  const site = (await loadSitePlans(tx, [siteId], range)).get(siteId)?.plan;
  const machines = site ? await machineTimes(tx, poolId, site, range) : [];
  return capacityOf(machines, bayResources, keptPercent);
}

type MachineRow = {
  id: string;
  hours: WeeklyHours[];
  closures: ClosedDays[];
  outages: Interval[];
};
type HeldRow = Interval & { resourceId: string; use: 'maintenance' | 'course' | 'other' };

async function machineTimes(
  tx: Tx,
  poolId: string,
  site: OpeningPlan,
  range: Interval,
): Promise<ResourceTime[]> {
  const [from, until] = [new Date(range.start), new Date(range.end)];
  const rows = await tx.$queryRaw<MachineRow[]>`
    SELECT r.id::text AS id,
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'opensMinute', opens_minute,
          'closesMinute', closes_minute, 'validFrom', valid_from, 'validUntil', valid_until))
        FROM opening_hours WHERE resource_id = r.id), '[]') AS hours,
      coalesce((SELECT jsonb_agg(jsonb_build_object('closureId', id, 'firstDay', first_day, 'lastDay', last_day,
          'reason', jsonb_build_object('nl', reason_nl, 'en', reason_en))) FROM closure WHERE resource_id = r.id), '[]') AS closures,
      coalesce((SELECT jsonb_agg(jsonb_build_object('start', (extract(epoch FROM starts_at) * 1000)::bigint,
          'end', (extract(epoch FROM least(coalesce(ends_at, ${until}), ${until})) * 1000)::bigint))
        FROM outage WHERE resource_id = r.id AND starts_at < ${until} AND coalesce(ends_at, 'infinity') > ${from}), '[]') AS outages
    FROM resource r WHERE r.pool_id = ${poolId}::uuid AND r.status = 'in-use' ORDER BY r.sort_order, r.code`;
  const held = await tx.$queryRaw<HeldRow[]>`
    SELECT h.resource_id::text AS "resourceId", (extract(epoch FROM h.session_starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM h.session_ends_at) * 1000)::float8 AS "end",
      CASE WHEN s.kind = 'maintenance' THEN 'maintenance' WHEN s.run_id IS NOT NULL THEN 'course' ELSE 'other' END AS use
    FROM resource_reservation h JOIN session s ON s.id = h.session_id JOIN resource r ON r.id = h.resource_id
    LEFT JOIN run ON run.id = s.run_id LEFT JOIN organisation o ON o.id = run.only_for_id
    WHERE r.pool_id = ${poolId}::uuid AND h.live AND s.kind <> 'school' AND coalesce(o.kind NOT IN ('company', 'school'), true)
      AND h.session_starts_at < ${until} AND h.session_ends_at > ${from}`;
  const byMachine = Map.groupBy(held, ({ resourceId }) => resourceId);
  const plain = timesOf(site, range);
  return rows.map(({ id, hours, closures, outages }) => {
    const own = byMachine.get(id) ?? [];
    const used = (use: HeldRow['use']) => own.filter((one) => one.use === use);
    const opening =
      hours.length === 0 && closures.length === 0
        ? plain
        : timesOf(planOfResource(site, { hours, closures }), range);
    return {
      ...opening,
      outages,
      maintenance: used('maintenance'),
      courses: used('course'),
      others: used('other'),
    };
  });
}

function timesOf(plan: OpeningPlan, range: Interval): Pick<ResourceTime, 'weekly' | 'open'> {
  return {
    weekly: intersectAll([range], weeklyPieces(plan.hours, plan.zone, range)),
    open: openOver(plan, range),
  };
}

/**
 * Companies and schools with an agreement that touches the term, with what it lets them weigh: by the day they first came,
 * then by code, the fixed order that breaks ties.
 */
export async function loadWeightedParties(
  tx: Tx,
  { firstDay, lastDay }: Days,
): Promise<(WeightedParty & { readonly name: string })[]> {
  const rows = await tx.$queryRaw<
    { id: string; name: string; firstDay: CalendarDate; lastDay: CalendarDate | null; weight: number }[]
  >`
    SELECT o.id::text, o.name, a.valid_from::text AS "firstDay", a.valid_until::text AS "lastDay",
      (a.capacity_weight * 10000)::float8 AS weight
    FROM agreement a JOIN organisation o ON o.id = a.organisation_id
    JOIN (SELECT organisation_id, min(valid_from) AS since FROM agreement GROUP BY 1) m ON m.organisation_id = o.id
    WHERE o.kind IN ('company', 'school') AND a.valid_from <= ${lastDay}::date
      AND (a.valid_until IS NULL OR a.valid_until >= ${firstDay}::date)
    ORDER BY m.since, o.code COLLATE "C", a.valid_from`;
  return [...Map.groupBy(rows, ({ id }) => id)].map(([organisationId, own]) => ({
    organisationId,
    name: own[0]?.name ?? '',
    agreements: own.map(({ weight, ...days }) => ({
      weight: Math.round(weight),
      firstDay: days.firstDay,
      lastDay: days.lastDay,
    })),
  }));
}
