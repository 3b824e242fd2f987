/** Who was there, per enrolment of a run, for what is derived from it: results and proofs of attendance. */
import type { Tx } from '#app/platform/database.server.ts';
import type { MarkedSession } from './attendance.ts';
import type { ResultKind } from './result-grant.ts';

export type EnrolmentPresence = {
  readonly enrolmentId: string;
  /** The result that the course asks for. */
  readonly grantOn: ResultKind;
  readonly hasResult: boolean;
  /** Sessions with a seat of the enrolment that aren't cancelled. */
  readonly sessions: readonly MarkedSession[];
};

/** All confirmed enrolments of a run. */
export async function presenceOfRun(tx: Tx, runId: string): Promise<EnrolmentPresence[]> {
  return tx.$queryRaw<EnrolmentPresence[]>`
    SELECT e.id::text AS "enrolmentId", c.grant_on::text AS "grantOn",
      EXISTS (SELECT FROM result WHERE enrolment_id = e.id) AS "hasResult",
      coalesce((SELECT jsonb_agg(jsonb_build_object(
          'minutes', (extract(epoch FROM s.ends_at - s.starts_at) / 60)::int,
          'outcome', a.outcome, 'attended', coalesce(a.minutes, 0)) ORDER BY s.starts_at)
        FROM session_seat seat JOIN session s ON s.id = seat.session_id AND s.state = 'planned'
        LEFT JOIN attendance a ON a.session_id = s.id AND a.enrolment_id = e.id
        WHERE seat.enrolment_id = e.id), '[]') AS sessions
    FROM enrolment e JOIN course c ON c.id = e.course_id
    WHERE e.run_id = ${runId}::uuid AND e.state = 'confirmed' ORDER BY e.id`;
}
