/** What waits for somebody: runs with free places and people waiting (the office), requests to answer (the company). */
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import type { CentreScope, PartnerScope } from '#app/platform/scope.server.ts';
import type { Content } from '#app/ui/i18n/content.ts';
import type { PersonName } from './roster-queries.server.ts';
import { placesInLine } from './waiting-order-queries.server.ts';
import { offerEnds } from './working-days.ts';

export type FreedRun = {
  readonly runId: string;
  readonly code: string;
  readonly title: Content;
  readonly zone: string;
  readonly firstStart: number;
  readonly free: number;
  /** Whose turn it is first. */
  readonly waiting: readonly {
    readonly waitingEntryId: string;
    readonly personId: string | null;
    readonly name: PersonName | null;
    readonly organisationId: string | null;
    readonly organisationName: string | null;
    readonly courseId: string;
    readonly quantity: number;
    readonly since: number;
  }[];
};

/**
 * Runs that have a place while people wait for one and begin too soon for an offer: for the office to phone whoever is
 * next.
 */
export async function freedRuns(scope: CentreScope, now: Temporal.Instant): Promise<FreedRun[]> {
  const instant = new Date(now.epochMilliseconds);
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<FreedRun[]>`
      SELECT run.id::text AS "runId", run.code, site.time_zone AS zone,
        (extract(epoch FROM open.first) * 1000)::float8 AS "firstStart", open.free::int AS free,
        jsonb_build_object('nl', coalesce(run.title_nl, first.title_nl), 'en',
          CASE WHEN run.title_nl IS NULL THEN first.title_en ELSE run.title_en END) AS title,
        (SELECT jsonb_agg(jsonb_build_object('waitingEntryId', w.id, 'personId', w.person_id,
            'name', CASE WHEN p.id IS NULL THEN NULL ELSE
              jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END,
            'organisationId', w.organisation_id, 'organisationName', o.name, 'courseId', w.course_id,
            'quantity', w.quantity, 'since', (extract(epoch FROM w.created_at) * 1000)::bigint) ORDER BY w.created_at, w.id)
          FROM waiting_entry w LEFT JOIN person p ON p.id = w.person_id LEFT JOIN organisation o ON o.id = w.organisation_id
          WHERE w.run_id = run.id AND w.state = 'waiting') AS waiting
      FROM run JOIN site ON site.id = run.site_id
      JOIN LATERAL (SELECT min(starts_at) AS first, min(places) AS free FROM (
          SELECT s.starts_at, (SELECT count(*) FROM session_seat WHERE session_id = s.id AND enrolment_id IS NULL
            AND offer_id IS NULL AND (held_for_id IS NULL OR held_until <= ${instant}::timestamptz)) AS places
          FROM session s WHERE s.run_id = run.id AND s.state = 'planned' AND s.starts_at > ${instant}::timestamptz) per) open
        ON open.free > 0
      LEFT JOIN LATERAL (SELECT c.title_nl, c.title_en FROM run_course rc JOIN course c ON c.id = rc.course_id
        WHERE rc.run_id = run.id ORDER BY rc.sort_order LIMIT 1) first ON true
      WHERE run.state IN ('open', 'confirmed')
        AND EXISTS (SELECT FROM waiting_entry WHERE run_id = run.id AND state = 'waiting')
      ORDER BY open.first, run.code`,
  );
  const late = rows.filter(
    ({ firstStart, zone }) => offerEnds(now.epochMilliseconds, firstStart, zone) === null,
  );
  const runIds = late.map(({ runId }) => runId);
  const line = await asSystem((tx) => placesInLine(tx, runIds, now));
  const positionOf = (id: string) => line.get(id)?.position ?? 0;
  return late.map((run) => ({
    ...run,
    waiting: run.waiting.toSorted((a, b) => positionOf(a.waitingEntryId) - positionOf(b.waitingEntryId)),
  }));
}

export type OpenRequest = {
  readonly enrolmentId: string;
  readonly code: string;
  readonly runId: string;
  readonly name: PersonName | null;
  readonly organisationName: string | null;
  readonly title: Content;
  readonly zone: string;
  readonly firstStart: number | null;
  readonly priceCents: number;
  readonly requestedAt: number;
  readonly answerBy: number | null;
};

/** Requests that wait for an answer: of the own people, or all for the office. The most urgent first. */
export async function openRequests(scope: PartnerScope | CentreScope): Promise<OpenRequest[]> {
  const organisationId = scope.kind === 'partner' ? scope.organisationId : null;
  return withScope(scope, (tx) => requestRows(tx, organisationId));
}

function requestRows(tx: Tx, organisationId: string | null): Promise<OpenRequest[]> {
  return tx.$queryRaw<OpenRequest[]>`
    SELECT e.id::text AS "enrolmentId", e.code, e.run_id::text AS "runId", o.name AS "organisationName",
      CASE WHEN p.id IS NULL THEN NULL ELSE
        jsonb_build_object('givenName', p.given_name, 'infix', p.infix, 'familyName', p.family_name) END AS name,
      jsonb_build_object('nl', c.title_nl, 'en', c.title_en) AS title, site.time_zone AS zone,
      (SELECT (extract(epoch FROM min(starts_at)) * 1000)::float8 FROM session WHERE run_id = e.run_id AND state = 'planned') AS "firstStart",
      e.price_cents AS "priceCents", (extract(epoch FROM e.requested_at) * 1000)::float8 AS "requestedAt",
      (extract(epoch FROM e.answer_by) * 1000)::float8 AS "answerBy"
    FROM enrolment e JOIN course c ON c.id = e.course_id JOIN run ON run.id = e.run_id JOIN site ON site.id = run.site_id
    LEFT JOIN person p ON p.id = e.person_id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.state = 'requested' AND (${organisationId}::uuid IS NULL OR e.organisation_id = ${organisationId}::uuid)
    ORDER BY e.answer_by NULLS LAST, e.id`;
}
