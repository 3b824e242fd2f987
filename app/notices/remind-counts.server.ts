import { uncountedVisits } from '#app/booking/uncounted-visits-queries.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { DAY } from '#app/kernel/interval.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { countReminderAt } from './reminder-moment.ts';
import { remindOfCount } from './tell-about-group.server.ts';

/** A visit that was over longer ago isn't asked about any more: after a standstill nobody gets old mail. */
const askedFor = 14 * DAY;

/**
 * Asks the contact teacher how many pupils came, the working day after the visit, once; whoever counted by then isn't asked.
 * Answers how many visits were due.
 */
export async function remindCounts(ctx: Ctx): Promise<number> {
  const now = ctx.now.epochMilliseconds;
  const visits = await asSystem((tx) => uncountedVisits(tx, now - askedFor, now));
  const due = visits.filter(({ end, zone }) => countReminderAt(end, zone) <= now);
  for (const { groupBookingId } of due) await remindOfCount(ctx, groupBookingId);
  return due.length;
}
