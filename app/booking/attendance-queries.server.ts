/** What marking attendance needs to know besides the roster: which run a lesson day is of. */

import type { RunId, SessionId } from '#app/kernel/ids.ts';
import { withScope } from '#app/platform/database.server.ts';
import type { CentreScope, RosterScope } from '#app/platform/scope.server.ts';

/** The run of a session that is this scope's to see, or null. */
export async function runOfSession(
  scope: RosterScope | CentreScope,
  sessionId: SessionId,
): Promise<RunId | null> {
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<{ runId: RunId }[]>`
      SELECT run_id::text AS "runId" FROM session WHERE id = ${sessionId}::uuid AND run_id IS NOT NULL`,
  );
  return row?.runId ?? null;
}
