/** Working names of trainers, which people see before they book; guests don't. */
import { withScope } from '#app/platform/database.server.ts';
import type { Scope } from '#app/platform/scope.server.ts';

/** Who teaches the sessions of a run, by name; nobody for a guest. */
export async function trainersOfRun(scope: Scope, runId: string): Promise<string[]> {
  if (scope.kind === 'public') return [];
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<{ name: string }[]>`
      SELECT DISTINCT t.display_name AS name, t.sort_order
      FROM session s JOIN person_reservation h ON h.session_id = s.id JOIN trainer t ON t.person_id = h.person_id
      WHERE s.run_id = ${runId}::uuid AND s.state = 'planned' AND h.role = 'trainer' AND h.replaced_at IS NULL
      ORDER BY t.sort_order, name`,
  );
  return rows.map(({ name }) => name);
}
