/** The imported centre as the replay sees it: who works where and holds what, what is offered when, and by whom it is taught. */
import type { Hat, Role } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { mondayOf } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import type { RunState } from '#app/scheduling/run-state.ts';

export const zone = 'Europe/Amsterdam';

export type Someone = {
  readonly personId: string;
  readonly userId: string | null;
  readonly organisationId: string;
  readonly organisation: string;
  readonly organisationKind: Hat['organisationKind'];
  /** Personnel number. */
  readonly code: string;
  readonly email: string | null;
  readonly birthDate: CalendarDate | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly profile: string | null;
  /** Certificate types that the function asks or recommends. */
  readonly required: readonly string[];
  readonly recommended: readonly string[];
  readonly hats: readonly {
    membershipId: string;
    role: Role;
    organisationId: string;
    kind: Hat['organisationKind'];
  }[];
  /** Certificates by type: the last day, null where it has none. Grows during the replay. */
  readonly held: Map<string, CalendarDate | null>;
};

export type LifeCourse = {
  readonly courseId: string;
  readonly code: string;
  readonly audience: 'people' | 'groups';
  readonly minimumAge: number | null;
  readonly grantsTypeId: string | null;
  readonly grantOn: 'attended' | 'passed' | 'failed' | 'resit';
  readonly examiner: string | null;
  readonly validityMonths: number | null;
  /** Certificate types that the course or its machines ask. */
  readonly asks: readonly string[];
  readonly needs: readonly { readonly pool: string; readonly quantity: number }[];
};

export type LifeSession = {
  readonly sessionId: string;
  readonly interval: Interval;
  readonly trainerIds: readonly string[];
  readonly resourceIds: readonly string[];
};

export type LifeRun = {
  readonly runId: string;
  readonly code: string;
  readonly state: RunState;
  readonly siteId: string;
  readonly seats: number;
  readonly minimum: number;
  readonly decideBy: CalendarDate | null;
  readonly createdAt: number;
  readonly onlyForId: string | null;
  readonly optionUntil: number | null;
  readonly courses: readonly LifeCourse[];
  readonly sessions: readonly LifeSession[];
  readonly start: number;
  readonly end: number;
  /** Days of the first and the last session. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** The day of each session. */
  readonly days: readonly CalendarDate[];
};

export type LifeResource = {
  readonly resourceId: string;
  readonly code: string;
  readonly name: string;
  readonly siteId: string;
  readonly pool: string | null;
};

export type Centre = {
  readonly now: number;
  readonly today: CalendarDate;
  /** The Monday of this week; in a weekend, of the next. */
  readonly monday: CalendarDate;
  readonly hallId: string;
  readonly people: readonly Someone[];
  readonly trainers: ReadonlyMap<string, { readonly code: string; readonly teaches: ReadonlySet<string> }>;
  readonly courses: ReadonlyMap<string, LifeCourse>;
  readonly runs: readonly LifeRun[];
  readonly resources: readonly LifeResource[];
  readonly sites: readonly {
    readonly siteId: string;
    readonly code: string;
    readonly organisation: string;
  }[];
  readonly holidays: readonly {
    readonly organisation: string;
    readonly first: CalendarDate;
    readonly last: CalendarDate;
  }[];
  readonly organisations: ReadonlyMap<
    string,
    { readonly id: string; readonly bookingMode: 'inform' | 'approve' }
  >;
};

/** Reads it all at once; none of it changes during the replay but what the replay itself does. */
export function readCentre(now: Temporal.Instant): Promise<Centre> {
  return asSystem(async (tx) => {
    const courses = await readCourses(tx);
    const today = dateAt(now.epochMilliseconds, zone);
    // On a Saturday or Sunday people look at the week that comes.
    const monday = mondayOf(dateAt(now.epochMilliseconds + 2 * 86_400_000, zone));
    const [hall] = await tx.site.findMany({
      where: { organisation: { kind: 'centre' } },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    });
    if (!hall) throw new Error('no site of the centre: import the demo files first');
    return {
      now: now.epochMilliseconds,
      today,
      monday,
      hallId: hall.id,
      courses,
      people: await readPeople(tx),
      trainers: await readTrainers(tx),
      runs: await readRuns(tx, courses),
      resources: await tx.$queryRaw<LifeResource[]>`
        SELECT r.id::text AS "resourceId", r.code, r.name_nl AS name, r.site_id::text AS "siteId", p.code AS pool
        FROM resource r LEFT JOIN pool p ON p.id = r.pool_id WHERE r.status = 'in-use' ORDER BY r.sort_order, r.code`,
      sites: await tx.$queryRaw<Centre['sites'][number][]>`
        SELECT s.id::text AS "siteId", s.code, o.code AS organisation FROM site s
        JOIN organisation o ON o.id = s.organisation_id WHERE s.active ORDER BY s.sort_order, s.code`,
      holidays: await tx.$queryRaw<Centre['holidays'][number][]>`
        SELECT o.code AS organisation, first_day::text AS first, last_day::text AS last
        FROM school_holiday h JOIN organisation o ON o.id = h.organisation_id ORDER BY first_day`,
      organisations: new Map(
        (
          await tx.$queryRaw<{ code: string; id: string; bookingMode: 'inform' | 'approve' }[]>`
            SELECT o.code, o.id::text, coalesce((SELECT booking_mode::text FROM agreement a WHERE a.organisation_id = o.id
              AND ${today}::date BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity')), 'inform') AS "bookingMode"
            FROM organisation o ORDER BY o.code COLLATE "C"`
        ).map(({ code, ...organisation }) => [code, organisation]),
      ),
    };
  });
}

async function readPeople(tx: Tx): Promise<Someone[]> {
  const rows = await tx.$queryRaw<
    (Omit<Someone, 'held'> & { held: Record<string, CalendarDate | null> | null })[]
  >`
    SELECT p.id::text AS "personId", p.user_id::text AS "userId", o.id::text AS "organisationId", o.code AS organisation,
      o.kind::text AS "organisationKind", e.code, p.email, p.birth_date::text AS "birthDate",
      e.valid_from::text AS "from", e.valid_until::text AS until, f.code AS profile,
      ARRAY(SELECT certificate_type_id::text FROM function_profile_item WHERE profile_id = f.id AND required ORDER BY 1) AS required,
      ARRAY(SELECT certificate_type_id::text FROM function_profile_item WHERE profile_id = f.id AND NOT required ORDER BY 1) AS recommended,
      coalesce((SELECT jsonb_agg(jsonb_build_object('membershipId', m.id, 'role', m.role::text, 'organisationId', m.organisation_id,
          'kind', mo.kind::text) ORDER BY m.role, mo.code)
        FROM membership m JOIN organisation mo ON mo.id = m.organisation_id WHERE m.person_id = p.id), '[]') AS hats,
      (SELECT jsonb_object_agg(certificate_type_id, last) FROM (
        SELECT certificate_type_id, CASE WHEN bool_or(valid_until IS NULL) THEN NULL ELSE max(valid_until) END AS last
        FROM certificate WHERE person_id = p.id AND revoked_at IS NULL GROUP BY certificate_type_id) c) AS held
    FROM (
      SELECT person_id, organisation_id, code, function_profile_id, valid_from, valid_until FROM employment
      UNION ALL
      -- Who has a role and no job, such as a member of the board, belongs to where the role is.
      SELECT DISTINCT ON (person_id) person_id, organisation_id, '', NULL::uuid, valid_from, valid_until FROM membership m
      WHERE NOT EXISTS (SELECT FROM employment WHERE person_id = m.person_id)
    ) e JOIN person p ON p.id = e.person_id JOIN organisation o ON o.id = e.organisation_id
      LEFT JOIN function_profile f ON f.id = e.function_profile_id
    WHERE o.active ORDER BY o.code COLLATE "C", e.code COLLATE "C", p.given_name`;
  return rows.map(({ held, ...row }) => ({ ...row, held: new Map(Object.entries(held ?? {})) }));
}

async function readCourses(tx: Tx): Promise<Map<string, LifeCourse>> {
  const rows = await tx.$queryRaw<LifeCourse[]>`
    SELECT c.id::text AS "courseId", c.code, c.audience::text AS audience, c.minimum_age AS "minimumAge",
      c.grants_type_id::text AS "grantsTypeId", c.grant_on::text AS "grantOn", c.external_examiner AS examiner,
      t.validity_months AS "validityMonths",
      ARRAY(SELECT DISTINCT q.certificate_type_id::text FROM requirement q WHERE q.course_id = c.id
        OR q.pool_id IN (SELECT pool_id FROM course_need WHERE course_id = c.id)
        OR q.resource_id IN (SELECT resource_id FROM course_need WHERE course_id = c.id) ORDER BY 1) AS asks,
      coalesce((SELECT jsonb_agg(jsonb_build_object('pool', p.code, 'quantity', n.quantity) ORDER BY p.sort_order)
        FROM course_need n JOIN pool p ON p.id = n.pool_id WHERE n.course_id = c.id), '[]') AS needs
    FROM course c LEFT JOIN certificate_type t ON t.id = c.grants_type_id WHERE c.active ORDER BY c.code COLLATE "C"`;
  return new Map(rows.map((row) => [row.courseId, row]));
}

async function readTrainers(tx: Tx): Promise<Centre['trainers']> {
  const rows = await tx.trainer.findMany({
    where: { active: true },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    select: { personId: true, code: true, courses: { select: { course: { select: { code: true } } } } },
  });
  return new Map(
    rows.map(({ personId, code, courses }) => [
      personId,
      { code, teaches: new Set(courses.map(({ course }) => course.code)) },
    ]),
  );
}

type RunRow = Omit<LifeRun, 'courses' | 'sessions' | 'start' | 'end' | 'firstDay' | 'lastDay' | 'days'> & {
  courseIds: string[];
  sessions: (Omit<LifeSession, 'interval'> & Interval)[];
};

async function readRuns(tx: Tx, courses: ReadonlyMap<string, LifeCourse>): Promise<LifeRun[]> {
  const rows = await tx.$queryRaw<RunRow[]>`
    SELECT run.id::text AS "runId", run.code, run.state::text AS state, run.site_id::text AS "siteId", run.seats,
      run.minimum, run.decide_by::text AS "decideBy", run.only_for_id::text AS "onlyForId",
      (extract(epoch FROM run.created_at) * 1000)::float8 AS "createdAt",
      (extract(epoch FROM run.option_until) * 1000)::float8 AS "optionUntil",
      ARRAY(SELECT course_id::text FROM run_course WHERE run_id = run.id ORDER BY sort_order) AS "courseIds",
      (SELECT jsonb_agg(jsonb_build_object('sessionId', s.id, 'start', (extract(epoch FROM s.starts_at) * 1000)::int8,
          'end', (extract(epoch FROM s.ends_at) * 1000)::int8,
          'trainerIds', ARRAY(SELECT person_id FROM person_reservation WHERE session_id = s.id AND role = 'trainer'
            AND replaced_at IS NULL ORDER BY 1),
          'resourceIds', ARRAY(SELECT resource_id FROM resource_reservation WHERE session_id = s.id
            AND replaced_at IS NULL ORDER BY 1)) ORDER BY s.starts_at)
        FROM session s WHERE s.run_id = run.id AND s.state = 'planned') AS sessions
    FROM run WHERE EXISTS (SELECT FROM session WHERE run_id = run.id AND state = 'planned')`;
  return rows
    .map(({ courseIds, sessions, ...run }) => {
      const start = Math.min(...sessions.map((session) => session.start));
      const end = Math.max(...sessions.map((session) => session.end));
      return {
        ...run,
        courses: courseIds.flatMap((id) => courses.get(id) ?? []),
        sessions: sessions.map(({ start: from, end: until, ...session }) => ({
          ...session,
          interval: { start: from, end: until },
        })),
        start,
        end,
        firstDay: dateAt(start, zone),
        lastDay: dateAt(end - 1, zone),
        days: sessions.map((session) => dateAt(session.start, zone)),
      };
    })
    .sort((a, b) => a.start - b.start || (a.code < b.code ? -1 : 1));
}
