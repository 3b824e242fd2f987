import type { Ctx } from '#app/kernel/actor.ts';
import type { Tx } from '#app/platform/database.server.ts';

/** What a company stated of a course ends: it has said who comes. */
export async function closeStatedDemand(
  tx: Tx,
  ctx: Ctx,
  of: { readonly organisationId: string; readonly courseId: string },
): Promise<void> {
  await tx.statedDemand.updateMany({
    where: { ...of, state: 'open' },
    data: { state: 'answered', closedAt: new Date(ctx.now.epochMilliseconds) },
  });
}
