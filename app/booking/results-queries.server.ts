/** What was recorded of a run: the sheet of results, for its trainers and the office. */
import type { ValidityRule } from '#app/credentials/validity.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import {
  type CertificateOfCourse,
  type RecordedResult,
  type ResultDays,
  type ResultGroup,
  resultDays,
  resultGroups,
} from './results-sheet.ts';
import { type Roster, rosterOf } from './roster-queries.server.ts';

export type ResultsSheet = {
  readonly run: Pick<Roster, 'runId' | 'code' | 'title' | 'state' | 'site'>;
  readonly groups: readonly ResultGroup[];
  readonly days: ResultDays;
  /** The last session is over. */
  readonly over: boolean;
};

/** The results of a run, or null where there is no such run or it is nobody's of this scope. */
export async function resultsSheet(
  scope: RosterScope | CentreScope,
  ctx: Ctx,
  runId: string,
): Promise<ResultsSheet | null> {
  const roster = await rosterOf(scope, runId);
  if (!roster) return null;
  const now = ctx.now.epochMilliseconds;
  const { recorded, certificates, centreName } = await withScope(scope, async (tx) => ({
    recorded: await loadResults(tx, runId),
    certificates: await loadCertificates(tx, runId),
    centreName: await loadCentreName(tx),
  }));
  const { code, title, state, site } = roster;
  return {
    run: { runId, code, title, state, site },
    groups: resultGroups(roster, recorded, certificates, { centreName, now }),
    days: resultDays(roster, now),
    over: roster.sessions.length > 0 && roster.sessions.every(({ interval }) => interval.end <= now),
  };
}

async function loadResults(tx: Tx, runId: string): Promise<RecordedResult[]> {
  const rows = await tx.$queryRaw<
    (Omit<RecordedResult, 'recordedBy'> & { trainer: string | null; byPerson: boolean })[]
  >`
    SELECT r.enrolment_id::text AS "enrolmentId", r.id::text AS "resultId", r.kind::text AS kind,
      r.achieved_on::text AS "achievedOn", r.issuer, r.number,
      (extract(epoch FROM r.recorded_at) * 1000)::float8 AS "recordedAt", t.display_name AS trainer,
      r.recorded_by_id IS NOT NULL AS "byPerson", r.certificate_id IS NOT NULL AS granted
    FROM result r JOIN enrolment e ON e.id = r.enrolment_id LEFT JOIN trainer t ON t.person_id = r.recorded_by_id
    WHERE e.run_id = ${runId}::uuid ORDER BY r.recorded_at DESC, r.id DESC`;
  return rows.map(({ trainer, byPerson, ...row }) => ({
    ...row,
    recordedBy: trainer !== null ? { trainer } : byPerson ? 'office' : 'system',
  }));
}

async function loadCertificates(tx: Tx, runId: string): Promise<Map<string, CertificateOfCourse>> {
  const rows = await tx.$queryRaw<(ValidityRule & { courseId: string; name: Content })[]>`
    SELECT c.id::text AS "courseId", jsonb_build_object('nl', t.name_nl, 'en', t.name_en) AS name,
      t.validity_kind::text AS kind, t.validity_months AS months, t.confirm_months AS "confirmMonths"
    FROM run_course rc JOIN course c ON c.id = rc.course_id JOIN certificate_type t ON t.id = c.grants_type_id
    WHERE rc.run_id = ${runId}::uuid`;
  return new Map(rows.map(({ courseId, name, ...rule }) => [courseId, { name, rule }]));
}

async function loadCentreName(tx: Tx): Promise<string | null> {
  const centre = await tx.organisation.findFirst({
    where: { kind: 'centre' },
    orderBy: { createdAt: 'asc' },
    select: { name: true },
  });
  return centre?.name ?? null;
}
