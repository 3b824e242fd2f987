/**
 * What became of the sessions that an absence or outage hit. Read from what stays behind of a reservation that was
 * replaced, so it needs no bookkeeping of its own and says the same to whoever looks later.
 */
import type { Interval } from '#app/kernel/interval.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';

/** A session that was hit, and that somebody has found an answer for. */
export type SettledHit = {
  readonly sessionId: string;
  readonly runId: string | null;
  readonly runCode: string | null;
  readonly title: Content | null;
  readonly zone: string;
  /** When it was to be. */
  readonly was: Interval;
  /** When it is now. */
  readonly is: Interval;
  readonly how: 'replaced' | 'moved' | 'cancelled';
  /** Trainers as they are now. */
  readonly trainers: readonly string[];
  /** Machines and rooms that were put in since. */
  readonly resources: readonly Content[];
};

type Gone = { sessionId: string; start: number; end: number; since: Date };

/** Sessions that the trainer was on within the absence when it was reported, and isn't on any more. */
export async function settledOfAbsence(tx: Tx, absenceId: string): Promise<SettledHit[]> {
  const gone = await tx.$queryRaw<Gone[]>`
    SELECT DISTINCT ON (h.session_id) h.session_id::text AS "sessionId", a.created_at AS since,
      (extract(epoch FROM h.starts_at) * 1000)::float8 AS start, (extract(epoch FROM h.ends_at) * 1000)::float8 AS "end"
    FROM absence a JOIN person_reservation h ON h.person_id = a.trainer_id AND h.role = 'trainer'
      AND h.replaced_at >= a.created_at AND h.starts_at < a.ends_at AND h.ends_at > a.starts_at
    WHERE a.id = ${absenceId}::uuid
      -- On it again within the absence: then it is still hit.
      AND NOT EXISTS (SELECT FROM person_reservation n WHERE n.session_id = h.session_id AND n.person_id = a.trainer_id
        AND n.role = 'trainer' AND n.replaced_at IS NULL AND n.starts_at < a.ends_at AND n.ends_at > a.starts_at)
    ORDER BY h.session_id, h.replaced_at`;
  return asTheyAre(tx, gone);
}

/** Sessions that held the machine within the outage when it was reported, and don't any more. */
export async function settledOfOutage(tx: Tx, outageId: string): Promise<SettledHit[]> {
  const gone = await tx.$queryRaw<Gone[]>`
    SELECT DISTINCT ON (h.session_id) h.session_id::text AS "sessionId", o.created_at AS since,
      (extract(epoch FROM h.session_starts_at) * 1000)::float8 AS start,
      (extract(epoch FROM h.session_ends_at) * 1000)::float8 AS "end"
    FROM outage o JOIN resource_reservation h ON h.resource_id = o.resource_id
      AND h.replaced_at >= o.created_at AND h.starts_at < coalesce(o.ends_at, 'infinity') AND h.ends_at > o.starts_at
    WHERE o.id = ${outageId}::uuid
      AND NOT EXISTS (SELECT FROM resource_reservation n WHERE n.session_id = h.session_id
        AND n.resource_id = o.resource_id AND n.replaced_at IS NULL
        AND n.starts_at < coalesce(o.ends_at, 'infinity') AND n.ends_at > o.starts_at)
    ORDER BY h.session_id, h.replaced_at`;
  return asTheyAre(tx, gone);
}

type Now = Omit<SettledHit, 'was' | 'is' | 'how' | 'title'> & {
  title: { nl: string | null; en: string | null };
  cancelled: boolean;
  start: number;
  end: number;
};

async function asTheyAre(tx: Tx, gone: readonly Gone[]): Promise<SettledHit[]> {
  const [first] = gone;
  if (!first) return [];
  const rows = await tx.$queryRaw<Now[]>`
    SELECT s.id::text AS "sessionId", run.id::text AS "runId", run.code AS "runCode", site.time_zone AS zone,
      s.state = 'cancelled' AS cancelled,
      jsonb_build_object('nl', coalesce(run.title_nl, c.title_nl, s.title),
        'en', CASE WHEN run.title_nl IS NULL THEN c.title_en ELSE run.title_en END) AS title,
      (extract(epoch FROM s.starts_at) * 1000)::float8 AS start, (extract(epoch FROM s.ends_at) * 1000)::float8 AS "end",
      ARRAY(SELECT t.display_name FROM person_reservation h JOIN trainer t ON t.person_id = h.person_id
        WHERE h.session_id = s.id AND h.role = 'trainer' AND h.replaced_at IS NULL ORDER BY t.sort_order) AS trainers,
      coalesce((SELECT jsonb_agg(jsonb_build_object('nl', r.name_nl, 'en', r.name_en) ORDER BY r.sort_order, r.code)
        FROM resource_reservation h JOIN resource r ON r.id = h.resource_id
        WHERE h.session_id = s.id AND h.replaced_at IS NULL AND h.created_at >= ${first.since}), '[]') AS resources
    FROM session s JOIN site ON site.id = s.site_id LEFT JOIN run ON run.id = s.run_id
    LEFT JOIN LATERAL (SELECT course.title_nl, course.title_en FROM run_course rc JOIN course ON course.id = rc.course_id
      WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) c ON true
    WHERE s.id = ANY(${gone.map(({ sessionId }) => sessionId)}::uuid[])`;
  const wasAt = new Map(gone.map(({ sessionId, start, end }) => [sessionId, { start, end }]));
  return rows
    .map(({ title, cancelled, start, end, ...row }): SettledHit => {
      const was = wasAt.get(row.sessionId) ?? { start, end };
      const isMoved = was.start !== start || was.end !== end;
      return {
        ...row,
        title: title.nl === null ? null : { nl: title.nl, en: title.en },
        was,
        is: { start, end },
        how: cancelled ? 'cancelled' : isMoved ? 'moved' : 'replaced',
      };
    })
    .sort((a, b) => a.was.start - b.was.start);
}
