import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';

export type ShareFacts = {
  readonly organisationId: string;
  /** Minutes of sessions that the party had places in during the last year. */
  readonly usedMinutes: number;
  /** Capacity weight in the agreement in force; 0 without one. */
  readonly weight: number;
};

/** What parties used and are entitled to, as the order of a waiting list reads it; past row-level security. */
export async function shareFacts(
  tx: Tx,
  organisationIds: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, ShareFacts>> {
  const instant = new Date(now.epochMilliseconds);
  const yearAgo = new Date(now.toZonedDateTimeISO('UTC').subtract({ years: 1 }).epochMilliseconds);
  const rows = await tx.$queryRaw<ShareFacts[]>`
    SELECT o.id::text AS "organisationId", coalesce(a.capacity_weight, 0)::float8 AS weight,
      coalesce((SELECT sum(extract(epoch FROM s.ends_at - s.starts_at) / 60) FROM enrolment e
        JOIN session_seat seat ON seat.enrolment_id = e.id JOIN session s ON s.id = seat.session_id AND s.state = 'planned'
        WHERE e.organisation_id = o.id AND s.starts_at > ${yearAgo}::timestamptz AND s.starts_at <= ${instant}::timestamptz
      ), 0)::float8 AS "usedMinutes"
    FROM organisation o LEFT JOIN agreement a ON a.organisation_id = o.id
      AND app_day(${instant}::timestamptz) BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity')
    WHERE o.id = ANY(${[...organisationIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.organisationId, row]));
}
