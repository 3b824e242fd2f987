/** A school's visits as its teachers see them, and as one visit is shown. */

import type { WorkHoursRule } from '#app/centre/work-hours.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { PersonName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { AskedBy } from './asked-by.ts';
import { loadActivities, loadSchoolFacts } from './group-facts-queries.server.ts';
import type { SourcedRule } from './group-reasons.ts';
import type { Activity, SplitWay } from './group-visit.ts';

/** What classes can be booked on. Open to everybody. */
export function activitiesForGroups(): Promise<Activity[]> {
  return asSystem((tx) => loadActivities(tx));
}

/** The rules at an activity, with their sources. Open to everybody. */
export async function rulesAt(
  activity: Activity,
  organisationId: string,
  now: Temporal.Instant,
): Promise<{ rules: readonly SourcedRule[]; workRules: readonly WorkHoursRule[] }> {
  const { rules, workRules } = await asSystem((tx) =>
    loadSchoolFacts(tx, { organisationId, activity, groupName: '', now }),
  );
  return { rules, workRules };
}

export type SchoolTeacher = { readonly personId: string; readonly name: PersonName };

/** Who can be the contact: the school's teachers of today. */
export function schoolTeachers(scope: PartnerScope, day: CalendarDate): Promise<SchoolTeacher[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<SchoolTeacher[]>`
      SELECT DISTINCT ON (p.family_name, p.given_name, p.id) p.id::text AS "personId",
        jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) AS name
      FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.organisation_id = ${scope.organisationId}::uuid AND m.role = 'teacher'
        AND ${day}::date BETWEEN m.valid_from AND coalesce(m.valid_until, 'infinity')
      ORDER BY p.family_name, p.given_name, p.id`,
  );
}

export type KnownGroup = {
  readonly groupName: string;
  readonly headCount: number;
  readonly youngestAge: number;
  readonly oldestAge: number;
  readonly level: string | null;
  readonly supervisors: number;
};

/** Classes that came before, the latest first: to book again without typing. */
export function knownGroups(scope: PartnerScope): Promise<KnownGroup[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<KnownGroup[]>`
      SELECT group_name AS "groupName", head_count AS "headCount", youngest_age AS "youngestAge", oldest_age AS "oldestAge",
        level, supervisors FROM (
        SELECT DISTINCT ON (group_name) * FROM group_booking WHERE organisation_id = ${scope.organisationId}::uuid
        ORDER BY group_name, booked_at DESC) latest
      ORDER BY booked_at DESC, group_name LIMIT 6`,
  );
}

export type SchoolVisit = {
  readonly groupBookingId: string;
  readonly code: string;
  readonly title: Content;
  readonly groupName: string;
  readonly headCount: number;
  readonly state: 'confirmed' | 'cancelled';
  readonly interval: Interval;
  readonly zone: string;
  readonly siteName: string;
  /** Null until somebody said how many came. */
  readonly present: number | null;
  readonly seriesId: string | null;
};

type VisitRow = Omit<SchoolVisit, 'interval'> & { start: number; end: number };

/** The school's visits: those to come by start, and the latest of those that are over or off. */
export async function schoolVisits(
  scope: PartnerScope,
  now: Temporal.Instant,
): Promise<{ coming: SchoolVisit[]; past: SchoolVisit[] }> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<VisitRow[]>`
      SELECT * FROM (
        SELECT b.id::text AS "groupBookingId", b.code, jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
          b.group_name AS "groupName", b.head_count AS "headCount", b.state::text AS state, b.series_id::text AS "seriesId",
          (extract(epoch FROM min(s.starts_at)) * 1000)::float8 AS start,
          (extract(epoch FROM max(s.ends_at)) * 1000)::float8 AS "end",
          min(site.time_zone) AS zone, min(site.name) AS "siteName",
          -- Who is at one station at a time is at no other; who is in one part of a class is in no other.
          (SELECT max(total)::int FROM (SELECT sum(h.heads_present) AS total FROM group_booking_session h
            JOIN session t ON t.id = h.session_id WHERE h.group_booking_id = b.id
            GROUP BY CASE WHEN b.split IS NULL THEN t.starts_at END) at_once) AS present
        FROM group_booking b JOIN course c ON c.id = b.course_id
        JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
        JOIN site ON site.id = s.site_id
        WHERE b.organisation_id = ${scope.organisationId}::uuid
        GROUP BY b.id, c.id
      ) visit ORDER BY start DESC LIMIT 400`,
  );
  const visits = rows.map(({ start, end, ...row }) => ({ ...row, interval: { start, end } }));
  const at = now.epochMilliseconds;
  return {
    coming: visits.filter(({ interval, state }) => interval.end > at && state === 'confirmed').reverse(),
    past: visits.filter(({ interval, state }) => interval.end <= at || state === 'cancelled').slice(0, 25),
  };
}

export type VisitStation = {
  readonly sessionId: string;
  readonly station: number;
  readonly interval: Interval;
  readonly headsPresent: number | null;
  /** Pupils it is for. */
  readonly heads: number;
  readonly trainers: readonly string[];
  readonly resources: readonly Content[];
  readonly pool: Content | null;
  readonly sequence: number;
  readonly cancelled: boolean;
};

export type Visit = {
  readonly groupBookingId: string;
  readonly code: string;
  readonly organisationId: string;
  readonly courseId: string;
  readonly activityCode: string;
  readonly title: Content;
  readonly bring: Content | null;
  readonly groupName: string;
  readonly headCount: number;
  readonly youngestAge: number;
  readonly oldestAge: number;
  readonly level: string | null;
  readonly supervisors: number;
  readonly teacherId: string | null;
  readonly teacher: PersonName | null;
  readonly state: 'confirmed' | 'cancelled';
  readonly cancelReason: string | null;
  /** On whose word the office took it off. */
  readonly cancelAsked: AskedBy | null;
  readonly seriesId: string | null;
  readonly blockMinutes: number | null;
  readonly changeMinutes: number | null;
  /** The class comes in parts, each station one of them. */
  readonly split: SplitWay | null;
  /** Noted where giving it up is late from another instant on than its date says (`visitLateFrom`). */
  readonly lateFrom: number | null;
  readonly zone: string;
  readonly siteName: string;
  readonly address: string;
  readonly interval: Interval;
  readonly stations: readonly VisitStation[];
  /** Rules that were set aside, with who said why. */
  readonly setAside: readonly {
    readonly code: string;
    readonly why: string;
    readonly who: string | null;
    readonly at: number;
  }[];
  /** What stood for the school and this activity when the visit was booked, until a day. */
  readonly standing: readonly {
    readonly id: string;
    readonly why: string;
    readonly who: string | null;
    readonly at: number;
    readonly until: CalendarDate;
  }[];
};

type StationRow = Omit<VisitStation, 'interval'> & { start: number; end: number };

/** One visit of the own school; null for one that isn't there or is another's. */
export function findVisit(scope: PartnerScope, code: string): Promise<Visit | null> {
  return withScope(scope, (tx) => loadVisitView(tx, { code, organisationId: scope.organisationId }));
}

/** Any school's, for the office. */
export function findVisitOfAnySchool(scope: CentreScope, code: string): Promise<Visit | null> {
  return withScope(scope, async (tx) => {
    const booking = await tx.groupBooking.findUnique({ where: { code }, select: { id: true } });
    return booking && loadVisitView(tx, { groupBookingId: booking.id });
  });
}

/** The visit of a class that a session belongs to, for the office; null for any other session. */
export async function visitCodeOfSession(scope: CentreScope, sessionId: string): Promise<string | null> {
  const found = await withScope(scope, (tx) =>
    tx.groupBookingSession.findFirst({
      where: { sessionId },
      select: { groupBooking: { select: { code: true } } },
    }),
  );
  return found?.groupBooking.code ?? null;
}

/** One visit for a mail about it, or the one that a session belongs to. */
export function visitForMail(of: { groupBookingId?: string; sessionId?: string }): Promise<Visit | null> {
  return asSystem((tx) => loadVisitView(tx, of));
}

async function loadVisitView(
  tx: Tx,
  of: { code?: string; organisationId?: string; groupBookingId?: string; sessionId?: string },
): Promise<Visit | null> {
  const [row] = await tx.$queryRaw<(Omit<Visit, 'stations' | 'interval'> & { stations: StationRow[] })[]>`
      SELECT b.id::text AS "groupBookingId", b.code, b.organisation_id::text AS "organisationId", b.course_id::text AS "courseId",
        c.code AS "activityCode", jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
        CASE WHEN c.bring_nl IS NOT NULL THEN jsonb_build_object('nl', c.bring_nl, 'en', c.bring_en) END AS bring,
        b.group_name AS "groupName", b.head_count AS "headCount", b.youngest_age AS "youngestAge", b.oldest_age AS "oldestAge",
        b.level, b.supervisors, b.teacher_id::text AS "teacherId",
        (SELECT jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name)
          FROM person p WHERE p.id = b.teacher_id) AS teacher,
        b.state::text AS state, b.cancel_reason AS "cancelReason", CASE WHEN b.cancel_asked_way IS NULL THEN NULL ELSE
          jsonb_build_object('way', b.cancel_asked_way, 'by', b.cancel_asked_by) END AS "cancelAsked", b.series_id::text AS "seriesId",
        b.block_minutes AS "blockMinutes", b.change_minutes AS "changeMinutes", b.split::text AS split,
        (extract(epoch FROM b.late_from) * 1000)::float8 AS "lateFrom", place.zone, place.name AS "siteName", place.address, stations.list AS stations,
        coalesce((SELECT jsonb_agg(jsonb_build_object('code', o.code, 'why', o.reason, 'at', (extract(epoch FROM o.at) * 1000)::bigint,
            'who', (SELECT concat_ws(' ', p.given_name, p.infix, p.family_name) FROM person p WHERE p.id = o.by_person_id)) ORDER BY o.at)
          FROM rule_override o WHERE o.subject_type = 'session' AND o.subject_id IN
            (SELECT session_id FROM group_booking_session WHERE group_booking_id = b.id)), '[]') AS "setAside",
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'why', o.reason, 'at', (extract(epoch FROM o.at) * 1000)::bigint,
            'until', o.valid_until,
            'who', (SELECT concat_ws(' ', p.given_name, p.infix, p.family_name) FROM person p WHERE p.id = o.by_person_id)) ORDER BY o.at)
          FROM standing_override o WHERE o.organisation_id = b.organisation_id AND o.course_id = b.course_id
            AND o.at < b.booked_at AND o.valid_until >= app_day(b.booked_at)
            AND (o.withdrawn_at IS NULL OR o.withdrawn_at > b.booked_at)), '[]') AS standing
      FROM group_booking b JOIN course c ON c.id = b.course_id
      JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('sessionId', s.id, 'station', g.station, 'headsPresent', g.heads_present,
          'heads', class_heads(b.id, g.station),
          'start', (extract(epoch FROM s.starts_at) * 1000)::bigint, 'end', (extract(epoch FROM s.ends_at) * 1000)::bigint,
          'sequence', s.sequence, 'cancelled', s.state = 'cancelled',
          'trainers', ARRAY(SELECT t.display_name FROM person_reservation h JOIN trainer t ON t.person_id = h.person_id
            WHERE h.session_id = s.id AND h.role = 'trainer' AND h.live ORDER BY 1),
          'resources', coalesce((SELECT jsonb_agg(jsonb_build_object('nl', r.name_nl, 'en', r.name_en) ORDER BY r.sort_order)
            FROM resource_reservation h JOIN resource r ON r.id = h.resource_id WHERE h.session_id = s.id AND h.live), '[]'),
          'pool', (SELECT jsonb_build_object('nl', p.name_nl, 'en', p.name_en) FROM resource_reservation h
            JOIN resource r ON r.id = h.resource_id JOIN pool p ON p.id = r.pool_id WHERE h.session_id = s.id
            ORDER BY h.live DESC, r.sort_order LIMIT 1))
          ORDER BY s.starts_at, g.station, s.id) AS list
        FROM group_booking_session g JOIN session s ON s.id = g.session_id WHERE g.group_booking_id = b.id) stations ON true
      JOIN LATERAL (SELECT site.time_zone AS zone, site.name,
          concat_ws(', ', site.name, site.street, nullif(concat_ws(' ', site.postcode, site.city), '')) AS address
        FROM group_booking_session g JOIN session s ON s.id = g.session_id JOIN site ON site.id = s.site_id
        WHERE g.group_booking_id = b.id ORDER BY s.starts_at LIMIT 1) place ON true
      WHERE (b.code = ${of.code ?? null} AND b.organisation_id = ${of.organisationId ?? null}::uuid)
        OR b.id = ${of.groupBookingId ?? null}::uuid
        OR b.id = (SELECT group_booking_id FROM group_booking_session WHERE session_id = ${of.sessionId ?? null}::uuid LIMIT 1)`;
  if (!row) return null;
  const stations = row.stations.map(({ start, end, ...station }) => ({
    ...station,
    interval: { start, end },
  }));
  const interval = {
    start: Math.min(...stations.map((one) => one.interval.start)),
    end: Math.max(...stations.map((one) => one.interval.end)),
  };
  return { ...row, stations, interval };
}
