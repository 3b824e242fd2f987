import type { Ctx } from '#app/kernel/actor.ts';
import { asksToRemind } from './bundle-notice-queries.server.ts';
import { requestReminderAt } from './reminder-moment.ts';
import { tellAskedAgain } from './tell-about-bundle.server.ts';

/**
 * Asks companies once more, the working day before what is held for them falls free: once per ask and answer date. What was
 * asked after the reminder was due is fresh. Answers how many were due.
 */
export async function remindBundles(ctx: Ctx): Promise<number> {
  const now = ctx.now.epochMilliseconds;
  const due = (await asksToRemind(ctx.now)).filter(({ answerBy, createdAt, zone }) => {
    const at = requestReminderAt(answerBy, zone);
    return at <= now && createdAt < at;
  });
  for (const { askId, answerBy } of due) {
    await tellAskedAgain(ctx, `bundle-reminder ${askId} ${answerBy}`, askId);
  }
  return due.length;
}
