/** What participants thought: one's own answer, and sums that don't tell who said what. */
import { asSystem, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope, Scope } from '#app/platform/scope.server.ts';
import { type FeedbackQuestion, feedbackUntil, fewestAnswers } from './feedback.ts';

export type OwnFeedback = {
  readonly given: (Readonly<Record<FeedbackQuestion, number>> & { readonly remark: string | null }) | null;
  /** Epoch milliseconds. */
  readonly until: number;
};

/** The reader's own answer, and until when it may be given or changed; `lastEnd` is that of the last session. */
export async function ownFeedback(scope: Scope, enrolmentId: string, lastEnd: number): Promise<OwnFeedback> {
  const row = await withScope(scope, (tx) => tx.feedback.findUnique({ where: { enrolmentId } }));
  const until = feedbackUntil(lastEnd, row?.answeredAt.getTime() ?? null);
  if (!row) return { given: null, until };
  const { content, trainer, useful, recommend, remark } = row;
  return { given: { content, trainer, useful, recommend, remark }, until };
}

/** Means from 1 to 5 over so many answers. */
export type FeedbackMeans = Readonly<Record<FeedbackQuestion, number>> & { readonly answers: number };

export type RunFeedback = {
  /** Null where fewer than five answered. */
  readonly run: FeedbackMeans | null;
  /** Without names, in an order that says nothing about who wrote them. */
  readonly remarks: readonly string[];
  /** Over all runs of the run's courses; null where that would tell of fewer than five. */
  readonly course: FeedbackMeans | null;
};

/**
 * What the participants of a run thought, for its trainers and the office; null where the run isn't the reader's. Runs
 * with fewer than five answers count in the course's sum only when there are five of them together: otherwise the sum
 * less what is shown elsewhere would tell what few people said.
 */
export async function runFeedback(
  scope: RosterScope | CentreScope,
  runId: string,
): Promise<RunFeedback | null> {
  const mayRead = await withScope(scope, async (tx) => {
    if (scope.kind === 'centre') return true;
    const [row] = await tx.$queryRaw<{ own: boolean }[]>`
      SELECT ${runId}::uuid = ANY ((SELECT scope_roster_runs())::uuid[]) AS own`;
    return row?.own === true;
  });
  if (!mayRead) return null;
  return asSystem(async (tx) => {
    const [run] = await tx.$queryRaw<FeedbackMeans[]>`
      SELECT count(*)::int AS answers, avg(f.content)::float8 AS content, avg(f.trainer)::float8 AS trainer,
        avg(f.useful)::float8 AS useful, avg(f.recommend)::float8 AS recommend
      FROM feedback f JOIN enrolment e ON e.id = f.enrolment_id
      WHERE e.run_id = ${runId}::uuid HAVING count(*) >= ${fewestAnswers}`;
    const remarks = run
      ? await tx.$queryRaw<{ remark: string }[]>`
          SELECT f.remark FROM feedback f JOIN enrolment e ON e.id = f.enrolment_id
          WHERE e.run_id = ${runId}::uuid AND f.remark IS NOT NULL ORDER BY f.remark`
      : [];
    const [course] = await tx.$queryRaw<FeedbackMeans[]>`
      WITH answer AS (
        SELECT f.*, count(*) OVER (PARTITION BY e.run_id) >= ${fewestAnswers} AS shown
        FROM feedback f JOIN enrolment e ON e.id = f.enrolment_id
        WHERE e.course_id IN (SELECT course_id FROM run_course WHERE run_id = ${runId}::uuid)
      ), counted AS (
        SELECT * FROM answer WHERE shown OR (SELECT count(*) FROM answer WHERE NOT shown) >= ${fewestAnswers}
      )
      SELECT count(*)::int AS answers, avg(content)::float8 AS content, avg(trainer)::float8 AS trainer,
        avg(useful)::float8 AS useful, avg(recommend)::float8 AS recommend
      FROM counted HAVING count(*) >= ${fewestAnswers}`;
    return { run: run ?? null, remarks: remarks.map(({ remark }) => remark), course: course ?? null };
  });
}
