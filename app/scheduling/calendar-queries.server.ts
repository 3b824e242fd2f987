/**
 * The calendar of machines, rooms and trainers over some days: the rows, when each is open, what is on them, and what
 * keeps them from being used. Every block is already what this viewer may know (block-label.ts).
 */
import type { Actor } from '#app/kernel/actor.ts';
import { DAY, type Interval, overlaps } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import { knowledgeOf } from './block-label.ts';
import {
  type CalendarHours,
  type CalendarRow,
  type CalendarShade,
  loadCalendarRows,
} from './calendar-rows-queries.server.ts';
import type { PlannedKind } from './plan-facts.ts';
import type { RunState } from './run-state.ts';

export type { CalendarRow, CalendarShade } from './calendar-rows-queries.server.ts';

export type CalendarSession = Interval & {
  readonly sessionId: string;
  /** What the viewer may know; `busy` is no more than that it is taken. */
  readonly knowledge: 'busy' | 'named';
  readonly kind: PlannedKind;
  /** Null for a session outside a run, and where only `busy` may be known. */
  readonly run: {
    readonly runId: string;
    readonly code: string;
    readonly state: RunState;
    /** Code of the first course, for the public page of a date. */
    readonly courseCode: string | null;
    readonly seats: number;
  } | null;
  readonly title: Content | null;
  /** Position in its run. */
  readonly number: number;
  /** Places free in this session; null for what isn't a run. */
  readonly free: number | null;
  readonly sideBySideKey: string;
  /** Rows it holds, set-up and clean-up included. */
  readonly places: readonly (Interval & { readonly rowId: string })[];
  /** People who can't come, a machine that is out or a trainer who is away: somebody has to look. */
  readonly conflict: boolean;
};

export type Calendar = {
  readonly rows: readonly CalendarRow[];
  readonly hours: readonly CalendarHours[];
  readonly sessions: readonly CalendarSession[];
  readonly shades: readonly CalendarShade[];
};

type Viewer = { readonly scope: Scope; readonly actor: Actor; readonly now: Temporal.Instant };

/** Everything on the calendar that touches `range`, in the order of the rows. */
export function loadCalendar({ scope, actor, now }: Viewer, range: Interval): Promise<Calendar> {
  return withScope(scope, async (tx) => {
    const { rows, hours, shades } = await loadCalendarRows(tx, actor, now, range);
    const found = await sessionRows(tx, range);
    const sessions = found.flatMap((row) => shownSession(row, actor, shades, range) ?? []);
    return { rows, hours, shades, sessions };
  });
}

type SessionRow = {
  sessionId: string;
  kind: PlannedKind;
  title: string | null;
  number: number;
  start: number;
  end: number;
  sideBySideKey: string;
  runId: string | null;
  code: string | null;
  state: RunState | null;
  seats: number | null;
  isPublic: boolean | null;
  onlyForId: string | null;
  runNl: string | null;
  runEn: string | null;
  courseCode: string | null;
  courseNl: string | null;
  courseEn: string | null;
  free: number;
  unableToCome: boolean;
  trainerIds: string[] | null;
  places: (Interval & { rowId: string })[] | null;
};

// Set-up and clean-up are a day at most: a session a day outside may still hold a machine within.
function sessionRows(tx: Tx, range: Interval): Promise<SessionRow[]> {
  const from = new Date(range.start - DAY);
  const until = new Date(range.end + DAY);
  return tx.$queryRaw<SessionRow[]>`
    WITH shown AS (
      SELECT * FROM session WHERE state = 'planned' AND starts_at < ${until} AND ends_at > ${from}
    ), held AS (
      SELECT h.session_id, h.resource_id AS row_id, h.starts_at, h.ends_at, false AS is_trainer
      FROM resource_reservation h JOIN shown ON shown.id = h.session_id WHERE h.replaced_at IS NULL
      UNION ALL
      SELECT h.session_id, h.person_id, h.starts_at, h.ends_at, true
      FROM person_reservation h JOIN shown ON shown.id = h.session_id
      WHERE h.replaced_at IS NULL AND h.role = 'trainer'
    ), places AS (
      SELECT session_id, array_agg(row_id::text) FILTER (WHERE is_trainer) AS trainers,
        jsonb_agg(jsonb_build_object('rowId', row_id, 'start', (extract(epoch FROM starts_at) * 1000)::bigint,
          'end', (extract(epoch FROM ends_at) * 1000)::bigint)) AS places
      FROM held GROUP BY session_id
    ), seats AS (
      SELECT session_id,
        count(*) FILTER (WHERE enrolment_id IS NULL AND offer_id IS NULL AND held_for_id IS NULL)::int AS free,
        bool_or(conflict) AS conflict
      FROM session_seat WHERE session_id IN (SELECT id FROM shown) GROUP BY session_id
    )
    SELECT s.id::text AS "sessionId", s.kind::text AS kind, s.title, s.number,
      (extract(epoch FROM s.starts_at) * 1000)::float8 AS start, (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end",
      s.side_by_side_key::text AS "sideBySideKey", r.id::text AS "runId", r.code, r.state::text AS state, r.seats,
      r.is_public AS "isPublic", r.only_for_id::text AS "onlyForId", r.title_nl AS "runNl", r.title_en AS "runEn",
      c.code AS "courseCode", c.title_nl AS "courseNl", c.title_en AS "courseEn",
      coalesce(seats.free, 0) AS free, coalesce(seats.conflict, false) AS "unableToCome",
      places.trainers AS "trainerIds", places.places
    FROM shown s
    LEFT JOIN run r ON r.id = s.run_id
    LEFT JOIN LATERAL (SELECT course.* FROM run_course rc JOIN course ON course.id = rc.course_id
      WHERE rc.run_id = r.id ORDER BY rc.sort_order LIMIT 1) c ON true
    LEFT JOIN places ON places.session_id = s.id
    LEFT JOIN seats ON seats.session_id = s.id
    ORDER BY s.starts_at, s.id`;
}

function shownSession(
  row: SessionRow,
  viewer: Actor,
  shades: readonly CalendarShade[],
  range: Interval,
): CalendarSession | null {
  const places = row.places ?? [];
  if (!places.some((place) => overlaps(place, range))) return null;
  const knowledge = knowledgeOf(viewer, {
    kind: row.kind,
    run: row.state && { state: row.state, isPublic: row.isPublic ?? false, onlyForId: row.onlyForId },
    trainerIds: row.trainerIds ?? [],
  });
  if (knowledge === 'hidden') return null;
  const base = {
    sessionId: row.sessionId,
    start: row.start,
    end: row.end,
    knowledge,
    kind: row.kind,
    number: row.number,
    sideBySideKey: row.sideBySideKey,
    places,
  };
  if (knowledge === 'busy') return { ...base, run: null, title: null, free: null, conflict: false };
  const own = row.runNl ? { nl: row.runNl, en: row.runEn } : null;
  const course = row.courseNl ? { nl: row.courseNl, en: row.courseEn } : null;
  return {
    ...base,
    run:
      row.runId === null
        ? null
        : {
            runId: row.runId,
            code: row.code as string,
            state: row.state as RunState,
            courseCode: row.courseCode,
            seats: row.seats ?? 0,
          },
    title: own ?? course ?? (row.title === null ? null : { nl: row.title, en: null }),
    free: row.runId === null ? null : row.free,
    conflict: row.unableToCome || (row.state !== 'concept' && isHit(places, shades)),
  };
}

function isHit(places: CalendarSession['places'], shades: readonly CalendarShade[]): boolean {
  return shades.some(
    (shade) =>
      (shade.kind === 'outage' || shade.kind === 'absence') &&
      places.some((place) => shade.rowIds?.includes(place.rowId) && overlaps(shade, place)),
  );
}

/**
 * A short text that is another one after every change that shows on the calendar: a page that is open asks for it now and
 * then and loads anew where it differs. Made of the newest lines of the audit log, which every write makes; several,
 * because a write that began earlier may be saved later. It tells nobody anything.
 */
export function calendarVersion(): Promise<string> {
  return asSystem(async (tx) => {
    const [row] = await tx.$queryRaw<{ version: string }[]>`
      SELECT coalesce(left(md5(string_agg(id::text, '')), 12), '') AS version FROM (
        SELECT id FROM audit_entry
        WHERE subject_type IN ('run', 'session', 'absence', 'outage', 'enrolment', 'tour') ORDER BY id DESC LIMIT 12) newest`;
    return row?.version ?? '';
  });
}
