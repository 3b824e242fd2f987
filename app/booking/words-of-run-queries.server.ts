/** What the office did on a run on somebody's word: who was enrolled, put on the waiting list or cancelled, and who asked. */
import { fullName, type PersonName } from '#app/kernel/person-name.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope } from '#app/platform/scope.server.ts';
import { type RunEvent, runHistory } from '#app/scheduling/run-history-queries.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { AskedBy } from './asked-by.ts';
import { askedText } from './asked-text.ts';

type Row = {
  readonly id: string;
  readonly action: 'placed-on-word' | 'waiting-on-word' | 'cancelled-on-word';
  readonly at: number;
  readonly asked: AskedBy;
  /** Null for places without names. */
  readonly name: PersonName | null;
  readonly organisationName: string | null;
  readonly byName: PersonName | null;
};

/** What happened to the run, and what the office did on it for somebody, the newest first. */
export async function historyWithWords(
  scope: CentreScope,
  runId: string,
  locale: Locale,
): Promise<RunEvent[]> {
  const [events, words] = await Promise.all([runHistory(scope, runId), wordsOfRun(scope, runId, locale)]);
  return [...events, ...words].sort((a, b) => b.at - a.at);
}

/** The words are read where they are kept, and go when these go. */
async function wordsOfRun(scope: CentreScope, runId: string, locale: Locale): Promise<RunEvent[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<Row[]>`
      WITH told AS (
        SELECT id, 'enrolment' AS subject, 'placed-on-word' AS action, requested_at AS at, asked_way AS way, asked_by AS by,
          person_id, organisation_id, NULL AS logged FROM enrolment WHERE run_id = ${runId}::uuid AND asked_way IS NOT NULL
        UNION ALL
        SELECT id, 'enrolment', 'cancelled-on-word', cancelled_at, cancel_asked_way, cancel_asked_by, person_id,
          organisation_id, 'enrolment-cancelled' FROM enrolment WHERE run_id = ${runId}::uuid AND cancel_asked_way IS NOT NULL
        UNION ALL
        SELECT id, 'waiting-entry', 'waiting-on-word', created_at, asked_way, asked_by, person_id, organisation_id,
          'waiting-list-joined' FROM waiting_entry WHERE run_id = ${runId}::uuid AND asked_way IS NOT NULL
      )
      SELECT told.id::text AS id, told.action, (extract(epoch FROM told.at) * 1000)::float8 AS at,
        jsonb_build_object('way', told.way, 'by', told.by) AS asked, o.name AS "organisationName",
        CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('givenName', p.given_name, 'infix', p.infix,
          'familyName', p.family_name) END AS name,
        (SELECT jsonb_build_object('givenName', who.given_name, 'infix', who.infix, 'familyName', who.family_name)
          FROM audit_entry a JOIN person who ON who.id = a.person_id
          WHERE a.subject_type = told.subject AND a.subject_id = told.id::text
            AND a.action = coalesce(told.logged, a.action) ORDER BY a.id LIMIT 1) AS "byName"
      FROM told LEFT JOIN person p ON p.id = told.person_id LEFT JOIN organisation o ON o.id = told.organisation_id
      ORDER BY told.at DESC, told.id LIMIT 100`,
  );
  return rows.map(({ id, action, at, asked, name, organisationName, byName }) => ({
    ...{ eventId: `${action} ${id}`, action, at, session: null, before: {}, after: {} },
    by: byName && fullName(byName),
    detail: [name ? fullName(name) : organisationName, askedText(asked, locale)].filter(Boolean).join(': '),
  }));
}
