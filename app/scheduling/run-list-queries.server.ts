/** The list of runs, for those who plan. */
import type { Actor } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { DAY } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { fold } from '#app/kernel/text.ts';
import { asSystem, type Tx } from '#app/platform/database.server.ts';
import type { SignedInScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { knowledgeOf } from './block-label.ts';
import { isPlanner } from './policy.ts';
import type { RunFlag, RunListFilter } from './run-list-filter.ts';
import type { RunState } from './run-state.ts';

export type ListedRun = {
  readonly runId: string;
  readonly code: string;
  readonly state: RunState;
  readonly title: Content;
  readonly site: { readonly code: string; readonly name: string; readonly zone: string };
  readonly sessionCount: number;
  /** First start and last end, epoch milliseconds; null for a run whose sessions are all cancelled. */
  readonly start: number | null;
  readonly end: number | null;
  readonly seats: number;
  /** People with a seat in the fullest session. */
  readonly taken: number;
  readonly minimum: number;
  readonly decideBy: CalendarDate | null;
  readonly optionUntil: number | null;
  readonly isPublic: boolean;
  readonly trainers: readonly { readonly personId: string; readonly name: string }[];
  readonly flags: readonly RunFlag[];
};

export type RunList = { readonly runs: readonly ListedRun[]; readonly total: number; readonly pages: number };

type Viewer = { readonly scope: SignedInScope; readonly actor: Actor; readonly now: Temporal.Instant };

export const runsPerPage = 50;

/**
 * Runs as `filter` asks, by first session, coming ones first where no day is asked. For who doesn't plan: none. Runs whose
 * name this viewer may not know (another company's own) are left out.
 */
export async function listRuns(viewer: Viewer, filter: RunListFilter): Promise<RunList> {
  if (!isPlanner(viewer.actor)) return { runs: [], total: 0, pages: 0 };
  const rows = await asSystem((tx) => runRows(tx, viewer.now, filter));
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean);
  const found = rows
    .filter((row) => mayKnow(viewer.actor, row))
    .map((row) => listed(row, viewer.now))
    .filter((run) => filter.flag === undefined || run.flags.includes(filter.flag))
    .filter((run) => {
      const names = run.trainers.map((trainer) => trainer.name);
      const text = fold([run.code, run.title.nl, run.title.en, run.site.name, ...names].join(' '));
      return words.every((word) => text.includes(word));
    });
  const first = (filter.page - 1) * runsPerPage;
  return {
    runs: found.slice(first, first + runsPerPage),
    total: found.length,
    pages: Math.ceil(found.length / runsPerPage),
  };
}

type RunRow = Omit<ListedRun, 'title' | 'site' | 'flags'> & {
  onlyForId: string | null;
  ownNl: string | null;
  ownEn: string | null;
  courseNl: string | null;
  courseEn: string | null;
  siteCode: string;
  siteName: string;
  zone: string;
  clash: boolean;
};

function runRows(tx: Tx, now: Temporal.Instant, filter: RunListFilter): Promise<RunRow[]> {
  const from = filter.from ?? null;
  const until = filter.until ?? null;
  const states: string[] = filter.state;
  const moment = new Date(now.epochMilliseconds);
  // A year of runs is some hundreds of rows; what depends on the reader's language is searched afterwards.
  return tx.$queryRaw<RunRow[]>`
    WITH span AS (
      SELECT run_id, min(starts_at) AS starts_at, max(ends_at) AS ends_at, count(*)::int AS sessions
      FROM session WHERE state = 'planned' AND run_id IS NOT NULL GROUP BY run_id
    ), fullest AS (
      SELECT run_id, max(taken)::int AS taken, bool_or(conflict) AS conflict FROM (
        SELECT s.run_id, s.id, count(seat.enrolment_id) AS taken, bool_or(seat.conflict AND s.ends_at > ${moment}) AS conflict
        FROM session s JOIN session_seat seat ON seat.session_id = s.id
        WHERE s.state = 'planned' AND s.run_id IS NOT NULL GROUP BY s.id) per_session GROUP BY run_id
    ), broken AS (
      SELECT DISTINCT s.run_id FROM session s JOIN resource_reservation h ON h.session_id = s.id AND h.live
      JOIN outage o ON o.resource_id = h.resource_id AND o.starts_at < s.ends_at AND coalesce(o.ends_at, 'infinity') > s.starts_at
      WHERE s.ends_at > ${moment} AND s.run_id IS NOT NULL
      UNION SELECT s.run_id FROM session s JOIN person_reservation h ON h.session_id = s.id AND h.live AND h.role = 'trainer'
      JOIN absence a ON a.trainer_id = h.person_id AND a.starts_at < s.ends_at AND a.ends_at > s.starts_at
      WHERE s.ends_at > ${moment} AND s.run_id IS NOT NULL
    )
    SELECT r.id::text AS "runId", r.code, r.state::text AS state, r.seats, r.minimum, r.is_public AS "isPublic",
      r.only_for_id::text AS "onlyForId", r.decide_by::text AS "decideBy",
      (extract(epoch FROM r.option_until) * 1000)::float8 AS "optionUntil", r.title_nl AS "ownNl", r.title_en AS "ownEn",
      c.title_nl AS "courseNl", c.title_en AS "courseEn", site.code AS "siteCode", site.name AS "siteName", site.time_zone AS zone,
      coalesce(span.sessions, 0) AS "sessionCount", (extract(epoch FROM span.starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM span.ends_at) * 1000)::float8 AS "end", coalesce(fullest.taken, 0) AS taken,
      coalesce(fullest.conflict, false) OR broken.run_id IS NOT NULL AS clash,
      coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('personId', t.person_id, 'name', t.display_name))
        FROM session s JOIN person_reservation h ON h.session_id = s.id AND h.role = 'trainer' AND h.replaced_at IS NULL
        JOIN trainer t ON t.person_id = h.person_id WHERE s.run_id = r.id AND s.state = 'planned'), '[]') AS trainers
    FROM run r JOIN site ON site.id = r.site_id
    LEFT JOIN LATERAL (SELECT course.* FROM run_course rc JOIN course ON course.id = rc.course_id
      WHERE rc.run_id = r.id ORDER BY rc.sort_order LIMIT 1) c ON true
    LEFT JOIN span ON span.run_id = r.id LEFT JOIN fullest ON fullest.run_id = r.id LEFT JOIN broken ON broken.run_id = r.id
    WHERE (cardinality(${states}::text[]) = 0 OR r.state::text = ANY(${states}::text[]))
      AND (${filter.site ?? null}::uuid IS NULL OR r.site_id = ${filter.site ?? null}::uuid)
      AND (${filter.course ?? null}::uuid IS NULL OR EXISTS (
        SELECT FROM run_course rc WHERE rc.run_id = r.id AND rc.course_id = ${filter.course ?? null}::uuid))
      AND (${filter.trainer ?? null}::uuid IS NULL OR EXISTS (SELECT FROM session s JOIN person_reservation h
        ON h.session_id = s.id AND h.role = 'trainer' AND h.replaced_at IS NULL
        WHERE s.run_id = r.id AND h.person_id = ${filter.trainer ?? null}::uuid))
      AND (${from}::date IS NULL OR (span.ends_at AT TIME ZONE site.time_zone)::date >= ${from}::date)
      AND (${until}::date IS NULL OR (span.starts_at AT TIME ZONE site.time_zone)::date <= ${until}::date)
    ORDER BY (${from}::date IS NULL AND coalesce(span.ends_at, '-infinity') < ${moment}),
      CASE WHEN ${from}::date IS NULL AND span.ends_at < ${moment} THEN span.starts_at END DESC NULLS LAST,
      span.starts_at NULLS LAST, r.code`;
}

function mayKnow(viewer: Actor, row: RunRow): boolean {
  const { state, isPublic, onlyForId, trainers } = row;
  const trainerIds = trainers.map((trainer) => trainer.personId);
  return knowledgeOf(viewer, { kind: 'course', run: { state, isPublic, onlyForId }, trainerIds }) === 'named';
}

function listed(row: RunRow, now: Temporal.Instant): ListedRun {
  const { onlyForId: _, ownNl, ownEn, courseNl, courseEn, siteCode, siteName, zone, clash, ...run } = row;
  return {
    ...run,
    title: ownNl === null ? { nl: courseNl ?? run.code, en: courseEn } : { nl: ownNl, en: ownEn },
    site: { code: siteCode, name: siteName, zone },
    flags: flagsOf(row, clash, now.epochMilliseconds),
  };
}

function flagsOf(row: RunRow, clash: boolean, now: number): RunFlag[] {
  const flags: RunFlag[] = [];
  if (row.state === 'open' && row.taken < row.minimum && (row.start ?? 0) > now) flags.push('below-minimum');
  if (row.state === 'option' && row.optionUntil !== null && row.optionUntil < now + 7 * DAY) {
    flags.push('option-ends');
  }
  if (clash && row.state !== 'cancelled' && row.state !== 'concept') flags.push('clash');
  return flags;
}
