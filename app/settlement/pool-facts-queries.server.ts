import type { Tx } from '#app/platform/database.server.ts';

/** The place after the last pool, from 1. */
export async function lastPlace(tx: Tx): Promise<number> {
  const { _max } = await tx.costPool.aggregate({ _max: { sortOrder: true } });
  return (_max.sortOrder ?? 0) + 1;
}
