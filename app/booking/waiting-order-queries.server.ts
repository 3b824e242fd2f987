/** What the order of a waiting list depends on, and the order itself. In the caller's transaction, past row-level security. */
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { type Claim, inOrder, type Placed } from './waiting-order.ts';

export type RunClaim = Claim & { readonly runId: string };

/** Everybody who still waits on these runs, in no order. */
export async function claimsOf(
  tx: Tx,
  runIds: readonly string[],
  now: Temporal.Instant,
): Promise<RunClaim[]> {
  if (runIds.length === 0) return [];
  const instant = new Date(now.epochMilliseconds);
  const yearAgo = new Date(now.toZonedDateTimeISO('UTC').subtract({ years: 1 }).epochMilliseconds);
  return tx.$queryRaw<RunClaim[]>`
    WITH entry AS (
      SELECT w.*, (SELECT min(starts_at) FROM session WHERE run_id = w.run_id AND state = 'planned') AS starts
      FROM waiting_entry w WHERE w.run_id = ANY(${[...runIds]}::uuid[]) AND w.state IN ('waiting', 'offered')
    ), used AS (
      SELECT e.organisation_id, sum(extract(epoch FROM s.ends_at - s.starts_at) / 60) AS minutes
      FROM enrolment e JOIN session_seat seat ON seat.enrolment_id = e.id
      JOIN session s ON s.id = seat.session_id AND s.state = 'planned'
      WHERE e.organisation_id IN (SELECT organisation_id FROM entry)
        AND s.starts_at > ${yearAgo}::timestamptz AND s.starts_at <= ${instant}::timestamptz
      GROUP BY e.organisation_id
    )
    SELECT entry.id::text AS "waitingEntryId", entry.run_id::text AS "runId", entry.quantity,
      entry.state = 'offered' AS offered,
      coalesce((SELECT max(quantity) FROM offer WHERE waiting_entry_id = entry.id AND state = 'declined'), 0)::int AS declined,
      coalesce(held.until >= app_day(${instant}::timestamptz) AND held.until < coalesce(upcoming.day, 'infinity'), false) AS expiring,
      coalesce(used.minutes, 0)::float8 AS "usedMinutes", coalesce(a.capacity_weight, 0)::float8 AS weight,
      (extract(epoch FROM entry.created_at) * 1000)::float8 AS since
    FROM entry JOIN course c ON c.id = entry.course_id
    LEFT JOIN used ON used.organisation_id = entry.organisation_id
    LEFT JOIN agreement a ON a.organisation_id = entry.organisation_id
      AND app_day(${instant}::timestamptz) BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity')
    LEFT JOIN LATERAL (SELECT max(coalesce(valid_until, 'infinity')) AS until FROM certificate
      WHERE person_id = entry.person_id AND certificate_type_id = c.grants_type_id AND revoked_at IS NULL) held ON true
    LEFT JOIN LATERAL (SELECT app_day(min(s.starts_at)) AS day FROM run_course rc JOIN run ON run.id = rc.run_id
      JOIN session s ON s.run_id = run.id AND s.state = 'planned'
      WHERE rc.course_id = entry.course_id AND run.id <> entry.run_id AND run.state IN ('open', 'confirmed')
        AND s.starts_at > entry.starts) upcoming ON true`;
}

/** The waiting list of a run, whose turn it is first. */
export async function waitingOrder(tx: Tx, runId: string, now: Temporal.Instant): Promise<Placed[]> {
  return inOrder(await claimsOf(tx, [runId], now));
}

/** Where entries stand in the lists of these runs, by entry. */
export async function placesInLine(
  tx: Tx,
  runIds: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, Placed>> {
  const claims = await claimsOf(tx, [...new Set(runIds)], now);
  const lists = Map.groupBy(claims, ({ runId }) => runId);
  return new Map(
    [...lists.values()].flatMap(inOrder).map((placed) => [placed.waitingEntryId, placed] as const),
  );
}
