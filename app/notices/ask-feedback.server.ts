import { bookingForMail } from '#app/booking/queries.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { DAY } from '#app/kernel/interval.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { writtenMails } from './coming-sessions-queries.server.ts';
import { recipients } from './notice-queries.server.ts';
import { renderFeedbackAsked } from './render-booking-mail.server.ts';
import { onceKeyOf, sendNotice } from './send-invited-mail.server.ts';

/** A run that was over longer ago isn't asked about any more: after a standstill nobody gets old mail. */
const askedFor = 7 * DAY;

/**
 * Mails everybody with a place in a run that was completed lately four short questions, once. Not who was marked absent
 * all the time, and not who answered already. Answers how many were asked.
 */
export async function askFeedback(ctx: Ctx): Promise<number> {
  const due = await enrolmentsToAsk(ctx.now.epochMilliseconds);
  const keyOf = (enrolmentId: string) => `feedback ${enrolmentId}`;
  const written = await writtenMails(due.map((one) => onceKeyOf(keyOf(one.enrolmentId), one.personId)));
  const fresh = due.filter((one) => !written.has(onceKeyOf(keyOf(one.enrolmentId), one.personId)));
  const people = await recipients([...new Set(fresh.map(({ personId }) => personId))]);
  const readers = new Map(people.map((one) => [one.personId, one]));
  let asked = 0;
  for (const { enrolmentId, personId } of fresh) {
    const reader = readers.get(personId);
    const booking = reader && (await bookingForMail(enrolmentId, ctx.now));
    if (!reader || booking?.state !== 'confirmed') continue;
    const notice = { kind: 'feedback-asked', onceKey: keyOf(enrolmentId), at: ctx.now };
    await sendNotice(reader, renderFeedbackAsked(booking, reader), notice);
    asked += 1;
  }
  return asked;
}

function enrolmentsToAsk(now: number): Promise<{ enrolmentId: string; personId: string }[]> {
  const from = new Date(now - askedFor);
  const until = new Date(now);
  return asSystem(
    (tx) => tx.$queryRaw<{ enrolmentId: string; personId: string }[]>`
      SELECT e.id::text AS "enrolmentId", e.person_id::text AS "personId"
      FROM enrolment e JOIN run ON run.id = e.run_id AND run.state = 'completed'
      WHERE e.state = 'confirmed' AND e.person_id IS NOT NULL
        AND (SELECT max(ends_at) FROM session WHERE run_id = run.id AND state = 'planned')
          BETWEEN ${from}::timestamptz AND ${until}::timestamptz
        AND NOT EXISTS (SELECT FROM feedback WHERE enrolment_id = e.id)
        AND (NOT EXISTS (SELECT FROM attendance WHERE enrolment_id = e.id)
          OR EXISTS (SELECT FROM attendance WHERE enrolment_id = e.id AND outcome IN ('present', 'partly')))
      ORDER BY e.id`,
  );
}
