/** What is known about a school, an activity and its rules when a class is to come. Read as the system: the asker is checked. */
import type { WorkHoursRule } from '#app/centre/work-hours.ts';
import { type CalendarDate, mondayOf } from '#app/kernel/calendar-date.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { SchoolHoliday, SourcedRule, Standing } from './group-reasons.ts';
import type { Activity } from './group-visit.ts';

/** Activities that a class can be booked on: in use, and with something at the centre to be held. By name. */
export function loadActivities(
  tx: Tx,
  of: { readonly courseId?: string; readonly code?: string } = {},
): Promise<Activity[]> {
  return tx.$queryRaw<Activity[]>`
    SELECT c.id::text AS "courseId", c.code, c.carousel, c.seats, c.session_minutes AS minutes,
      jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title,
      jsonb_build_object('nl', c.summary_nl, 'en', c.summary_en) AS summary,
      CASE WHEN c.bring_nl IS NOT NULL THEN jsonb_build_object('nl', c.bring_nl, 'en', c.bring_en) END AS bring,
      place.site_id::text AS "siteId", place.name AS "siteName", place.zone, place.needs,
      coalesce((SELECT max(r.setup_minutes + r.cleanup_minutes) FROM course_need n JOIN resource r
        ON r.id = n.resource_id OR r.pool_id = n.pool_id WHERE n.course_id = c.id), 0) AS "turnoverMinutes"
    FROM course c JOIN LATERAL (
      SELECT min(s.id::text)::uuid AS site_id, min(s.name) AS name, min(s.time_zone) AS zone,
        jsonb_agg(jsonb_build_object('poolId', n.pool_id, 'resourceId', n.resource_id, 'quantity', n.quantity,
          'name', jsonb_build_object('nl', coalesce(p.name_nl, r.name_nl), 'en', coalesce(p.name_en, r.name_en))) ORDER BY n.id) AS needs
      FROM course_need n LEFT JOIN pool p ON p.id = n.pool_id LEFT JOIN resource r ON r.id = n.resource_id
      JOIN site s ON s.id = coalesce(p.site_id, r.site_id)
      WHERE n.course_id = c.id HAVING count(DISTINCT s.id) = 1
    ) place ON true
    WHERE c.audience = 'groups' AND c.active
      AND (${of.courseId ?? null}::uuid IS NULL OR c.id = ${of.courseId ?? null}::uuid)
      AND (${of.code ?? null}::text IS NULL OR c.code = ${of.code ?? null})
    ORDER BY c.title_nl, c.code`;
}

export type SchoolFacts = {
  /** Of the machines that the activity may use. */
  readonly rules: readonly SourcedRule[];
  readonly workRules: readonly WorkHoursRule[];
  readonly holidays: readonly SchoolHoliday[];
  readonly standing: readonly Standing[];
  /** What the same class does at the centre already, in minutes: by day, and by the Monday of the week. */
  readonly minutesByDay: ReadonlyMap<string, number>;
  readonly minutesByWeek: ReadonlyMap<string, number>;
};

export async function loadSchoolFacts(
  tx: Tx,
  of: {
    readonly organisationId: string;
    readonly activity: Pick<Activity, 'courseId' | 'zone'>;
    readonly groupName: string;
    readonly now: Temporal.Instant;
    /** Bookings that are being changed. */
    readonly butNot?: readonly string[];
  },
): Promise<SchoolFacts> {
  const { organisationId, activity, groupName } = of;
  const rules = await tx.$queryRaw<SourcedRule[]>`
    SELECT DISTINCT rule.id::text AS "ruleId", rule.pool_id::text AS "poolId", rule.resource_id::text AS "resourceId",
      rule.level::text AS level, rule.minimum_age AS "minimumAge", rule.minimum_age_supervised AS "minimumAgeSupervised",
      rule.supervision::text AS supervision, rule.learners_per_supervisor AS "learnersPerSupervisor", rule.source,
      rule.responsible, rule.decided_on::text AS "decidedOn",
      jsonb_build_object('nl', coalesce(pool.name_nl, own.name_nl), 'en', coalesce(pool.name_en, own.name_en)) AS "where"
    FROM safety_rule rule LEFT JOIN pool ON pool.id = rule.pool_id LEFT JOIN resource own ON own.id = rule.resource_id
    JOIN course_need n ON n.course_id = ${activity.courseId}::uuid
      AND (n.pool_id = rule.pool_id OR n.resource_id = rule.resource_id
        OR EXISTS (SELECT FROM resource r WHERE r.id = n.resource_id AND r.pool_id = rule.pool_id)
        OR EXISTS (SELECT FROM resource r WHERE r.id = rule.resource_id AND r.pool_id = n.pool_id))
    ORDER BY 1`;
  const workRules = await tx.$queryRaw<WorkHoursRule[]>`
    SELECT id::text AS "ruleId", youngest_age AS "youngestAge", oldest_age AS "oldestAge",
      most_minutes_per_day AS "mostMinutesPerDay", most_minutes_per_week AS "mostMinutesPerWeek",
      earliest_minute AS "earliestMinute", latest_minute AS "latestMinute", sundays, source, responsible,
      decided_on::text AS "decidedOn"
    FROM work_hours_rule ORDER BY youngest_age, code`;
  const holidays = await tx.$queryRaw<SchoolHoliday[]>`
    SELECT name, first_day::text AS "firstDay", last_day::text AS "lastDay" FROM school_holiday
    WHERE organisation_id = ${organisationId}::uuid ORDER BY first_day`;
  const standing = await tx.$queryRaw<Standing[]>`
    SELECT code, rule_id::text AS "ruleId", extent FROM standing_override
    WHERE organisation_id = ${organisationId}::uuid AND course_id = ${activity.courseId}::uuid
      AND withdrawn_at IS NULL AND valid_until >= app_day(${new Date(of.now.epochMilliseconds)}::timestamptz)`;
  const visits = await tx.$queryRaw<{ day: CalendarDate; minutes: number }[]>`
    SELECT ((min(s.starts_at) AT TIME ZONE ${activity.zone})::date)::text AS day,
      -- Of a class that is split each pupil works in one part only.
      (extract(epoch FROM CASE WHEN b.split IS NULL THEN max(s.ends_at) - min(s.starts_at)
        ELSE max(s.ends_at - s.starts_at) END) / 60)::float8 AS minutes
    FROM group_booking b JOIN group_booking_session g ON g.group_booking_id = b.id
    JOIN session s ON s.id = g.session_id AND s.state = 'planned'
    WHERE b.organisation_id = ${organisationId}::uuid AND b.group_name = ${groupName} AND b.state = 'confirmed'
      AND b.id <> ALL(${[...(of.butNot ?? [])]}::uuid[])
    GROUP BY b.id`;
  const minutesByDay = new Map<string, number>();
  const minutesByWeek = new Map<string, number>();
  for (const { day, minutes } of visits) {
    minutesByDay.set(day, (minutesByDay.get(day) ?? 0) + minutes);
    const week = mondayOf(day);
    minutesByWeek.set(week, (minutesByWeek.get(week) ?? 0) + minutes);
  }
  return { rules, workRules, holidays, standing, minutesByDay, minutesByWeek };
}

/** Is this somebody who may be a school's contact today? */
export async function teachesAt(
  tx: Tx,
  organisationId: string,
  personId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ ok: number }[]>`
    SELECT 1 AS ok FROM membership WHERE organisation_id = ${organisationId}::uuid AND person_id = ${personId}::uuid
      AND role = 'teacher' AND app_day(${new Date(now.epochMilliseconds)}::timestamptz)
        BETWEEN valid_from AND coalesce(valid_until, 'infinity')`;
  return found !== undefined;
}
