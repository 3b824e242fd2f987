/** A trainer's own days: what is on, with which machines, how many come, and what is still to write down afterwards. */
import { type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { RosterScope } from '#app/platform/scope.server.ts';
import type { PlannedKind } from '#app/scheduling/plan-facts.ts';
import { resourcesOfSessions } from '#app/scheduling/session-resources-queries.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

export type TaughtSession = {
  readonly sessionId: string;
  readonly kind: PlannedKind;
  readonly interval: Interval;
  readonly zone: string;
  readonly siteName: string;
  readonly title: Content | null;
  /** Null for a session outside a run: nobody's attendance is marked there. */
  readonly run: { readonly runId: string; readonly code: string } | null;
  readonly number: number;
  readonly sessionCount: number;
  readonly resources: readonly Content[];
  /** Colleagues on the same session. */
  readonly others: readonly string[];
  /** People with a place, and pupils by head-count. */
  readonly comes: number;
  readonly heads: number;
  /** Of those with a place: whose attendance is written down, and who can't come. */
  readonly marked: number;
  readonly cantCome: number;
};

type SessionRow = Omit<TaughtSession, 'interval' | 'title' | 'run' | 'resources'> & {
  start: number;
  end: number;
  title: { nl: string | null; en: string | null };
  runId: string | null;
  runCode: string | null;
};

/** The trainer's sessions that begin within `range`, by start. Concepts are left out. */
export function taughtSessions(scope: RosterScope, range: Interval): Promise<TaughtSession[]> {
  return withScope(scope, async (tx) => {
    const rows = await sessionRows(tx, scope.personId, range);
    const held = await resourcesOfSessions(
      tx,
      rows.map(({ sessionId }) => sessionId),
    );
    return rows.map(({ start, end, title, runId, runCode, ...row }) => ({
      ...row,
      interval: { start, end },
      title: title.nl === null ? null : { nl: title.nl, en: title.en },
      run: runId !== null && runCode !== null ? { runId, code: runCode } : null,
      resources: held.get(row.sessionId) ?? [],
    }));
  });
}

function sessionRows(tx: Tx, personId: string, range: Interval): Promise<SessionRow[]> {
  return tx.$queryRaw<SessionRow[]>`
      SELECT s.id::text AS "sessionId", s.kind::text AS kind, (extract(epoch FROM s.starts_at) * 1000)::float8 AS start,
        (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end", site.time_zone AS zone, site.name AS "siteName",
        run.id::text AS "runId", run.code AS "runCode", s.number,
        (SELECT count(*)::int FROM session o WHERE o.run_id = s.run_id AND o.state = 'planned') AS "sessionCount",
        jsonb_build_object('nl', coalesce(run.title_nl, c.title_nl, s.title),
          'en', CASE WHEN run.title_nl IS NULL THEN c.title_en ELSE run.title_en END) AS title,
        ARRAY(SELECT t.display_name FROM person_reservation o JOIN trainer t ON t.person_id = o.person_id
          WHERE o.session_id = s.id AND o.role = 'trainer' AND o.replaced_at IS NULL AND o.person_id <> h.person_id
          ORDER BY t.sort_order) AS others,
        (SELECT count(*)::int FROM session_seat WHERE session_id = s.id AND enrolment_id IS NOT NULL) AS comes,
        (SELECT count(*)::int FROM session_seat WHERE session_id = s.id AND conflict) AS "cantCome",
        (SELECT count(*)::int FROM attendance a JOIN session_seat seat ON seat.session_id = a.session_id
          AND seat.enrolment_id = a.enrolment_id WHERE a.session_id = s.id) AS marked,
        coalesce((SELECT sum(class_heads(g.id, gs.station)) FROM group_booking_session gs JOIN group_booking g ON g.id = gs.group_booking_id
          WHERE gs.session_id = s.id AND g.state = 'confirmed'), 0)::int AS heads
      FROM person_reservation h JOIN session s ON s.id = h.session_id AND s.state = 'planned' JOIN site ON site.id = s.site_id
      LEFT JOIN run ON run.id = s.run_id
      LEFT JOIN LATERAL (SELECT course.title_nl, course.title_en FROM run_course rc JOIN course ON course.id = rc.course_id
        WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) c ON true
      WHERE h.person_id = ${personId}::uuid AND h.role = 'trainer' AND h.live
        AND s.starts_at >= ${new Date(range.start)} AND s.starts_at < ${new Date(range.end)}
      ORDER BY s.starts_at, s.id`;
}

export type TaughtRun = {
  readonly runId: string;
  readonly code: string;
  readonly title: Content;
  readonly zone: string;
  /** Of the days that are still to come, or of all where none is. */
  readonly firstStart: number;
  readonly lastEnd: number;
  readonly enrolled: number;
  readonly minimum: number;
  readonly decideBy: CalendarDate | null;
  /** Below the minimum with the first day still to come. */
  readonly isBelowMinimum: boolean;
  /** After the last day: people who were there and have no result yet. */
  readonly resultsOpen: number;
};

/** The trainer's runs with something to decide or to write down, the earliest first. */
export async function taughtRuns(scope: RosterScope, now: Temporal.Instant): Promise<TaughtRun[]> {
  const at = new Date(now.epochMilliseconds);
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<(Omit<TaughtRun, 'decideBy'> & { decideBy: string | null })[]>`
      SELECT * FROM (
        SELECT run.id::text AS "runId", run.code, site.time_zone AS zone, run.minimum, run.decide_by::text AS "decideBy",
          jsonb_build_object('nl', coalesce(run.title_nl, c.title_nl),
            'en', CASE WHEN run.title_nl IS NULL THEN c.title_en ELSE run.title_en END) AS title,
          (extract(epoch FROM span.first) * 1000)::float8 AS "firstStart",
          (extract(epoch FROM span.last) * 1000)::float8 AS "lastEnd", taken.enrolled,
          run.state = 'open' AND taken.enrolled < run.minimum AND span.first > ${at} AS "isBelowMinimum",
          CASE WHEN span.last <= ${at} THEN (SELECT count(*)::int FROM enrolment e WHERE e.run_id = run.id
            AND e.state = 'confirmed' AND NOT EXISTS (SELECT FROM result WHERE enrolment_id = e.id)
            AND EXISTS (SELECT FROM attendance a WHERE a.enrolment_id = e.id AND a.outcome IN ('present', 'partly')))
            ELSE 0 END AS "resultsOpen"
        FROM run JOIN site ON site.id = run.site_id
        CROSS JOIN LATERAL (SELECT min(s.starts_at) AS first, max(s.ends_at) AS last FROM session s
          WHERE s.run_id = run.id AND s.state = 'planned') span
        CROSS JOIN LATERAL (SELECT count(*)::int AS enrolled FROM enrolment
          WHERE run_id = run.id AND state IN ('requested', 'confirmed')) taken
        JOIN LATERAL (SELECT course.title_nl, course.title_en FROM run_course rc JOIN course ON course.id = rc.course_id
          WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) c ON true
        WHERE run.id = ANY ((SELECT scope_roster_runs())::uuid[]) AND run.state IN ('open', 'confirmed', 'completed')
      ) runs WHERE "isBelowMinimum" OR "resultsOpen" > 0 ORDER BY "firstStart"`,
  );
  return rows.map(({ decideBy, ...row }) => ({
    ...row,
    decideBy: decideBy === null ? null : calendarDate(decideBy),
  }));
}
