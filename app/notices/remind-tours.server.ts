import type { Ctx } from '#app/kernel/actor.ts';
import { DAY } from '#app/kernel/interval.ts';
import { askedTours, comingTours, type TourStop } from '#app/outreach/tour-queries.server.ts';
import { reminderAt, requestReminderAt } from './reminder-moment.ts';
import { remindGuide, remindHost, remindOfTour } from './tell-about-tour.server.ts';

/** Longer than any stretch of days off before which a reminder goes out. */
const horizon = 14 * DAY;

/**
 * Reminds who asked for a tour and who guides it, as early as of a first session; and asks hosts that haven't answered once
 * more, the working day before the office would call. Each once: per tour and start, per stop and guide, per stop. Who was
 * asked after that moment has the mail about it fresh and gets none.
 */
export async function remindTours(ctx: Ctx): Promise<void> {
  const now = ctx.now.epochMilliseconds;
  for (const tour of await comingTours(ctx.now, now + horizon)) {
    const stops = tour.stops.filter(({ state }) => state === 'accepted');
    const [first] = stops;
    if (first && isDue(first, now)) await remindOfTour(ctx, tour);
    for (const stop of stops) {
      const sure = stop.answeredAt ?? 0;
      if (stop.interval.start > now && isDue(stop, now) && !isDue(stop, sure))
        await remindGuide(ctx, tour, stop);
    }
  }
  for (const tour of await askedTours()) {
    for (const stop of tour.stops) {
      const at = requestReminderAt(stop.answerBy, stop.zone);
      if (stop.state === 'asked' && at <= now && stop.askedAt < at && stop.interval.start > now) {
        await remindHost(ctx, tour, stop);
      }
    }
  }
}

/** Whether at that moment the reminder of a stop is due. */
function isDue({ interval, zone }: TourStop, moment: number): boolean {
  const at = reminderAt({ start: interval.start, previousEnd: null }, zone);
  return at !== null && at <= moment;
}
