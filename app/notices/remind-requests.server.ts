import { bookingForMail } from '#app/booking/queries.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { peopleOf } from './notice-queries.server.ts';
import { openRequests } from './open-requests-queries.server.ts';
import { requestReminderAt } from './reminder-moment.ts';
import { renderTold } from './render-booking-mail.server.ts';
import { sendNotice } from './send-invited-mail.server.ts';

/**
 * Asks everybody who may answer for the company once more before a request lapses and its places are free again: once per
 * request and last moment. Requests made after the reminder was due are fresh and get none. Answers how many were due.
 */
export async function remindRequests(ctx: Ctx): Promise<number> {
  const now = ctx.now.epochMilliseconds;
  const due = (await openRequests(ctx.now)).filter(({ answerBy, requestedAt, zone }) => {
    const at = requestReminderAt(answerBy, zone);
    return at <= now && requestedAt < at;
  });
  for (const { enrolmentId, answerBy } of due) {
    const booking = await bookingForMail(enrolmentId, ctx.now);
    const people = await peopleOf(enrolmentId, ctx.now);
    // Answered since the list was made.
    if (booking?.state !== 'requested' || !people) continue;
    const notice = {
      kind: 'request-reminder',
      onceKey: `request-reminder ${enrolmentId} ${answerBy}`,
      at: ctx.now,
    };
    for (const coordinator of people.coordinators)
      await sendNotice(
        coordinator,
        renderTold('asked-again', booking, people.participantName, coordinator),
        notice,
      );
  }
  return due.length;
}
