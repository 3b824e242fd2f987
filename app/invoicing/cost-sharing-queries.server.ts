/** What the conditions for cost sharing outside VAT are checked on, read in the transaction that issues. */
import type { Tx } from '#app/platform/database.server.ts';
import type { CostSharing } from './cost-sharing.ts';

/** Of one part of a pool that was settled. The decision is for the caller to add. */
export async function costSharingFacts(
  tx: Tx,
  settledPoolId: string,
): Promise<Omit<CostSharing, 'paying' | 'decidedFrom'>> {
  const [facts] = await tx.$queryRaw<Omit<CostSharing, 'paying' | 'decidedFrom' | 'agreements'>[]>`
    SELECT p.first_day::text AS "quarterFirstDay", p.last_day::text AS "quarterLastDay", sp.key_kind::text AS "keyKind",
      sp.used_kind::text AS "usedKind", sp.cents::float8 AS "partCents",
      (SELECT sum(cents) FROM settled_pool WHERE settlement_id = sp.settlement_id AND pool_id = sp.pool_id)::float8 AS "sharedCents",
      coalesce(e.cents, 0)::float8 AS "entriesCents", coalesce(e.estimates, 0) <> 0 AS "hasEstimate",
      (SELECT jsonb_agg(jsonb_build_object('validFrom', valid_from, 'signedOn', signed_on,
          'terms', concat_ws(' ', kind, fixed_part, fixed_kind, rest_kind)) ORDER BY valid_from)
        FROM pool_key WHERE pool_id = sp.pool_id) AS keys,
      (SELECT jsonb_agg(jsonb_build_object('organisationId', x.organisation_id, 'cents', l.cents))
        FROM statement_line l JOIN statement x ON x.id = l.statement_id WHERE l.settled_pool_id = sp.id) AS lines
    FROM settled_pool sp JOIN settlement s ON s.id = sp.settlement_id JOIN period p ON p.id = s.period_id
    LEFT JOIN LATERAL (SELECT sum(se.cents) AS cents, sum(se.cents) FILTER (WHERE c.kind IN ('estimate', 'reversal')) AS estimates
      FROM settled_entry se JOIN cost_entry c ON c.id = se.entry_id
      WHERE se.settlement_id = sp.settlement_id AND c.pool_id = sp.pool_id) e ON true
    WHERE sp.id = ${settledPoolId}::uuid`;
  const agreements = await tx.$queryRaw<CostSharing['agreements']>`
    SELECT a.organisation_id::text AS "organisationId", o.name AS party, a.cost_share::float8 AS "costShare",
      a.valid_from::text AS "validFrom", a.valid_until::text AS "validUntil", a.signed_on::text AS "signedOn"
    FROM agreement a JOIN organisation o ON o.id = a.organisation_id WHERE a.cost_share > 0 ORDER BY a.valid_from`;
  if (!facts) throw new Error(`no settled pool ${settledPoolId}`);
  return { ...facts, agreements };
}
