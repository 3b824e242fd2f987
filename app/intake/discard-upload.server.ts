import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';

/** Throws away what the actor handed in. What isn't there (any more) is as it should be. */
export async function discardUpload(
  ctx: Ctx,
  uploadId: string,
): Promise<Outcome<true, { code: 'not-allowed' }>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return refuse({ code: 'not-allowed' });
  return transact<true, { code: 'not-allowed' }>(ctx, { locks: [] }, async (tx) => {
    await tx.importUpload.deleteMany({ where: { id: uploadId, personId: actor.personId } });
    return ok(true);
  });
}
