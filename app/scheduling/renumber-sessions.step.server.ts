import type { Tx } from '#app/platform/database.server.ts';

/** Numbers the sessions of a run by their start again: after a move, day 2 may come before day 1. */
export async function renumberSessions(tx: Tx, runId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE session SET number = ordered.place
    FROM (SELECT id, row_number() OVER (ORDER BY starts_at, number, id)::int AS place
      FROM session WHERE run_id = ${runId}::uuid) AS ordered
    WHERE session.id = ordered.id AND session.number <> ordered.place`;
}
