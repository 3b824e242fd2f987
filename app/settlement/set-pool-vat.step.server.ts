import type { Tx } from '#app/platform/database.server.ts';

/** By which VAT decision a pool's shares are invoiced from now on; null for the standard rate. False where there is no such pool. */
export async function setPoolVat(tx: Tx, poolId: string, vatTreatmentId: string | null): Promise<boolean> {
  const { count } = await tx.costPool.updateMany({ where: { id: poolId }, data: { vatTreatmentId } });
  return count === 1;
}
