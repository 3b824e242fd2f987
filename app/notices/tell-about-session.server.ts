import type { BookingEvents } from '#app/booking/booking-events.ts';
import { bookingForMail } from '#app/booking/queries.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { env } from '#app/platform/env.server.ts';
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { plannedPath } from './addresses.ts';
import { type CalendarSession, sessionUid } from './calendar-invitation.server.ts';
import {
  peopleOf,
  type Recipient,
  recipients,
  sessionsToTell,
  type ToldSession,
} from './notice-queries.server.ts';
import { mail, type RenderedMail, renderMoved, renderTold, telling } from './render-booking-mail.server.ts';
import { calendarSession, sendNotice } from './send-invited-mail.server.ts';

/**
 * A session has other times, machines or trainers. Participants are told when the planner said so; those who can't come
 * are told in any case, with their coordinators. Trainers get the new time. A later move speaks for itself: then this one
 * keeps silent.
 */
export async function tellMoved(
  ctx: Ctx,
  eventId: string,
  moved: BookingEvents['session-moved'],
): Promise<void> {
  const { sessionId, sequence, tell, cantCome, from } = moved;
  const [session] = await sessionsToTell({ sessionIds: [sessionId] });
  if (!session || session.cancelled || session.sequence !== sequence) return;
  const notice = { kind: 'session-moved', onceKey: eventId, at: ctx.now };
  for (const enrolmentId of session.enrolmentIds) {
    const clashes = cantCome.includes(enrolmentId);
    if (!tell && !clashes) continue;
    const booking = await bookingForMail(enrolmentId, ctx.now);
    const people = await peopleOf(enrolmentId, ctx.now);
    const own = booking?.sessions.find((one) => one.sessionId === sessionId);
    if (!booking || !people || !own) continue;
    const { participant } = people;
    if (participant) {
      // Who asked and has no answer yet was never invited.
      const invited = booking.state === 'confirmed';
      const text = renderMoved(booking, own, from, participant, clashes);
      const entry = invited ? calendarSession(booking, own, participant.locale) : undefined;
      await sendNotice(participant, text, notice, entry);
    }
    if (!clashes) continue;
    for (const coordinator of people.coordinators) {
      const text = renderTold('told-clash', booking, people.participantName, coordinator);
      await sendNotice(coordinator, text, {
        ...notice,
        kind: 'session-clash-coordinator',
        onceKey: `${eventId} ${enrolmentId}`,
      });
    }
  }
  for (const trainer of await recipients(session.trainerIds)) {
    await sendNotice(
      trainer,
      trainerMail('teaching-moved', session, trainer),
      { ...notice, kind: 'session-moved-trainer', onceKey: `${eventId} trainer` },
      trainerSession(session, trainer),
    );
  }
}

/** The new trainer is invited, the one before loses the sessions from the calendar. */
export async function tellTrainerReplaced(
  ctx: Ctx,
  eventId: string,
  replaced: { sessionIds: readonly string[]; fromId: string | null; toId: string },
): Promise<void> {
  const sessions = await sessionsToTell({ sessionIds: replaced.sessionIds });
  const coming = sessions.filter(
    ({ interval, cancelled }) => !cancelled && interval.end > ctx.now.epochMilliseconds,
  );
  const [to] = await recipients([replaced.toId]);
  const [from] = replaced.fromId ? await recipients([replaced.fromId]) : [];
  for (const session of coming) {
    const onceKey = `${eventId} ${session.sessionId}`;
    if (to && session.trainerIds.includes(to.personId)) {
      const notice = { kind: 'trainer-assigned', onceKey, at: ctx.now };
      await sendNotice(to, trainerMail('teaching', session, to), notice, trainerSession(session, to));
    }
    if (from && !session.trainerIds.includes(from.personId)) {
      const notice = { kind: 'trainer-released', onceKey, at: ctx.now };
      const entry = trainerSession(session, from, true);
      await sendNotice(from, trainerMail('teaching-ended', session, from), notice, entry);
    }
  }
}

/** What a trainer hears about a session they teach, taught or would have taught. */
export function trainerMail(
  kind:
    | 'teaching'
    | 'teaching-class'
    | 'teaching-moved'
    | 'teaching-ended'
    | 'teaching-off'
    | 'teaching-sure',
  session: ToldSession,
  reader: Recipient,
): RenderedMail {
  const told = telling(reader.locale, { ...session, start: session.interval.start });
  const { t, course, day, format, link } = told;
  const blocks: MailBlock[] = [
    { kind: 'text', text: t(`${kind}-lead`) },
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        [t('when'), format.range(session.interval)],
        [t('where'), session.address],
        ...(session.runCode ? [[t('number'), session.runCode] as const] : []),
      ],
    },
    { kind: 'button', label: t('view-planning'), href: link(plannedPath(session)) },
  ];
  return mail(reader, t(`${kind}-subject`, { course, day }), told, blocks, 'trainer');
}

/**
 * A session as the entry of who teaches it, or taught it before. Coming back after being released makes a higher number
 * than the release: every assignment takes two, one to invite and one to take back.
 */
export function trainerSession(
  session: Omit<ToldSession, 'enrolmentIds' | 'trainerIds' | 'runId' | 'zone' | 'siteName'>,
  { personId, locale }: { personId: string; locale: Locale },
  released = false,
): CalendarSession {
  const again = Math.max(0, (session.assignments[personId] ?? 1) - 1);
  return {
    uid: sessionUid(session.sessionId, `trainer-${personId}`),
    sequence: session.sequence + 2 * again + (released ? 1 : 0),
    interval: session.interval,
    summary: inLocale(session.title, locale),
    location: session.address,
    description: session.runCode ?? '',
    url: new URL(plannedPath(session), env().siteOrigin).href,
    cancelled: session.cancelled || released,
  };
}
