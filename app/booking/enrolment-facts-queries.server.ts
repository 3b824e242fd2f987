/**
 * Loads what it takes to judge enrolments: one run with any number of people, in at most nine round trips. Runs in the
 * use case's own transaction, after its locks, and past row-level security: which of it the asker may know is the use
 * case's to see to.
 */
import type { SafetyRule } from '#app/centre/safety-rules.ts';
import { certificatesOf } from '#app/credentials/certificate-facts-queries.server.ts';
import { type ValidityRule, validityFrom } from '#app/credentials/validity.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type {
  AgendaItem,
  CourseFacts,
  EnrolmentFacts,
  OnItsWay,
  OrganisationFacts,
  PersonFacts,
  RunFacts,
  SessionFacts,
} from './enrolment-facts.ts';

export type EnrolmentFactsWanted = {
  readonly runId: string;
  readonly personIds: readonly string[];
  readonly now: Temporal.Instant;
  /** An enrolment that is asked about again: its own seats and agenda don't stand in its way. */
  readonly ignoreEnrolmentId?: string | null;
};

/** The run and the people; the parties they come for follow with `loadOrganisations`. */
export async function loadEnrolmentFacts(
  tx: Tx,
  wanted: EnrolmentFactsWanted,
): Promise<Omit<EnrolmentFacts, 'organisations'>> {
  const run = await loadRun(tx, wanted);
  const persons = await loadPersons(tx, wanted, run);
  return { now: wanted.now.epochMilliseconds, runId: wanted.runId, run, persons };
}

type RunRow = Omit<RunFacts, 'sessions' | 'machineRequirements' | 'rules'>;
type SessionRow = Omit<SessionFacts, 'interval' | 'day'> & { start: number; end: number };

async function loadRun(
  tx: Tx,
  { runId, now, ignoreEnrolmentId }: EnrolmentFactsWanted,
): Promise<RunFacts | null> {
  const instant = new Date(now.epochMilliseconds);
  const [run] = await tx.$queryRaw<RunRow[]>`
    SELECT run.id::text AS "runId", run.state::text AS state, site.time_zone AS zone, run.seats, run.minimum,
      run.decide_by::text AS "decideBy", run.price_cents AS "priceCents", run.only_for_id::text AS "onlyForId",
      (SELECT count(*)::int FROM enrolment WHERE run_id = run.id AND state IN ('requested', 'confirmed')) AS enrolled,
      EXISTS (SELECT FROM bundle WHERE run_id = run.id) AS bundled,
      (SELECT coalesce(sum(quantity), 0)::int FROM waiting_entry
        WHERE run_id = run.id AND state IN ('waiting', 'offered')) AS waiting,
      coalesce((SELECT jsonb_agg(jsonb_build_object('courseId', c.id, 'audience', c.audience,
          'minimumAge', c.minimum_age, 'grantsTypeId', c.grants_type_id, 'requiredTypeIds',
          ARRAY(SELECT certificate_type_id FROM requirement WHERE course_id = c.id ORDER BY code))
          ORDER BY rc.sort_order, c.code)
        FROM run_course rc JOIN course c ON c.id = rc.course_id WHERE rc.run_id = run.id), '[]') AS courses
    FROM run JOIN site ON site.id = run.site_id WHERE run.id = ${runId}::uuid`;
  if (!run) return null;
  const rows = await tx.$queryRaw<SessionRow[]>`
    SELECT s.id::text AS "sessionId", (extract(epoch FROM s.starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end",
      coalesce((SELECT jsonb_agg(jsonb_build_object('resourceId', r.id, 'poolId', r.pool_id) ORDER BY r.sort_order, r.code)
        FROM resource_reservation h JOIN resource r ON r.id = h.resource_id
        WHERE h.session_id = s.id AND h.replaced_at IS NULL), '[]') AS resources,
      EXISTS (SELECT FROM person_reservation WHERE session_id = s.id AND replaced_at IS NULL
        AND role IN ('trainer', 'supervisor')) AS supervised,
      (SELECT count(*)::int FROM session_seat WHERE session_id = s.id AND offer_id IS NULL
        AND (enrolment_id IS NULL OR enrolment_id = ${ignoreEnrolmentId ?? null}::uuid)
        AND (held_for_id IS NULL OR held_until <= ${instant}::timestamptz)) AS free,
      coalesce((SELECT jsonb_object_agg(held_for_id, places) FROM (SELECT held_for_id, count(*) AS places
        FROM session_seat WHERE session_id = s.id AND held_for_id IS NOT NULL AND held_until > ${instant}::timestamptz
        GROUP BY held_for_id) held), '{}') AS "heldFor"
    FROM session s WHERE s.run_id = ${runId}::uuid AND s.state = 'planned' ORDER BY s.starts_at, s.number`;
  const sessions = rows.map(({ start, end, ...session }) => ({
    ...session,
    interval: { start, end },
    day: dateAt(start, run.zone),
  }));
  const resourceIds = [
    ...new Set(sessions.flatMap(({ resources }) => resources.map((one) => one.resourceId))),
  ];
  return { ...run, sessions, ...(await loadMachineRules(tx, resourceIds)) };
}

/** What the machines and rooms ask: certificates by resource, and the safety rules of them and of their pools. */
async function loadMachineRules(
  tx: Tx,
  resourceIds: readonly string[],
): Promise<Pick<RunFacts, 'machineRequirements' | 'rules'>> {
  if (resourceIds.length === 0) return { machineRequirements: {}, rules: [] };
  const [row] = await tx.$queryRaw<
    { machineRequirements: Record<string, string[]> | null; rules: SafetyRule[] | null }[]
  >`
    WITH used AS (SELECT id, pool_id FROM resource WHERE id = ANY(${[...resourceIds]}::uuid[]))
    SELECT
      (SELECT jsonb_object_agg(id, types) FROM (
        SELECT used.id, jsonb_agg(DISTINCT q.certificate_type_id) AS types
        FROM used JOIN requirement q ON q.resource_id = used.id OR q.pool_id = used.pool_id GROUP BY used.id
      ) asked) AS "machineRequirements",
      (SELECT jsonb_agg(jsonb_build_object('ruleId', id, 'poolId', pool_id, 'resourceId', resource_id, 'level', level,
          'minimumAge', minimum_age, 'minimumAgeSupervised', minimum_age_supervised, 'supervision', supervision,
          'learnersPerSupervisor', learners_per_supervisor, 'source', source) ORDER BY id)
        FROM safety_rule WHERE (minimum_age IS NOT NULL OR minimum_age_supervised IS NOT NULL)
          AND (resource_id IN (SELECT id FROM used) OR pool_id IN (SELECT pool_id FROM used))) AS rules`;
  return { machineRequirements: row?.machineRequirements ?? {}, rules: row?.rules ?? [] };
}

type PersonRow = Pick<
  PersonFacts,
  'personId' | 'birthDate' | 'belongsTo' | 'enrolment' | 'waitingEntryId' | 'waitingAhead' | 'offerId'
>;

async function loadPersons(
  tx: Tx,
  wanted: EnrolmentFactsWanted,
  run: RunFacts | null,
): Promise<Map<string, PersonFacts>> {
  const ids = [...new Set(wanted.personIds)];
  if (ids.length === 0) return new Map();
  const { runId } = wanted;
  const instant = new Date(wanted.now.epochMilliseconds);
  const rows = await tx.$queryRaw<PersonRow[]>`
    SELECT p.id::text AS "personId", p.birth_date::text AS "birthDate",
      coalesce((SELECT jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'from', valid_from, 'until', valid_until)
          ORDER BY work DESC, valid_from)
        FROM (SELECT organisation_id, valid_from, valid_until, true AS work FROM employment WHERE person_id = p.id
          UNION ALL SELECT organisation_id, valid_from, valid_until, false FROM membership WHERE person_id = p.id) belongs
        ), '[]') AS "belongsTo",
      (SELECT jsonb_build_object('enrolmentId', id, 'state', state) FROM enrolment
        WHERE run_id = ${runId}::uuid AND person_id = p.id AND state IN ('requested', 'confirmed')
          AND id IS DISTINCT FROM ${wanted.ignoreEnrolmentId ?? null}::uuid) AS enrolment,
      own.id::text AS "waitingEntryId",
      (SELECT id::text FROM offer WHERE waiting_entry_id = own.id AND state = 'open' AND until > ${instant}::timestamptz) AS "offerId",
      (SELECT coalesce(sum(w.quantity), 0)::int FROM waiting_entry w
        WHERE w.run_id = ${runId}::uuid AND w.state = 'waiting' AND w.id IS DISTINCT FROM own.id
          AND NOT EXISTS (SELECT FROM offer WHERE waiting_entry_id = w.id AND state = 'declined'
            AND offer.quantity < w.quantity)) AS "waitingAhead"
    FROM person p LEFT JOIN waiting_entry own
      ON own.run_id = ${runId}::uuid AND own.person_id = p.id AND own.state IN ('waiting', 'offered')
    WHERE p.id = ANY(${ids}::uuid[])`;
  const agenda = await loadAgenda(tx, ids, run);
  const typeIds = requiredTypeIds(run);
  const certificates = await certificatesOf(tx, ids, typeIds);
  const onTheirWay = await loadOnTheirWay(tx, ids, typeIds, run);
  return new Map(
    rows.map((row) => [
      row.personId,
      {
        ...row,
        agenda: agenda.get(row.personId) ?? [],
        certificates: certificates.get(row.personId) ?? [],
        onTheirWay: onTheirWay.get(row.personId) ?? [],
      },
    ]),
  );
}

/** Everything that the courses and machines of a run ask. */
function requiredTypeIds(run: RunFacts | null): string[] {
  if (!run) return [];
  return [
    ...new Set([
      ...run.courses.flatMap((course: CourseFacts) => course.requiredTypeIds),
      ...Object.values(run.machineRequirements).flat(),
    ]),
  ];
}

async function loadAgenda(
  tx: Tx,
  personIds: readonly string[],
  run: RunFacts | null,
): Promise<Map<string, AgendaItem[]>> {
  const [first, last] = [run?.sessions[0], run?.sessions.at(-1)];
  if (!run || !first || !last) return new Map();
  const end = Math.max(...run.sessions.map(({ interval }) => interval.end));
  const rows = await tx.$queryRaw<
    {
      personId: string;
      start: number;
      end: number;
      sessionId: string;
      runId: string | null;
      enrolmentId: string | null;
    }[]
  >`
    SELECT h.person_id::text AS "personId", (extract(epoch FROM h.starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM h.ends_at) * 1000)::float8 AS "end", h.session_id::text AS "sessionId",
      s.run_id::text AS "runId", h.enrolment_id::text AS "enrolmentId"
    FROM person_reservation h JOIN session s ON s.id = h.session_id
    WHERE h.live AND h.person_id = ANY(${[...personIds]}::uuid[])
      AND tstzrange(h.starts_at, h.ends_at, '[)') && tstzrange(${new Date(first.interval.start)}, ${new Date(end)}, '[)')
      AND (s.run_id IS DISTINCT FROM ${run.runId}::uuid OR h.role <> 'participant')
    ORDER BY h.starts_at`;
  return grouped(rows, ({ start, end: until, sessionId, runId, enrolmentId }) => ({
    interval: { start, end: until },
    sessionId,
    runId,
    enrolmentId,
  }));
}

/** Certificates that courses grant which these people are booked on and which haven't been judged yet. */
async function loadOnTheirWay(
  tx: Tx,
  personIds: readonly string[],
  typeIds: readonly string[],
  run: RunFacts | null,
): Promise<Map<string, OnItsWay[]>> {
  if (!run || typeIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<
    {
      personId: string;
      certificateTypeId: string;
      runId: string;
      endsAt: number;
      zone: string;
      kind: ValidityRule['kind'];
      months: number | null;
      confirmMonths: number | null;
    }[]
  >`
    SELECT e.person_id::text AS "personId", t.id::text AS "certificateTypeId", e.run_id::text AS "runId",
      (extract(epoch FROM max(s.ends_at)) * 1000)::float8 AS "endsAt", site.time_zone AS zone,
      t.validity_kind::text AS kind, t.validity_months AS months, t.confirm_months AS "confirmMonths"
    FROM enrolment e JOIN run ON run.id = e.run_id JOIN site ON site.id = run.site_id
      JOIN course c ON c.id = e.course_id JOIN certificate_type t ON t.id = c.grants_type_id
      JOIN session s ON s.run_id = e.run_id AND s.state = 'planned'
    WHERE e.person_id = ANY(${[...personIds]}::uuid[]) AND e.state IN ('requested', 'confirmed')
      AND run.state IN ('open', 'confirmed') AND t.id = ANY(${[...typeIds]}::uuid[])
      AND NOT EXISTS (SELECT FROM result WHERE enrolment_id = e.id)
    GROUP BY e.person_id, t.id, e.run_id, site.time_zone`;
  return grouped(rows, (row) => {
    const day: CalendarDate = dateAt(row.endsAt - 1, row.zone);
    return {
      certificateTypeId: row.certificateTypeId,
      runId: row.runId,
      endsAt: row.endsAt,
      day,
      validUntil: validityFrom(row, day).validUntil,
    };
  });
}

/** Parties and payers with the terms of the agreement that holds today. */
export async function loadOrganisations(
  tx: Tx,
  organisationIds: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, OrganisationFacts>> {
  const ids = [...new Set(organisationIds)];
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<OrganisationFacts[]>`
    SELECT o.id::text AS "organisationId", o.active,
      coalesce((SELECT mode::text FROM booking_choice WHERE organisation_id = o.id
          AND chosen_at <= ${new Date(now.epochMilliseconds)}::timestamptz ORDER BY chosen_at DESC, id DESC LIMIT 1),
        a.booking_mode::text, 'inform') AS "bookingMode",
      a.payer_id::text AS "payerId", a.order_number AS "orderNumber"
    FROM organisation o LEFT JOIN agreement a ON a.organisation_id = o.id
      AND app_day(${new Date(now.epochMilliseconds)}::timestamptz) BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity')
    WHERE o.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.organisationId, row]));
}

function grouped<R extends { personId: string }, B>(
  rows: readonly R[],
  change: (row: R) => B,
): Map<string, B[]> {
  const groups = new Map<string, B[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(change(row));
    else groups.set(row.personId, [change(row)]);
  }
  return groups;
}
