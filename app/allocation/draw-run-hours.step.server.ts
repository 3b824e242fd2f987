import type { Tx } from '#app/platform/database.server.ts';
import type { DividedPool } from './capacity-queries.server.ts';
import type { Days } from './entitlement.ts';

/**
 * Runs for one company or school alone that hold machines of a pool in a term draw on that party's hours, in the order in
 * which they begin. Afterwards they keep it up by themselves: a trigger of the database draws with every change of what they
 * hold.
 */
export async function drawRunHours(
  tx: Tx,
  { poolId }: Pick<DividedPool, 'poolId'>,
  { firstDay, lastDay }: Days,
): Promise<void> {
  await tx.$executeRaw`
    SELECT draw_run_hours(id) FROM (
      SELECT run.id FROM run JOIN session s ON s.run_id = run.id AND s.state = 'planned'
      JOIN resource_reservation h ON h.session_id = s.id AND h.live JOIN resource r ON r.id = h.resource_id
      WHERE run.only_for_id IS NOT NULL AND r.pool_id = ${poolId}::uuid
        AND app_day(s.starts_at) BETWEEN ${firstDay}::date AND ${lastDay}::date
      GROUP BY run.id ORDER BY min(s.starts_at), run.id) AS own`;
}
