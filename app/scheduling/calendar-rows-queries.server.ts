/** The rows of the calendar: machines and rooms by site and group, trainers; their hours, closures and absences. */

import {
  type ClosedDays,
  type OpeningPlan,
  openOver,
  planOfResource,
  type WeeklyHours,
} from '#app/centre/opening-hours.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { DAY, type Interval, intersect } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { mayOverride } from './overrides.ts';
import { isPlanner } from './policy.ts';
import { rosteredOver, type TrainerHours } from './trainer-hours.ts';

export type CalendarRow = {
  readonly rowId: string;
  readonly kind: 'machine' | 'room' | 'trainer';
  /** Resource or trainer code. */
  readonly code: string;
  readonly title: Content;
  /** Null for trainers. */
  readonly site: { readonly code: string; readonly name: string; readonly zone: string } | null;
  readonly pool: { readonly code: string; readonly name: Content } | null;
  readonly capacity: number | null;
  readonly inspectionValidUntil: CalendarDate | null;
  readonly inUse: boolean;
  readonly hoursId: string;
};

export type CalendarHours = { readonly hoursId: string; readonly open: readonly Interval[] };

export type CalendarShade = Interval & {
  readonly shadeId: string;
  readonly kind: 'closure' | 'outage' | 'absence';
  readonly rowIds: readonly string[] | null;
  /** What a closure or outage says; an absence doesn't say why. */
  readonly title: Content | null;
  readonly blocking: boolean;
};

type SiteRow = {
  id: string;
  code: string;
  name: string;
  zone: string;
  hours: WeeklyHours[];
  closures: ClosedDays[];
};

type ResourceRow = {
  id: string;
  code: string;
  siteId: string;
  kind: 'machine' | 'bay' | 'booth' | 'bench' | 'room';
  nl: string;
  en: string | null;
  status: 'in-use' | 'out-of-use' | 'retired';
  capacity: number | null;
  inspectionValidUntil: CalendarDate | null;
  poolCode: string | null;
  poolNl: string | null;
  poolEn: string | null;
  hours: WeeklyHours[];
  closures: ClosedDays[];
  outages: { outageId: string; start: number; end: number | null; reason: string }[];
};

type TrainerRow = {
  id: string;
  code: string;
  name: string;
  hours: TrainerHours[];
  absences: (Interval & { absenceId: string })[];
};

export async function loadCalendarRows(
  tx: Tx,
  viewer: Actor,
  now: Temporal.Instant,
  range: Interval,
): Promise<{ rows: CalendarRow[]; hours: CalendarHours[]; shades: CalendarShade[] }> {
  const sites = await siteRows(tx, range);
  const resources = await resourceRows(tx, range, now);
  // Trainers keep the clock of the centre, which is its first site.
  const zone = sites[0]?.zone ?? centreZone;
  const trainers = await trainerRows(tx, range);
  const planOf = new Map(sites.map((site) => [site.id, site as OpeningPlan & SiteRow]));
  const hours = new Map<string, readonly Interval[]>(
    sites.map((site) => [site.id, openOver(planOf.get(site.id) as OpeningPlan, range)]),
  );

  const rows: CalendarRow[] = [];
  for (const resource of resources) {
    const site = planOf.get(resource.siteId);
    if (!site) continue;
    const followsSite = resource.hours.length === 0;
    if (!followsSite) hours.set(resource.id, openOver(planOfResource(site, resource), range));
    rows.push({
      rowId: resource.id,
      kind: resource.kind === 'room' ? 'room' : 'machine',
      code: resource.code,
      title: { nl: resource.nl, en: resource.en },
      site: { code: site.code, name: site.name, zone: site.zone },
      pool: resource.poolCode
        ? { code: resource.poolCode, name: { nl: resource.poolNl ?? '', en: resource.poolEn } }
        : null,
      capacity: resource.capacity,
      inspectionValidUntil: resource.inspectionValidUntil,
      inUse: resource.status === 'in-use',
      hoursId: followsSite ? site.id : resource.id,
    });
  }
  for (const trainer of trainers) {
    hours.set(trainer.id, rosteredOver({ zone, hours: trainer.hours, absences: [] }, range));
    rows.push({
      rowId: trainer.id,
      kind: 'trainer',
      code: trainer.code,
      title: { nl: trainer.name, en: null },
      site: null,
      pool: null,
      capacity: null,
      inspectionValidUntil: null,
      inUse: true,
      hoursId: trainer.id,
    });
  }
  return {
    rows,
    hours: [...hours].map(([hoursId, open]) => ({ hoursId, open })),
    shades: shadesOf(viewer, range, sites, resources, trainers),
  };
}

function shadesOf(
  viewer: Actor,
  range: Interval,
  sites: readonly SiteRow[],
  resources: readonly ResourceRow[],
  trainers: readonly TrainerRow[],
): CalendarShade[] {
  const mayPassClosure = mayOverride(viewer, 'site-closed');
  const closure = (one: ClosedDays, zone: string, rowIds: readonly string[] | null): CalendarShade[] => {
    const within = intersect(daysInterval(one.firstDay, one.lastDay, zone), range);
    return within
      ? [
          {
            ...within,
            shadeId: one.closureId,
            kind: 'closure',
            rowIds,
            title: one.reason,
            blocking: !mayPassClosure,
          },
        ]
      : [];
  };
  const zoneOf = new Map(sites.map((site) => [site.id, site.zone]));
  return [
    ...sites.flatMap((site) =>
      site.closures.flatMap((one) =>
        closure(
          one,
          site.zone,
          resources.filter((resource) => resource.siteId === site.id).map(({ id }) => id),
        ),
      ),
    ),
    ...resources.flatMap((resource) => [
      ...resource.closures.flatMap((one) =>
        closure(one, zoneOf.get(resource.siteId) ?? centreZone, [resource.id]),
      ),
      ...resource.outages.flatMap((one): CalendarShade[] => {
        const within = intersect({ start: one.start, end: one.end ?? range.end }, range);
        return within
          ? [
              {
                ...within,
                shadeId: one.outageId,
                kind: 'outage',
                rowIds: [resource.id],
                // Why a machine is out is for those who plan around it.
                title: isPlanner(viewer) ? { nl: one.reason, en: null } : null,
                blocking: true,
              },
            ]
          : [];
      }),
    ]),
    ...trainers.flatMap((trainer) =>
      trainer.absences.flatMap((one): CalendarShade[] => {
        const within = intersect(one, range);
        return within
          ? [
              {
                ...within,
                shadeId: one.absenceId,
                kind: 'absence',
                rowIds: [trainer.id],
                title: null,
                blocking: true,
              },
            ]
          : [];
      }),
    ),
  ];
}

function siteRows(tx: Tx, range: Interval): Promise<(SiteRow & OpeningPlan)[]> {
  const [from, until] = days(range);
  return tx.$queryRaw<(SiteRow & OpeningPlan)[]>`
    SELECT s.id::text, s.code, s.name, s.time_zone AS zone,
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'opensMinute', opens_minute,
          'closesMinute', closes_minute, 'validFrom', valid_from, 'validUntil', valid_until))
        FROM opening_hours WHERE site_id = s.id AND resource_id IS NULL), '[]') AS hours,
      coalesce((SELECT jsonb_agg(jsonb_build_object('closureId', id, 'firstDay', first_day, 'lastDay', last_day,
          'reason', jsonb_build_object('nl', reason_nl, 'en', reason_en)))
        FROM closure WHERE site_id = s.id AND resource_id IS NULL
          AND first_day <= ${until}::date AND last_day >= ${from}::date), '[]') AS closures
    FROM site s WHERE s.active ORDER BY s.sort_order, s.name`;
}

function resourceRows(tx: Tx, range: Interval, now: Temporal.Instant): Promise<ResourceRow[]> {
  const [from, until] = days(range);
  const begin = new Date(range.start);
  const end = new Date(range.end);
  return tx.$queryRaw<ResourceRow[]>`
    SELECT r.id::text, r.code, r.site_id::text AS "siteId", r.kind::text AS kind, r.name_nl AS nl, r.name_en AS en,
      r.status::text AS status, r.capacity, r.inspection_valid_until::text AS "inspectionValidUntil",
      p.code AS "poolCode", p.name_nl AS "poolNl", p.name_en AS "poolEn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'opensMinute', opens_minute,
          'closesMinute', closes_minute, 'validFrom', valid_from, 'validUntil', valid_until))
        FROM opening_hours WHERE resource_id = r.id), '[]') AS hours,
      coalesce((SELECT jsonb_agg(jsonb_build_object('closureId', id, 'firstDay', first_day, 'lastDay', last_day,
          'reason', jsonb_build_object('nl', reason_nl, 'en', reason_en)))
        FROM closure WHERE resource_id = r.id
          AND first_day <= ${until}::date AND last_day >= ${from}::date), '[]') AS closures,
      coalesce((SELECT jsonb_agg(jsonb_build_object('outageId', id, 'reason', reason,
          'start', (extract(epoch FROM starts_at) * 1000)::bigint, 'end', (extract(epoch FROM ends_at) * 1000)::bigint))
        FROM outage WHERE resource_id = r.id AND starts_at < ${end} AND coalesce(ends_at, 'infinity') > ${begin}), '[]') AS outages
    FROM resource r JOIN site s ON s.id = r.site_id LEFT JOIN pool p ON p.id = r.pool_id
    WHERE s.active AND (r.status <> 'retired' OR EXISTS (SELECT FROM resource_reservation h
      WHERE h.resource_id = r.id AND h.replaced_at IS NULL AND h.ends_at > ${new Date(now.epochMilliseconds)}))
    ORDER BY s.sort_order, s.name, r.kind = 'room', p.sort_order NULLS LAST, p.code, r.sort_order, r.code`;
}

function trainerRows(tx: Tx, range: Interval): Promise<TrainerRow[]> {
  const begin = new Date(range.start);
  const end = new Date(range.end);
  return tx.$queryRaw<TrainerRow[]>`
    SELECT t.person_id::text AS id, t.code, t.display_name AS name,
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'opensMinute', opens_minute, 'closesMinute',
          closes_minute, 'validFrom', valid_from, 'validUntil', valid_until, 'lent', lent))
        FROM trainer_hours WHERE trainer_id = t.person_id), '[]') AS hours,
      coalesce((SELECT jsonb_agg(jsonb_build_object('absenceId', id, 'start', (extract(epoch FROM starts_at) * 1000)::bigint,
          'end', (extract(epoch FROM ends_at) * 1000)::bigint))
        FROM trainer_unavailable WHERE trainer_id = t.person_id AND starts_at < ${end} AND ends_at > ${begin}), '[]') AS absences
    FROM trainer t WHERE t.active ORDER BY t.sort_order, t.display_name`;
}

function days(range: Interval): [Date, Date] {
  return [new Date(range.start - DAY), new Date(range.end + DAY)];
}
