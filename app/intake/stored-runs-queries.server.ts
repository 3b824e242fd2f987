import type { Tx } from '#app/platform/database.server.ts';
import type { PlanRunInput } from '#app/scheduling/plan-input.ts';

/** Instants as epoch milliseconds, days as text. */
export type StoredRun = {
  readonly code: string;
  readonly state: string;
  readonly siteId: string;
  readonly titleNl: string | null;
  readonly titleEn: string | null;
  readonly seats: number;
  readonly minimum: number;
  readonly priceCents: number;
  readonly decideBy: string | null;
  readonly optionUntil: number | null;
  readonly isPublic: boolean;
  readonly onlyForId: string | null;
  readonly note: string | null;
  readonly courseIds: readonly string[];
  readonly sessions: readonly {
    readonly start: number;
    readonly end: number;
    readonly resourceIds: readonly string[];
    readonly trainerIds: readonly string[];
  }[];
};

/** Runs as they are planned, by code, with what each session holds. For the import's own transaction. */
export async function storedRuns(tx: Tx, codes: readonly string[]): Promise<Map<string, StoredRun>> {
  const rows = await tx.$queryRaw<StoredRun[]>`
    SELECT run.code, run.state::text AS state, run.site_id::text AS "siteId", run.title_nl AS "titleNl",
      run.title_en AS "titleEn", run.seats, run.minimum, run.price_cents AS "priceCents",
      run.decide_by::text AS "decideBy", (extract(epoch FROM run.option_until) * 1000)::float8 AS "optionUntil",
      run.is_public AS "isPublic", run.only_for_id::text AS "onlyForId", run.note,
      ARRAY(SELECT course_id::text FROM run_course WHERE run_id = run.id ORDER BY sort_order) AS "courseIds",
      coalesce((SELECT jsonb_agg(jsonb_build_object(
          'start', (extract(epoch FROM s.starts_at) * 1000)::bigint,
          'end', (extract(epoch FROM s.ends_at) * 1000)::bigint,
          'resourceIds', ARRAY(SELECT resource_id FROM resource_reservation
            WHERE session_id = s.id AND replaced_at IS NULL),
          'trainerIds', ARRAY(SELECT person_id FROM person_reservation
            WHERE session_id = s.id AND replaced_at IS NULL AND role = 'trainer')) ORDER BY s.number)
        FROM session s WHERE s.run_id = run.id), '[]') AS sessions
    FROM run WHERE run.code = ANY(${[...codes]}::text[])`;
  return new Map(rows.map((run) => [run.code, run]));
}

/**
 * The columns in which rows and planning differ. What the file leaves out doesn't differ. A state that the planning has
 * moved on from (an option that opened, a run that was held) is no difference: a file is older than what happened since.
 */
export function differencesOf(there: StoredRun, input: PlanRunInput): string[] {
  const same: Readonly<Record<string, boolean>> = {
    site: there.siteId === input.siteId,
    courses: there.courseIds.join() === input.courseIds.join(),
    state: !(there.state === 'concept' && input.state !== 'concept'),
    title_nl: there.titleNl === (input.titleNl ?? null),
    title_en: there.titleEn === (input.titleEn ?? null),
    seats: input.seats === undefined || there.seats === input.seats,
    minimum: input.minimum === undefined || there.minimum === input.minimum,
    price: input.priceCents === undefined || there.priceCents === input.priceCents,
    decide_by: there.decideBy === (input.decideBy ?? null),
    option_until:
      there.state !== 'option' || input.optionUntil === null || there.optionUntil === input.optionUntil,
    public: there.isPublic === (input.isPublic ?? true),
    only_for: there.onlyForId === (input.onlyForId ?? null),
    note: there.note === (input.note ?? null),
    'run-sessions': sameSessions(there.sessions, input.sessions),
  };
  return Object.entries(same).flatMap(([column, equal]) => (equal ? [] : [column]));
}

type Sessions = StoredRun['sessions'];

function sameSessions(a: Sessions, b: Sessions): boolean {
  const inOrder = (sessions: Sessions) =>
    [...sessions]
      .sort((one, other) => one.start - other.start)
      .map(({ start, end, resourceIds, trainerIds }) => [
        start,
        end,
        [...new Set(resourceIds)].sort(),
        [...new Set(trainerIds)].sort(),
      ]);
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}
