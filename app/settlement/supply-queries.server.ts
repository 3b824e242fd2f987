/** What parties supplied in a period: read in the caller's transaction, past row-level security. Nobody's name is among it. */
import { centreZone } from '#app/kernel/centre-zone.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { daysInterval } from '#app/kernel/wall-time.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { Days } from './spread.ts';
import type { Supply } from './supply.ts';

/**
 * Of sessions that begin in the period and are over: hours that trainers taught who are employed by a party with a rate for
 * them, and on-the-job sessions on the floor of a party with a rate for that, in a fixed order. A trainer's hours on the own
 * floor are the host's; a session without anybody from elsewhere is nobody's supply. Sessions that one trainer has side by
 * side are one, the first of them.
 */
export function suppliesOf(tx: Tx, { firstDay, lastDay }: Days, before: Temporal.Instant): Promise<Supply[]> {
  const { start, end } = daysInterval(firstDay, lastDay, centreZone);
  return tx.$queryRaw<Supply[]>`
    WITH held AS (
      SELECT s.id, s.kind, s.starts_at, s.ends_at, app_day(s.starts_at) AS day, site.organisation_id AS host_id
      FROM session s JOIN site ON site.id = s.site_id LEFT JOIN run ON run.id = s.run_id
      WHERE s.state = 'planned' AND (run.id IS NULL OR run.state IN ('confirmed', 'completed'))
        AND s.starts_at >= ${new Date(start)} AND s.starts_at < ${new Date(end)} AND s.ends_at <= ${new Date(before.epochMilliseconds)}
    ), taught AS (
      SELECT t.employer_id, (array_agg(h.id ORDER BY h.starts_at, h.id))[1] AS session_id, min(h.day) AS day,
        (SELECT sum(extract(epoch FROM upper(part) - lower(part)) / 60) FROM unnest(range_agg(tstzrange(r.starts_at, r.ends_at))) part)::int AS minutes
      FROM held h JOIN person_reservation r ON r.session_id = h.id AND r.live AND r.role = 'trainer'
      JOIN trainer t ON t.person_id = r.person_id AND t.employer_id <> h.host_id
      GROUP BY t.employer_id, t.person_id, r.side_by_side_key
    ), supply AS (
      SELECT employer_id AS party_id, 'trainer' AS kind, session_id, day, sum(minutes)::int AS minutes FROM taught GROUP BY 1, 3, 4
      UNION ALL
      SELECT host_id, 'host', id, day, (extract(epoch FROM ends_at - starts_at) / 60)::int FROM held h
      WHERE kind = 'on-the-job' AND EXISTS (SELECT FROM person_reservation r WHERE r.session_id = h.id AND r.live
        AND r.role = 'participant' AND r.organisation_id <> h.host_id)
    )
    SELECT s.party_id::text AS "partyId", s.kind, s.session_id::text AS "sessionId", s.minutes,
      CASE s.kind WHEN 'host' THEN a.host_rate_cents ELSE a.trainer_rate_cents END AS "rateCents"
    FROM supply s JOIN organisation o ON o.id = s.party_id AND o.kind <> 'centre'
    JOIN LATERAL (SELECT host_rate_cents, trainer_rate_cents FROM agreement WHERE organisation_id = s.party_id
      AND valid_from <= s.day AND (valid_until IS NULL OR valid_until >= s.day) ORDER BY valid_from DESC LIMIT 1) a
      ON CASE s.kind WHEN 'host' THEN a.host_rate_cents ELSE a.trainer_rate_cents END > 0
    ORDER BY s.party_id, s.kind, s.session_id`;
}
