import type { Ctx } from '#app/kernel/actor.ts';
import { DAY } from '#app/kernel/interval.ts';
import { comingTours } from '#app/outreach/tour-queries.server.ts';
import { reminderAt } from './reminder-moment.ts';
import { remindOfTour } from './tell-about-tour.server.ts';

/** Longer than any stretch of days off before which a reminder goes out. */
const horizon = 14 * DAY;

/** Reminds who asked for a tour of it, as early as of a first session; once per tour and start. */
export async function remindTours(ctx: Ctx): Promise<void> {
  const now = ctx.now.epochMilliseconds;
  for (const tour of await comingTours(ctx.now, now + horizon)) {
    const first = tour.stops.find(({ state }) => state === 'accepted');
    const at = first && reminderAt({ start: first.interval.start, previousEnd: null }, first.zone);
    if (at && at <= now) await remindOfTour(ctx, tour);
  }
}
