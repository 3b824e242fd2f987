import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { overdueDocuments } from './document-facts-queries.server.ts';
import { remindPayer } from './remind-payer.server.ts';

/** Reminds of every invoice whose first or second reminder is due today; answers how many went out. */
export async function remindPayers(ctx: Ctx): Promise<number> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const overdue = await asSystem((tx) => overdueDocuments(tx, today));
  let sent = 0;
  for (const documentId of overdue) {
    // What isn't due yet, or was paid meanwhile, is refused and left alone.
    if ((await remindPayer(ctx, documentId)).ok) sent += 1;
  }
  return sent;
}
