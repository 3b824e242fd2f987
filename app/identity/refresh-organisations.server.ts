import type { Ctx } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { transact } from '#app/platform/database.server.ts';
import { centreZone } from './hats.ts';

/**
 * Brings up to date to which organisations people belong. Changes of memberships and employments do so themselves (a
 * trigger); a last day that passes changes no row, so without this an organisation would go on seeing who has left.
 */
export async function refreshOrganisations(ctx: Ctx): Promise<void> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  await transact<undefined, never>(ctx, { locks: [] }, async (tx) => {
    await tx.$executeRaw`SELECT refresh_person_organisations(${today}::date)`;
    return ok();
  });
}
