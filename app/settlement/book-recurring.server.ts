import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { transact } from '#app/platform/database.server.ts';
import { bookEntry } from './book-entry.server.ts';
import { timesDue } from './due-times-queries.server.ts';

/**
 * Books every time of the recurring costs that has begun and isn't booked yet, as an entry like any other. A time of which
 * the quarter was closed meanwhile is left: it can only be booked by hand, in an open one.
 *
 * @param recurringId of one only; all of them without
 * @returns how many times were booked
 */
export async function bookDueTimes(ctx: Ctx, recurringId: string | null = null): Promise<number> {
  const today = dateAt(ctx.now.epochMilliseconds, centreZone);
  const due = valueOrThrow(
    await transact(ctx, { locks: [] }, async (tx) =>
      ok(await timesDue(tx, today, recurringId === null ? null : [recurringId])),
    ),
  );
  let booked = 0;
  for (const { recurringId: id, input } of due) {
    const outcome = await bookEntry(ctx, input, null, id);
    if (outcome.ok) booked += 1;
    else if (outcome.reasons.some(({ code }) => code !== 'period-closed')) valueOrThrow(outcome);
  }
  return booked;
}
