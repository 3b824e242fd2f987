/** What calendar links show, each read within the scope of its owner; and the links somebody has. */
import type { Interval } from '#app/kernel/interval.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { PartnerScope, PublicScope, SelfScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

type FeedSession = {
  readonly sessionId: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly interval: Interval;
  readonly title: Content;
  readonly address: string;
  readonly runCode: string | null;
  readonly courseCode: string | null;
};

type Timed<Row> = Omit<Row, 'interval'> & { start: number; end: number };

function timed<Row extends { interval: Interval }>(rows: readonly Timed<Row>[]): Row[] {
  return rows.map(({ start, end, ...row }) => ({ ...row, interval: { start, end } }) as unknown as Row);
}

export type FeedTaught = FeedSession & {
  readonly assignments: Readonly<Record<string, number>>;
  /** Somebody else teaches it by now. */
  readonly released: boolean;
  /** An option: not sure yet. */
  readonly tentative: boolean;
};

/** Sessions that the person teaches or taught, and those they were released from, that end after `since`. */
export async function taughtByOwner(scope: SelfScope, since: number): Promise<FeedTaught[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<Timed<FeedTaught>[]>`
      SELECT s.id::text AS "sessionId", s.sequence, s.state = 'cancelled' AS cancelled,
        (extract(epoch FROM s.starts_at) * 1000)::float8 AS start, (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end",
        jsonb_build_object('nl', coalesce(run.title_nl, first.title_nl, s.title, ''), 'en',
          CASE WHEN run.title_nl IS NULL THEN first.title_en ELSE run.title_en END) AS title,
        concat_ws(', ', site.name, site.street, nullif(concat_ws(' ', site.postcode, site.city), '')) AS address,
        run.code AS "runCode", first.code AS "courseCode",
        jsonb_build_object(${scope.personId}::text, own.times) AS assignments,
        s.state <> 'cancelled' AND NOT own.held AS released, coalesce(run.state = 'option', false) AS tentative
      FROM (SELECT session_id, count(*) AS times, bool_or(replaced_at IS NULL) AS held FROM person_reservation
        WHERE person_id = ${scope.personId}::uuid AND role = 'trainer' GROUP BY session_id) own
      JOIN session s ON s.id = own.session_id JOIN site ON site.id = s.site_id LEFT JOIN run ON run.id = s.run_id
      LEFT JOIN LATERAL (SELECT c.code, c.title_nl, c.title_en FROM run_course rc JOIN course c ON c.id = rc.course_id
        WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) first ON true
      WHERE s.ends_at > ${new Date(since)}::timestamptz AND (run.id IS NULL OR run.state <> 'concept')
      ORDER BY s.starts_at, s.id`,
  );
  return timed<FeedTaught>(rows);
}

export type FeedGuided = {
  readonly stopId: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  /** Not every host on the route has said yes. */
  readonly tentative: boolean;
  readonly interval: Interval;
  readonly group: string;
  readonly tourCode: string;
  readonly address: string;
};

/** Groups that the person shows around, and those that don't come after all, that end after `since`. */
export async function guidedByOwner(scope: SelfScope, since: number): Promise<FeedGuided[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<Timed<FeedGuided>[]>`
      SELECT stop.id::text AS "stopId", tour.sequence, stop.state <> 'accepted' AS cancelled,
        tour.state <> 'planned' AS tentative, (extract(epoch FROM stop.starts_at) * 1000)::float8 AS start,
        (extract(epoch FROM stop.ends_at) * 1000)::float8 AS "end", tour.organisation_name AS "group", tour.code AS "tourCode",
        concat_ws(', ', site.name, site.street, nullif(concat_ws(' ', site.postcode, site.city), '')) AS address
      FROM tour_stop stop JOIN tour ON tour.id = stop.tour_id JOIN site ON site.id = stop.site_id
      WHERE stop.guide_id = ${scope.personId}::uuid AND stop.ends_at > ${new Date(since)}::timestamptz
      ORDER BY stop.starts_at, stop.id`,
  );
  return timed<FeedGuided>(rows);
}

export type FeedBooked = FeedSession & {
  /** Own people with a place, and groups with their head-count. */
  readonly people: readonly string[];
  readonly groups: readonly { readonly name: string; readonly headCount: number }[];
};

/**
 * Sessions on which the organisation has people or groups, that end after `since`. `sequence` counts every booking and
 * every cancellation too, so that it rises with each. Only people whom the organisation still may see are named.
 */
export async function bookedByOrganisation(scope: PartnerScope, since: number): Promise<FeedBooked[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<Timed<FeedBooked>[]>`
      WITH booked AS (
        SELECT s.id AS session_id, e.state IN ('requested', 'confirmed') AS comes,
          CASE WHEN p.id IS NULL THEN NULL ELSE concat_ws(' ', p.given_name, p.infix, p.family_name) END AS person,
          NULL AS group_name, NULL::int AS head_count
        FROM enrolment e JOIN session s ON s.run_id = e.run_id LEFT JOIN person p ON p.id = e.person_id
        WHERE e.organisation_id = ${scope.organisationId}::uuid AND e.state IN ('requested', 'confirmed', 'cancelled')
          AND s.ends_at > ${new Date(since)}::timestamptz
          AND (e.state = 'cancelled' OR EXISTS (SELECT FROM session_seat WHERE session_id = s.id AND enrolment_id = e.id))
        UNION ALL
        SELECT s.id, g.state = 'confirmed', NULL, g.group_name, g.head_count
        FROM group_booking g JOIN group_booking_session gs ON gs.group_booking_id = g.id JOIN session s ON s.id = gs.session_id
        WHERE g.organisation_id = ${scope.organisationId}::uuid AND s.ends_at > ${new Date(since)}::timestamptz
      ), per AS (
        SELECT session_id, count(*)::int AS bookings, (count(*) FILTER (WHERE NOT comes))::int AS gone, bool_or(comes) AS comes,
          coalesce(jsonb_agg(person ORDER BY person) FILTER (WHERE comes AND person IS NOT NULL), '[]') AS people,
          coalesce(jsonb_agg(jsonb_build_object('name', group_name, 'headCount', head_count) ORDER BY group_name)
            FILTER (WHERE comes AND group_name IS NOT NULL), '[]') AS groups
        FROM booked GROUP BY session_id
      )
      SELECT s.id::text AS "sessionId", s.sequence + per.bookings - 1 + per.gone AS sequence,
        s.state = 'cancelled' OR NOT per.comes AS cancelled,
        (extract(epoch FROM s.starts_at) * 1000)::float8 AS start, (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end",
        jsonb_build_object('nl', coalesce(run.title_nl, first.title_nl, s.title, ''), 'en',
          CASE WHEN run.title_nl IS NULL THEN first.title_en ELSE run.title_en END) AS title,
        concat_ws(', ', site.name, site.street, nullif(concat_ws(' ', site.postcode, site.city), '')) AS address,
        run.code AS "runCode", first.code AS "courseCode", per.people, per.groups
      FROM per JOIN session s ON s.id = per.session_id JOIN site ON site.id = s.site_id LEFT JOIN run ON run.id = s.run_id
      LEFT JOIN LATERAL (SELECT c.code, c.title_nl, c.title_en FROM run_course rc JOIN course c ON c.id = rc.course_id
        WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) first ON true
      ORDER BY s.starts_at, s.id`,
  );
  return timed<FeedBooked>(rows);
}

export type FeedBusy = {
  readonly sessionId: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  /** With the time to set up and clean up. */
  readonly interval: Interval;
};

export type FeedResource = {
  readonly name: Content;
  readonly address: string;
  readonly busy: readonly FeedBusy[];
};

/** When a machine or room is taken, after `since`; null where there is no such. Nothing says by whom. */
export function resourceBusy(
  scope: PublicScope,
  resourceId: string,
  since: number,
): Promise<FeedResource | null> {
  return withScope(scope, async (tx) => {
    const [resource] = await tx.$queryRaw<{ name: Content; address: string }[]>`
      SELECT jsonb_build_object('nl', r.name_nl, 'en', r.name_en) AS name, site.name AS address
      FROM resource r JOIN site ON site.id = r.site_id WHERE r.id = ${resourceId}::uuid`;
    if (!resource) return null;
    const rows = await tx.$queryRaw<Timed<FeedBusy>[]>`
      SELECT DISTINCT ON (h.session_id) h.session_id::text AS "sessionId", NOT h.live AS cancelled,
        (s.sequence + 2 * (count(*) OVER (PARTITION BY h.session_id) - 1) + CASE WHEN h.live THEN 0 ELSE 1 END)::int AS sequence,
        (extract(epoch FROM h.starts_at) * 1000)::float8 AS start, (extract(epoch FROM h.ends_at) * 1000)::float8 AS "end"
      FROM resource_reservation h JOIN session s ON s.id = h.session_id LEFT JOIN run ON run.id = s.run_id
      WHERE h.resource_id = ${resourceId}::uuid AND h.ends_at > ${new Date(since)}::timestamptz
        AND (run.id IS NULL OR run.state <> 'concept')
      ORDER BY h.session_id, h.replaced_at IS NULL DESC, h.replaced_at DESC`;
    return { ...resource, busy: timed<FeedBusy>(rows) };
  });
}

export type OwnFeed = {
  readonly kind: 'own' | 'organisation' | 'resource';
  readonly subjectId: string;
  /** Name of the machine or room; null for the other kinds. */
  readonly name: Content | null;
  /** ISO 8601 instants. */
  readonly since: string;
  readonly lastReadAt: string | null;
};

/** The calendar links that the person has. */
export function ownFeeds(scope: SelfScope): Promise<OwnFeed[]> {
  return withScope(scope, async (tx) => {
    const feeds = await tx.calendarFeed.findMany({
      where: { personId: scope.personId },
      orderBy: { createdAt: 'asc' },
    });
    const resources = await tx.resource.findMany({
      where: { id: { in: feeds.map(({ subjectId }) => subjectId) } },
      select: { id: true, nameNl: true, nameEn: true },
    });
    return feeds.map(({ kind, subjectId, createdAt, lastReadAt }) => {
      const resource = resources.find(({ id }) => id === subjectId);
      return {
        kind,
        subjectId,
        name: resource ? { nl: resource.nameNl, en: resource.nameEn } : null,
        since: createdAt.toISOString(),
        lastReadAt: lastReadAt?.toISOString() ?? null,
      };
    });
  });
}

/** Machines and rooms to have a link of. */
export async function feedResources(scope: SelfScope): Promise<{ resourceId: string; name: Content }[]> {
  const rows = await withScope(scope, (tx) =>
    tx.resource.findMany({
      where: { status: 'in_use' },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
      select: { id: true, nameNl: true, nameEn: true },
    }),
  );
  return rows.map(({ id, nameNl, nameEn }) => ({ resourceId: id, name: { nl: nameNl, en: nameEn } }));
}
