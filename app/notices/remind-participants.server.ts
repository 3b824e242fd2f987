import { bookingForMail } from '#app/booking/queries.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { comingSessions, writtenMails } from './coming-sessions-queries.server.ts';
import { recipients, wanting } from './notice-queries.server.ts';
import { reminderAt } from './reminder-moment.ts';
import { renderReminder } from './render-booking-mail.server.ts';
import { onceKeyOf, sendNotice } from './send-invited-mail.server.ts';

/**
 * Reminds everybody with a sure place of the sessions whose moment has come: once per session and start, so that a moved
 * session is reminded of at its new time. Whoever booked after that moment has the confirmation fresh and gets none.
 * Answers how many were reminded.
 */
export async function remindParticipants(ctx: Ctx): Promise<number> {
  const now = ctx.now.epochMilliseconds;
  const due = (await comingSessions(ctx.now)).filter((session) => {
    const at = reminderAt(session, session.zone);
    return at !== null && at <= now && session.sureSince < at;
  });
  const keyOf = ({ enrolmentId, sessionId, start }: (typeof due)[number]) =>
    `reminder ${enrolmentId} ${sessionId} ${start}`;
  const written = await writtenMails(due.map((one) => onceKeyOf(keyOf(one), one.personId)));
  const fresh = due.filter((one) => !written.has(onceKeyOf(keyOf(one), one.personId)));
  const people = await recipients([...new Set(fresh.map(({ personId }) => personId))]);
  const readers = new Map(wanting('session-reminder', people).map((one) => [one.personId, one]));
  let reminded = 0;
  for (const one of fresh) {
    const reader = readers.get(one.personId);
    const booking = reader && (await bookingForMail(one.enrolmentId, ctx.now));
    const session = booking?.sessions.find(({ sessionId }) => sessionId === one.sessionId);
    // Cancelled or moved since the list was made: the next round looks again.
    if (!reader || booking?.state !== 'confirmed' || !session || session.cancelled) continue;
    if (session.interval.start !== one.start) continue;
    const notice = { kind: 'session-reminder', onceKey: keyOf(one), at: ctx.now };
    await sendNotice(reader, renderReminder(booking, session, reader), notice);
    reminded += 1;
  }
  return reminded;
}
