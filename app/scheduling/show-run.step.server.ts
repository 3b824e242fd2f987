import type { Tx } from '#app/platform/database.server.ts';

/** A run that was kept from the public catalogue stands in it from now on, where its courses do. The caller holds `run:`. */
export async function showRun(tx: Tx, runId: string): Promise<void> {
  await tx.run.update({ where: { id: runId }, data: { isPublic: true } });
}
