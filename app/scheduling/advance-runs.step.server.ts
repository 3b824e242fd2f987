import type { Ctx } from '#app/kernel/actor.ts';
import { auditEach } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';

export type RunAdvance = {
  readonly ctx: Ctx;
  readonly runId: string;
  /** Forwards only, from open: what the run reserves stays as it is. */
  readonly state: 'confirmed' | 'completed';
};

/**
 * Confirms or completes many runs at once, each by who decided it and when; of one run the last entry counts. Tells nobody:
 * `confirmRun` and `completeRun` do. The caller holds `run:` of all of them.
 */
export async function advanceRuns(tx: Tx, advances: readonly RunAdvance[]): Promise<void> {
  const last = [...new Map(advances.map((one) => [one.runId, one.state]))];
  if (last.length === 0) return;
  await tx.$executeRaw`
    UPDATE run SET state = later.state::run_state
    FROM unnest(${last.map(([runId]) => runId)}::uuid[], ${last.map(([, state]) => state)}::text[]) AS later (run_id, state)
    WHERE run.id = later.run_id AND run.state IN ('open', 'confirmed')`;
  await auditEach(
    tx,
    advances.map(({ ctx, runId, state }) => ({
      ctx,
      line: { action: `run-${state}`, subjectType: 'run', subjectId: runId, after: { state } },
    })),
  );
}
