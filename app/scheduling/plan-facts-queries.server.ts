/**
 * Loads what a plan check needs in six round trips, however many machines and weeks: sites, resources, what holds them,
 * trainers, what holds those, courses. Runs in the use case's own transaction, after its locks.
 */

import { loadSitePlans } from '#app/centre/opening-queries.server.ts';
import type { SafetyRule } from '#app/centre/safety-rules.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import { DAY, type Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { knowledgeOf } from './block-label.ts';
import { soundSessions } from './check-shape.ts';
import type {
  Busy,
  CourseFacts,
  NeedFacts,
  PlanFacts,
  PlannedKind,
  PlanProposal,
  ResourceFacts,
  TrainerBusy,
  TrainerFacts,
} from './plan-facts.ts';
import type { RunState } from './run-state.ts';
import type { TrainerHours } from './trainer-hours.ts';

export type FactsWanted = {
  readonly siteIds: readonly string[];
  readonly resourceIds: readonly string[];
  readonly trainerIds: readonly string[];
  readonly courseIds: readonly string[];
  /** Bookings, outages and absences within this time are loaded. */
  readonly range: Interval;
  /** Sessions that give way to the plan: what they hold counts as free. */
  readonly ignoreSessionIds?: readonly string[];
  /** Who reads the reasons: which session is in the way is told only where they may know it. */
  readonly viewer: Actor | null;
  readonly now: Temporal.Instant;
};

/** The facts for a proposal: exactly what it names, around its sessions. */
export function loadPlanFacts(
  tx: Tx,
  ctx: { actor: Actor; now: Temporal.Instant },
  proposal: PlanProposal,
  ignoreSessionIds: readonly string[] = [],
): Promise<PlanFacts> {
  const sessions = soundSessions(proposal);
  return loadFacts(tx, {
    siteIds: [proposal.siteId],
    resourceIds: sessions.flatMap((session) => session.resourceIds),
    trainerIds: sessions.flatMap((session) => session.trainerIds),
    courseIds: proposal.courseIds,
    range: {
      start: Math.min(...sessions.map(({ interval }) => interval.start), ctx.now.epochMilliseconds),
      end: Math.max(...sessions.map(({ interval }) => interval.end), ctx.now.epochMilliseconds + DAY),
    },
    ignoreSessionIds,
    viewer: ctx.actor,
    now: ctx.now,
  });
}

/** The facts for a list of proposals at once: for planning many, where each has to fit with those before it. */
export function loadFactsOfMany(
  tx: Tx,
  ctx: { actor: Actor; now: Temporal.Instant },
  proposals: readonly PlanProposal[],
): Promise<PlanFacts> {
  const sessions = proposals.flatMap((proposal) => soundSessions(proposal));
  const now = ctx.now.epochMilliseconds;
  return loadFacts(tx, {
    siteIds: proposals.map(({ siteId }) => siteId),
    resourceIds: sessions.flatMap((session) => session.resourceIds),
    trainerIds: sessions.flatMap((session) => session.trainerIds),
    courseIds: [...new Set(proposals.flatMap(({ courseIds }) => courseIds))],
    range: {
      start: sessions.reduce((first, { interval }) => Math.min(first, interval.start), now),
      end: sessions.reduce((last, { interval }) => Math.max(last, interval.end), now + DAY),
    },
    viewer: ctx.actor,
    now: ctx.now,
  });
}

export async function loadFacts(tx: Tx, wanted: FactsWanted): Promise<PlanFacts> {
  const resources = await resourcesWith(tx, wanted);
  const trainers = await trainersWith(tx, wanted);
  // A resource of another site is refused by its site's name and clock, so those are needed too.
  const siteIds = [...wanted.siteIds, ...[...resources.values()].map((resource) => resource.siteId)];
  return {
    now: wanted.now.epochMilliseconds,
    sites: await loadSitePlans(tx, siteIds, wanted.range),
    resources,
    trainers,
    courses: await coursesWith(tx, wanted.courseIds),
  };
}

// Set-up and clean-up are a day at most, so a day around the sessions catches every booking that could touch them.
const around = ({ start, end }: Interval) => [new Date(start - DAY), new Date(end + DAY)] as const;
const unique = (ids: readonly string[]) => [...new Set(ids)];

async function resourcesWith(tx: Tx, wanted: FactsWanted): Promise<Map<string, ResourceFacts>> {
  const ids = unique(wanted.resourceIds);
  if (ids.length === 0) return new Map();
  const [from, until] = around(wanted.range);
  const rows = await tx.$queryRaw<(Omit<ResourceFacts, 'busy' | 'rules'> & { rules: SafetyRule[] | null })[]>`
    SELECT r.id::text AS "resourceId", r.site_id::text AS "siteId", r.pool_id::text AS "poolId", r.kind::text AS kind,
      r.status::text AS status, r.setup_minutes AS "setupMinutes", r.cleanup_minutes AS "cleanupMinutes",
      r.min_block_minutes AS "minBlockMinutes", r.max_block_minutes AS "maxBlockMinutes",
      r.notice_hours AS "noticeHours", r.horizon_days AS "horizonDays", r.may_run_unattended AS "mayRunUnattended",
      r.inspection_valid_until::text AS "inspectionValidUntil", r.capacity,
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'opensMinute', opens_minute,
          'closesMinute', closes_minute, 'validFrom', valid_from, 'validUntil', valid_until))
        FROM opening_hours WHERE resource_id = r.id), '[]') AS hours,
      coalesce((SELECT jsonb_agg(jsonb_build_object('closureId', id, 'firstDay', first_day, 'lastDay', last_day,
          'reason', jsonb_build_object('nl', reason_nl, 'en', reason_en)))
        FROM closure WHERE resource_id = r.id
          AND first_day <= ${until}::date AND last_day >= ${from}::date), '[]') AS closures,
      coalesce((SELECT jsonb_agg(jsonb_build_object('outageId', id,
          'start', (extract(epoch FROM starts_at) * 1000)::bigint, 'end', (extract(epoch FROM ends_at) * 1000)::bigint)
          ORDER BY starts_at)
        FROM outage WHERE resource_id = r.id AND starts_at < ${until} AND coalesce(ends_at, 'infinity') > ${from}), '[]') AS outages,
      (SELECT jsonb_agg(jsonb_build_object('ruleId', id, 'poolId', pool_id, 'resourceId', resource_id, 'level', level,
          'minimumAge', minimum_age, 'minimumAgeSupervised', minimum_age_supervised, 'supervision', supervision,
          'learnersPerSupervisor', learners_per_supervisor, 'source', source) ORDER BY id)
        FROM safety_rule WHERE resource_id = r.id OR pool_id = r.pool_id) AS rules
    FROM resource r WHERE r.id = ANY(${ids}::uuid[]) ORDER BY r.sort_order, r.code`;
  const busy = await resourceBusy(tx, ids, wanted);
  return new Map(
    rows.map((row) => [
      row.resourceId,
      { ...row, rules: row.rules ?? [], busy: busy.get(row.resourceId) ?? [] },
    ]),
  );
}

type BusyRow = {
  ownerId: string;
  start: number;
  end: number;
  sessionId: string;
  kind: PlannedKind;
  runState: RunState | null;
  isPublic: boolean | null;
  onlyForId: string | null;
  taughtByViewer: boolean;
};

async function resourceBusy(
  tx: Tx,
  ids: readonly string[],
  wanted: FactsWanted,
): Promise<Map<string, Busy[]>> {
  const [from, until] = around(wanted.range);
  const rows = await tx.$queryRaw<BusyRow[]>`
    SELECT h.resource_id::text AS "ownerId", (extract(epoch FROM h.starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM h.ends_at) * 1000)::float8 AS "end", s.id::text AS "sessionId", s.kind::text AS kind,
      run.state::text AS "runState", run.is_public AS "isPublic", run.only_for_id::text AS "onlyForId",
      EXISTS (SELECT FROM person_reservation t WHERE t.session_id = s.id AND t.role = 'trainer'
        AND t.replaced_at IS NULL AND t.person_id = ${viewerId(wanted.viewer)}::uuid) AS "taughtByViewer"
    FROM resource_reservation h JOIN session s ON s.id = h.session_id LEFT JOIN run ON run.id = s.run_id
    WHERE h.live AND h.resource_id = ANY(${[...ids]}::uuid[])
      AND tstzrange(h.starts_at, h.ends_at, '[)') && tstzrange(${from}, ${until}, '[)')
      AND h.session_id <> ALL(${[...(wanted.ignoreSessionIds ?? [])]}::uuid[])
    ORDER BY h.starts_at`;
  return grouped(rows, (row) => ({ start: row.start, end: row.end, sessionId: knownId(row, wanted.viewer) }));
}

async function trainersWith(tx: Tx, wanted: FactsWanted): Promise<Map<string, TrainerFacts>> {
  const ids = unique(wanted.trainerIds);
  if (ids.length === 0) return new Map();
  const [from, until] = around(wanted.range);
  const rows = await tx.$queryRaw<
    {
      personId: string;
      active: boolean;
      zone: string;
      hours: TrainerHours[];
      absences: Interval[];
      courseIds: string[];
    }[]
  >`
    SELECT t.person_id::text AS "personId", t.active,
      -- Trainers' hours are on the clock of the centre, wherever they teach.
      coalesce((SELECT site.time_zone FROM site JOIN organisation o ON o.id = site.organisation_id
        WHERE o.kind = 'centre' ORDER BY site.sort_order, site.id LIMIT 1), ${centreZone}) AS zone,
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'opensMinute', opens_minute, 'closesMinute',
          closes_minute, 'validFrom', valid_from, 'validUntil', valid_until, 'lent', lent))
        FROM trainer_hours WHERE trainer_id = t.person_id), '[]') AS hours,
      coalesce((SELECT jsonb_agg(jsonb_build_object('start', (extract(epoch FROM starts_at) * 1000)::bigint,
          'end', (extract(epoch FROM ends_at) * 1000)::bigint) ORDER BY starts_at)
        FROM absence WHERE trainer_id = t.person_id AND starts_at < ${until} AND ends_at > ${from}), '[]') AS absences,
      ARRAY(SELECT course_id::text FROM trainer_course WHERE trainer_id = t.person_id) AS "courseIds"
    FROM trainer t WHERE t.person_id = ANY(${ids}::uuid[]) ORDER BY t.sort_order, t.code`;
  const busy = await trainerBusy(tx, ids, wanted);
  return new Map(rows.map((row) => [row.personId, { ...row, busy: busy.get(row.personId) ?? [] }]));
}

async function trainerBusy(
  tx: Tx,
  ids: readonly string[],
  wanted: FactsWanted,
): Promise<Map<string, TrainerBusy[]>> {
  const [from, until] = around(wanted.range);
  // Any role: who sits in a course as a participant can't teach another at that hour.
  const rows = await tx.$queryRaw<(BusyRow & { sideBySideKey: string; learners: number })[]>`
    SELECT h.person_id::text AS "ownerId", (extract(epoch FROM h.starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM h.ends_at) * 1000)::float8 AS "end", s.id::text AS "sessionId", s.kind::text AS kind,
      run.state::text AS "runState", run.is_public AS "isPublic", run.only_for_id::text AS "onlyForId",
      h.role = 'trainer' AND h.person_id = ${viewerId(wanted.viewer)}::uuid AS "taughtByViewer",
      -- Only who teaches can be shared.
      CASE WHEN h.role = 'trainer' THEN h.side_by_side_key::text ELSE '' END AS "sideBySideKey", coalesce(run.seats, 0) AS learners
    FROM person_reservation h JOIN session s ON s.id = h.session_id LEFT JOIN run ON run.id = s.run_id
    WHERE h.live AND h.person_id = ANY(${[...ids]}::uuid[])
      AND tstzrange(h.starts_at, h.ends_at, '[)') && tstzrange(${from}, ${until}, '[)')
      -- Sessions that the plan replaces free their trainers; who has a place in one still can't teach it.
      AND (h.role = 'participant' OR h.session_id <> ALL(${[...(wanted.ignoreSessionIds ?? [])]}::uuid[]))
    ORDER BY h.starts_at`;
  return grouped(rows, (row) => ({
    start: row.start,
    end: row.end,
    sessionId: knownId(row, wanted.viewer),
    sideBySideKey: row.sideBySideKey,
    learners: row.learners,
  }));
}

async function coursesWith(tx: Tx, courseIds: readonly string[]): Promise<Map<string, CourseFacts>> {
  const ids = unique(courseIds);
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ courseId: string; active: boolean; needs: NeedFacts[] }[]>`
    SELECT c.id::text AS "courseId", c.active,
      coalesce((SELECT jsonb_agg(jsonb_build_object('poolId', pool_id, 'resourceId', resource_id, 'quantity', quantity)
          ORDER BY id) FROM course_need WHERE course_id = c.id), '[]') AS needs
    FROM course c WHERE c.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.courseId, row]));
}

function knownId(row: BusyRow, viewer: Actor | null): string | null {
  const knowledge = knowledgeOf(viewer, {
    kind: row.kind,
    run: row.runState && {
      state: row.runState,
      isPublic: row.isPublic ?? false,
      onlyForId: row.onlyForId,
    },
    trainerIds: row.taughtByViewer && viewer?.kind === 'person' ? [viewer.personId] : [],
  });
  return knowledge === 'named' ? row.sessionId : null;
}

function viewerId(viewer: Actor | null): string | null {
  return viewer?.kind === 'person' ? viewer.personId : null;
}

function grouped<R extends { ownerId: string }, B>(
  rows: readonly R[],
  change: (row: R) => B,
): Map<string, B[]> {
  const groups = new Map<string, B[]>();
  for (const row of rows) {
    const group = groups.get(row.ownerId);
    if (group) group.push(change(row));
    else groups.set(row.ownerId, [change(row)]);
  }
  return groups;
}
