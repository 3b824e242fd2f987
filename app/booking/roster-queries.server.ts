/**
 * Rosters: who takes part, for the trainers of the sessions (until 14 days after the last one) and the office. Of what
 * people hold it says only whether what the course and the machines ask is met, never which days a certificate covers.
 */
import { type HeldCertificate, isHeldOn } from '#app/credentials/validity.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { now } from '#app/platform/clock.server.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';
import type { RunState } from '#app/scheduling/run-state.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { AskedBy } from './asked-by.ts';
import { type AttendanceOutcome, type Presence, presenceOf } from './attendance.ts';
import { contentOf } from './queries.server.ts';
import type { ResultKind } from './result-grant.ts';
import type { OrderReason, Placed } from './waiting-order.ts';
import { placesInLine } from './waiting-order-queries.server.ts';

export type RosterSession = {
  readonly sessionId: string;
  readonly number: number;
  readonly interval: Interval;
  readonly day: CalendarDate;
  readonly resources: readonly Content[];
  readonly trainers: readonly string[];
};

export type PersonName = {
  readonly givenName: string;
  readonly infix: string | null;
  readonly familyName: string;
};

export type RosterPerson = {
  readonly enrolmentId: string;
  readonly code: string;
  /** Null for a place without a name. */
  readonly name: PersonName | null;
  readonly organisationName: string | null;
  readonly courseId: string;
  readonly courseTitle: Content;
  readonly requested: boolean;
  /** On whose word the office enrolled them; the office reads it. */
  readonly asked: AskedBy | null;
  /** What is asked, and whether it is met on every day of the sessions. */
  readonly requirements: readonly { readonly name: Content; readonly met: boolean }[];
  /** By session id; a session without a place of this person is left out. */
  readonly attendance: Readonly<
    Record<
      string,
      { readonly outcome: AttendanceOutcome | null; readonly minutes: number; readonly conflict: boolean }
    >
  >;
  readonly presence: Presence;
  readonly result: {
    readonly resultId: string;
    readonly kind: ResultKind;
    readonly achievedOn: CalendarDate;
    readonly issuer: string | null;
    readonly number: string | null;
    readonly certificateGranted: boolean;
  } | null;
};

export type Roster = {
  readonly runId: string;
  readonly code: string;
  readonly state: RunState;
  readonly title: Content;
  readonly seats: number;
  readonly minimum: number;
  readonly site: { readonly name: string; readonly zone: string };
  readonly courses: readonly {
    readonly courseId: string;
    readonly title: Content;
    readonly grants: Content | null;
    readonly grantOn: ResultKind;
    readonly issuer: string | null;
  }[];
  /** Not cancelled, by start. */
  readonly sessions: readonly RosterSession[];
  /** By family name. */
  readonly people: readonly RosterPerson[];
  /** Held for companies whose names follow, the soonest due first. */
  readonly places: readonly {
    readonly code: string;
    readonly organisationName: string;
    readonly quantity: number;
    /** Epoch milliseconds. */
    readonly namesBy: number;
  }[];
  /** Whose turn it is first. */
  readonly waiting: readonly {
    readonly waitingEntryId: string;
    readonly personId: string | null;
    readonly name: PersonName | null;
    readonly organisationName: string | null;
    readonly quantity: number;
    /** In the words of who joined. */
    readonly reason: string | null;
    readonly position: number;
    readonly because: OrderReason;
    readonly offer: {
      readonly offerId: string;
      readonly quantity: number;
      readonly until: number;
    } | null;
  }[];
};

/** The roster of a run, or null where there is no such run or it is nobody's of this scope. */
export async function rosterOf(scope: RosterScope | CentreScope, runId: string): Promise<Roster | null> {
  const at = now();
  const line = await asSystem((tx) => placesInLine(tx, [runId], at));
  return withScope(scope, async (tx) => {
    const run = await loadRun(tx, runId, scope.kind === 'roster' ? scope.personId : null);
    if (!run) return null;
    const sessions = await loadSessions(tx, runId, run.site.zone);
    const found = await loadPeople(tx, runId);
    const people = scope.kind === 'roster' ? found.map((one) => ({ ...one, asked: null })) : found;
    const asked = await loadAsked(tx, runId);
    const certificates = await loadCertificates(tx, people, asked);
    return {
      ...run,
      sessions,
      people: people.map((row) => asPerson(row, sessions, asked, certificates.get(row.personId ?? '') ?? [])),
      places: await loadPlaces(tx, runId),
      waiting: (await loadWaiting(tx, runId))
        .map((row) => ({ ...row, ...pick(line.get(row.waitingEntryId)) }))
        .toSorted((a, b) => a.position - b.position),
    };
  });
}

function pick(placed: Placed | undefined): { position: number; because: OrderReason } {
  return { position: placed?.position ?? 1, because: placed?.because ?? 'first' };
}

type RunRow = Omit<Roster, 'sessions' | 'people' | 'places' | 'waiting'>;

/** A trainer's roster is of the runs they teach; the run itself is public, who comes is not. */
async function loadRun(tx: Tx, runId: string, trainerId: string | null): Promise<RunRow | null> {
  const [row] = await tx.$queryRaw<
    (Omit<RunRow, 'courses'> & {
      courses: (RunRow['courses'][number] & { grants: { nl: string | null; en: string | null } })[];
    })[]
  >`
    SELECT run.id::text AS "runId", run.code, run.state::text AS state, run.seats, run.minimum,
      jsonb_build_object('name', site.name, 'zone', site.time_zone) AS site,
      jsonb_build_object('nl', coalesce(run.title_nl, first.title_nl), 'en',
        CASE WHEN run.title_nl IS NULL THEN first.title_en ELSE run.title_en END) AS title,
      (SELECT jsonb_agg(jsonb_build_object('courseId', c.id, 'title', jsonb_build_object('nl', c.title_nl, 'en', c.title_en),
          'grants', jsonb_build_object('nl', t.name_nl, 'en', t.name_en), 'grantOn', c.grant_on,
          'issuer', coalesce(c.external_examiner, t.issuer)) ORDER BY rc.sort_order)
        FROM run_course rc JOIN course c ON c.id = rc.course_id LEFT JOIN certificate_type t ON t.id = c.grants_type_id
        WHERE rc.run_id = run.id) AS courses
    FROM run JOIN site ON site.id = run.site_id
    LEFT JOIN LATERAL (SELECT c.title_nl, c.title_en FROM run_course rc JOIN course c ON c.id = rc.course_id
      WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) first ON true
    WHERE run.id = ${runId}::uuid
      AND (${trainerId}::uuid IS NULL OR run.id = ANY ((SELECT scope_roster_runs())::uuid[]))`;
  if (!row) return null;
  return {
    ...row,
    courses: (row.courses ?? []).map((course) => ({ ...course, grants: contentOf(course.grants) })),
  };
}

async function loadSessions(tx: Tx, runId: string, zone: string): Promise<RosterSession[]> {
  const rows = await tx.$queryRaw<
    (Omit<RosterSession, 'interval' | 'day'> & { start: number; end: number })[]
  >`
    SELECT s.id::text AS "sessionId", s.number, (extract(epoch FROM s.starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end",
      coalesce((SELECT jsonb_agg(jsonb_build_object('nl', r.name_nl, 'en', r.name_en) ORDER BY r.sort_order, r.code)
        FROM resource_reservation h JOIN resource r ON r.id = h.resource_id
        WHERE h.session_id = s.id AND h.replaced_at IS NULL), '[]') AS resources,
      ARRAY(SELECT t.display_name FROM person_reservation h JOIN trainer t ON t.person_id = h.person_id
        WHERE h.session_id = s.id AND h.role = 'trainer' AND h.replaced_at IS NULL ORDER BY t.sort_order) AS trainers
    FROM session s WHERE s.run_id = ${runId}::uuid AND s.state = 'planned' ORDER BY s.starts_at, s.number`;
  return rows.map(({ start, end, ...row }) => ({
    ...row,
    interval: { start, end },
    day: dateAt(start, zone),
  }));
}

type PersonRow = Omit<RosterPerson, 'requirements' | 'presence'> & { readonly personId: string | null };

async function loadPeople(tx: Tx, runId: string): Promise<PersonRow[]> {
  return tx.$queryRaw<PersonRow[]>`
    SELECT e.id::text AS "enrolmentId", e.code, e.person_id::text AS "personId", e.state = 'requested' AS requested,
      CASE WHEN e.asked_way IS NULL THEN NULL ELSE jsonb_build_object('way', e.asked_way, 'by', e.asked_by) END AS asked,
      CASE WHEN p.id IS NULL THEN NULL ELSE
        jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name,
      o.name AS "organisationName", c.id::text AS "courseId",
      jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS "courseTitle",
      coalesce((SELECT jsonb_object_agg(seat.session_id, jsonb_build_object('outcome', a.outcome,
          'minutes', coalesce(a.minutes, 0), 'conflict', seat.conflict))
        FROM session_seat seat JOIN session s ON s.id = seat.session_id AND s.state = 'planned'
        LEFT JOIN attendance a ON a.session_id = s.id AND a.enrolment_id = e.id
        WHERE seat.enrolment_id = e.id), '{}') AS attendance,
      (SELECT jsonb_build_object('resultId', r.id, 'kind', r.kind, 'achievedOn', r.achieved_on, 'issuer', r.issuer,
          'number', r.number, 'certificateGranted', r.certificate_id IS NOT NULL)
        FROM result r WHERE r.enrolment_id = e.id ORDER BY r.recorded_at DESC, r.id DESC LIMIT 1) AS result
    FROM enrolment e JOIN course c ON c.id = e.course_id LEFT JOIN person p ON p.id = e.person_id
    LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.run_id = ${runId}::uuid AND e.state IN ('requested', 'confirmed')
    ORDER BY p.family_name NULLS LAST, p.given_name, e.id`;
}

/** What each course and each session's machines ask. `courseId` and `sessionId` say of whom; null is all. */
type Asked = {
  readonly certificateTypeId: string;
  readonly name: Content;
  readonly courseId: string | null;
  readonly sessionId: string | null;
};

async function loadAsked(tx: Tx, runId: string): Promise<Asked[]> {
  return tx.$queryRaw<Asked[]>`
    SELECT t.id::text AS "certificateTypeId", jsonb_build_object('nl', t.name_nl, 'en', t.name_en) AS name,
      q.course_id::text AS "courseId", NULL AS "sessionId"
    FROM run_course rc JOIN requirement q ON q.course_id = rc.course_id JOIN certificate_type t ON t.id = q.certificate_type_id
    WHERE rc.run_id = ${runId}::uuid
    UNION
    SELECT t.id::text, jsonb_build_object('nl', t.name_nl, 'en', t.name_en), NULL, s.id::text
    FROM session s JOIN resource_reservation h ON h.session_id = s.id AND h.replaced_at IS NULL
    JOIN resource r ON r.id = h.resource_id JOIN requirement q ON q.resource_id = r.id OR q.pool_id = r.pool_id
    JOIN certificate_type t ON t.id = q.certificate_type_id
    WHERE s.run_id = ${runId}::uuid AND s.state = 'planned'
    -- Who comes to earn a certificate isn't asked for it.
    AND NOT EXISTS (SELECT FROM run_course rc JOIN course c ON c.id = rc.course_id
      WHERE rc.run_id = s.run_id AND c.grants_type_id = t.id)`;
}

async function loadCertificates(
  tx: Tx,
  people: readonly PersonRow[],
  asked: readonly Asked[],
): Promise<Map<string, HeldCertificate[]>> {
  const personIds = people.flatMap(({ personId }) => personId ?? []);
  const typeIds = [...new Set(asked.map(({ certificateTypeId }) => certificateTypeId))];
  if (personIds.length === 0 || typeIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<(HeldCertificate & { personId: string })[]>`
    SELECT person_id::text AS "personId", id::text AS "certificateId", certificate_type_id::text AS "certificateTypeId",
      issued_on::text AS "issuedOn", valid_until::text AS "validUntil", confirmed_on::text AS "confirmedOn",
      renew_by::text AS "renewBy", revoked_at IS NOT NULL AS revoked
    FROM certificate WHERE person_id = ANY(${personIds}::uuid[]) AND certificate_type_id = ANY(${typeIds}::uuid[])`;
  return Map.groupBy(rows, ({ personId }) => personId);
}

function asPerson(
  { personId: _, ...row }: PersonRow,
  sessions: readonly RosterSession[],
  asked: readonly Asked[],
  certificates: readonly HeldCertificate[],
): RosterPerson {
  const own = sessions.filter(({ sessionId }) => sessionId in row.attendance);
  const byType = new Map<string, { name: Content; met: boolean }>();
  for (const one of asked) {
    if (one.courseId !== null && one.courseId !== row.courseId) continue;
    const days = own.filter(({ sessionId }) => one.sessionId === null || one.sessionId === sessionId);
    const met = days.every(({ day }) => isHeldOn(certificates, one.certificateTypeId, day));
    const known = byType.get(one.certificateTypeId);
    byType.set(one.certificateTypeId, { name: one.name, met: met && (known?.met ?? true) });
  }
  return {
    ...row,
    requirements: [...byType.values()],
    presence: presenceOf(
      own.map(({ sessionId, interval }) => ({
        minutes: Math.floor((interval.end - interval.start) / 60_000),
        outcome: row.attendance[sessionId]?.outcome ?? null,
        attended: row.attendance[sessionId]?.minutes ?? 0,
      })),
    ),
  };
}

async function loadPlaces(tx: Tx, runId: string): Promise<Roster['places'][number][]> {
  return tx.$queryRaw<Roster['places'][number][]>`
    SELECT b.code, o.name AS "organisationName", b."left" AS quantity,
      (extract(epoch FROM b.names_by) * 1000)::float8 AS "namesBy"
    FROM place_booking b JOIN organisation o ON o.id = b.organisation_id
    WHERE b.run_id = ${runId}::uuid AND b.state = 'open' ORDER BY b.names_by, b.id`;
}

type WaitingRow = Omit<Roster['waiting'][number], 'position' | 'because'>;

/** Whose turn it is first; the order counts what a trainer may not see, of which only the order comes out. */
async function loadWaiting(tx: Tx, runId: string): Promise<WaitingRow[]> {
  return tx.$queryRaw<WaitingRow[]>`
    SELECT w.id::text AS "waitingEntryId", w.person_id::text AS "personId", CASE WHEN p.id IS NULL THEN NULL ELSE
        jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name,
      o.name AS "organisationName", w.quantity, w.reason,
      (SELECT jsonb_build_object('offerId', id, 'quantity', quantity, 'until', (extract(epoch FROM until) * 1000)::bigint)
        FROM offer WHERE waiting_entry_id = w.id AND state = 'open') AS offer
    FROM waiting_entry w LEFT JOIN person p ON p.id = w.person_id LEFT JOIN organisation o ON o.id = w.organisation_id
    WHERE w.run_id = ${runId}::uuid AND w.state IN ('waiting', 'offered') ORDER BY w.created_at, w.id`;
}

export type CallListEntry = {
  readonly sessionId: string;
  readonly enrolmentId: string;
  readonly name: PersonName;
  readonly phone: string | null;
  readonly email: string | null;
  readonly organisationName: string | null;
  readonly organisationPhone: string | null;
};

/** Whom to call when sessions change at the last moment: everybody with a place, by session and name. */
export async function callList(
  scope: RosterScope | CentreScope,
  sessionIds: readonly string[],
): Promise<CallListEntry[]> {
  return withScope(
    scope,
    (tx) => tx.$queryRaw<CallListEntry[]>`
      SELECT s.id::text AS "sessionId", e.id::text AS "enrolmentId", p.phone, p.email, o.name AS "organisationName",
        o.phone AS "organisationPhone",
        jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) AS name
      FROM session s JOIN session_seat seat ON seat.session_id = s.id JOIN enrolment e ON e.id = seat.enrolment_id
      JOIN person p ON p.id = e.person_id LEFT JOIN organisation o ON o.id = e.organisation_id
      WHERE s.id = ANY(${[...sessionIds]}::uuid[]) AND e.state IN ('requested', 'confirmed')
      ORDER BY s.starts_at, s.id, p.family_name, p.given_name`,
  );
}
