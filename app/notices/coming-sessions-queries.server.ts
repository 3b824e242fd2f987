/** Sessions that people with a sure place are about to go to. */
import { DAY } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem } from '#app/platform/database.server.ts';

export type ComingSession = {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly previousEnd: number | null;
  /** Since when the place is sure. */
  readonly sureSince: number;
};

/** Longer than any stretch of days off before which a reminder goes out. */
const horizon = 14 * DAY;

/** Sessions to come of confirmed enrolments, by start. */
export function comingSessions(now: Temporal.Instant): Promise<ComingSession[]> {
  const from = new Date(now.epochMilliseconds);
  const until = new Date(now.epochMilliseconds + horizon);
  return asSystem(
    (tx) => tx.$queryRaw<ComingSession[]>`
      WITH own AS (
        SELECT e.id, e.person_id, e.run_id, e.decided_at, e.requested_at, s.id AS session_id, s.starts_at, s.ends_at,
          lag(s.ends_at) OVER (PARTITION BY e.id ORDER BY s.starts_at) AS previous_end
        FROM enrolment e JOIN session_seat seat ON seat.enrolment_id = e.id
        JOIN session s ON s.id = seat.session_id AND s.state = 'planned'
        WHERE e.state = 'confirmed' AND e.person_id IS NOT NULL
          AND EXISTS (SELECT FROM session WHERE run_id = e.run_id AND starts_at > ${from}::timestamptz AND starts_at <= ${until}::timestamptz)
      )
      SELECT own.id::text AS "enrolmentId", own.person_id::text AS "personId", own.session_id::text AS "sessionId",
        site.time_zone AS zone, (extract(epoch FROM own.starts_at) * 1000)::float8 AS start,
        (extract(epoch FROM own.previous_end) * 1000)::float8 AS "previousEnd",
        (extract(epoch FROM coalesce(own.decided_at, own.requested_at)) * 1000)::float8 AS "sureSince"
      FROM own JOIN run ON run.id = own.run_id AND run.state IN ('open', 'confirmed') JOIN site ON site.id = run.site_id
      WHERE own.starts_at > ${from}::timestamptz AND own.starts_at <= ${until}::timestamptz
      ORDER BY own.starts_at, own.id`,
  );
}

/** Which of these mails were written before. */
export async function writtenMails(onceKeys: readonly string[]): Promise<ReadonlySet<string>> {
  if (onceKeys.length === 0) return new Set();
  const rows = await asSystem((tx) =>
    tx.outboxMail.findMany({ where: { onceKey: { in: [...onceKeys] } }, select: { onceKey: true } }),
  );
  return new Set(rows.flatMap(({ onceKey }) => onceKey ?? []));
}
