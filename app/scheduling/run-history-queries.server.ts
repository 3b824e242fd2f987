/** What happened to a run and its sessions, out of the audit log: for the office. */
import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope } from '#app/platform/scope.server.ts';

export type RunEvent = {
  readonly eventId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly action: string;
  /** Null for the system: a job, the import. */
  readonly by: string | null;
  /** Position of the session it is about, from 1; null for the run as a whole. */
  readonly session: number | null;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** About whom, and on whose word, for what the office did for somebody. */
  readonly detail?: string;
};

/** The newest first, a hundred at most. */
export function runHistory(scope: CentreScope, runId: string): Promise<RunEvent[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.$queryRaw<(Omit<RunEvent, 'by'> & { name: PersonName | null })[]>`
      WITH own AS (SELECT id::text AS id, number FROM session WHERE run_id = ${runId}::uuid)
      SELECT a.id::text AS "eventId", (extract(epoch FROM a.at) * 1000)::float8 AS at, a.action,
        CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('givenName', p.given_name, 'infix', p.infix,
          'familyName', p.family_name) END AS name,
        own.number AS session, coalesce(a.before, '{}') AS before, coalesce(a.after, '{}') AS after
      FROM audit_entry a LEFT JOIN own ON own.id = a.subject_id AND a.subject_type = 'session'
      LEFT JOIN person p ON p.id = a.person_id
      WHERE (a.subject_type = 'run' AND a.subject_id = ${runId}) OR own.id IS NOT NULL
      ORDER BY a.at DESC, a.id DESC LIMIT 100`;
    return rows.map(({ name, ...row }) => ({ ...row, by: name && fullName(name) }));
  });
}
