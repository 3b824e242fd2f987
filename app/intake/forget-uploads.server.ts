import type { Ctx } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';

/** Takes away uploads that nobody said yes to in time, and the findings of those that were imported. */
export async function forgetUploads(ctx: Ctx): Promise<void> {
  await transact(ctx, { locks: [] }, async (tx) => {
    const { count } = await tx.importUpload.deleteMany({
      where: { expiresAt: { lte: new Date(ctx.now.epochMilliseconds) } },
    });
    return ok(count);
  });
}
