import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { addMonths } from '#app/kernel/calendar-date.ts';
import { ok } from '#app/kernel/outcome.ts';
import { dateAt, dayInterval } from '#app/kernel/wall-time.ts';
import { transact } from '#app/platform/database.server.ts';

/** What people thought of a course is kept so long. */
export const feedbackMonthsKept = 24;

/** Deletes answers of more than two years ago. Answers how many. */
export async function forgetFeedback(ctx: Ctx): Promise<number> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const before = new Date(dayInterval(addMonths(today, -feedbackMonthsKept), centreZone).start);
  const outcome = await transact<number, never>(ctx, { locks: ['job:forget-feedback'] }, async (tx) => {
    const { count } = await tx.feedback.deleteMany({ where: { answeredAt: { lt: before } } });
    return ok(count);
  });
  return outcome.ok ? outcome.value : 0;
}
