import { type Booking, bookingForMail } from '#app/booking/queries.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type EnrolmentPeople, peopleOf, type Recipient, wanting } from './notice-queries.server.ts';
import {
  renderCancelled,
  renderConfirmed,
  renderDeclined,
  renderRequested,
  renderSessionCancelled,
  renderSessionInvitation,
  renderTold,
} from './render-booking-mail.server.ts';
import { calendarSession, type NoticeMail, sendNotice } from './send-invited-mail.server.ts';

type Told = { readonly booking: Booking; readonly people: EnrolmentPeople; readonly notice: NoticeMail };

async function load(ctx: Ctx, eventId: string, kind: string, enrolmentId: string): Promise<Told | null> {
  const booking = await bookingForMail(enrolmentId, ctx.now);
  const people = await peopleOf(enrolmentId, ctx.now, { butWhoDidIt: true });
  return booking && people ? { booking, people, notice: { kind, onceKey: eventId, at: ctx.now } } : null;
}

/** The place is sure: the person with invitations, the company to know. Says nothing when it is over again by now. */
export async function tellConfirmed(ctx: Ctx, eventId: string, enrolmentId: string): Promise<void> {
  const told = await load(ctx, eventId, 'enrolment-confirmed', enrolmentId);
  if (told?.booking.state !== 'confirmed') return;
  const { booking, people, notice } = told;
  const coming = booking.sessions.filter(
    (one) => !one.cancelled && one.interval.end > ctx.now.epochMilliseconds,
  );
  if (coming.length === 0) return;
  const { participant } = people;
  if (participant) {
    for (const [index, session] of coming.entries()) {
      const mail =
        index === 0
          ? renderConfirmed(booking, participant)
          : renderSessionInvitation(booking, session, participant);
      await sendNotice(
        participant,
        mail,
        index === 0 ? notice : onDay(notice, 'session-invitation', session.sessionId),
        calendarSession(booking, session, participant.locale),
      );
    }
  }
  await tellCoordinators(told, 'told-confirmed');
}

export async function tellRequested(ctx: Ctx, eventId: string, enrolmentId: string): Promise<void> {
  const told = await load(ctx, eventId, 'enrolment-requested', enrolmentId);
  if (told?.booking.state !== 'requested') return;
  const { booking, people, notice } = told;
  if (people.participant) {
    await sendNotice(people.participant, renderRequested(booking, people.participant), notice);
  }
  await tellCoordinators(told, 'asked');
}

export async function tellDeclined(ctx: Ctx, eventId: string, enrolmentId: string): Promise<void> {
  const told = await load(ctx, eventId, 'enrolment-declined', enrolmentId);
  if (told?.booking.state !== 'declined' || !told.people.participant) return;
  await sendNotice(
    told.people.participant,
    renderDeclined(told.booking, told.people.participant),
    told.notice,
  );
}

/** Cancelled: the sessions leave the calendar, one by one as they came. */
export async function tellCancelled(ctx: Ctx, eventId: string, enrolmentId: string): Promise<void> {
  const told = await load(ctx, eventId, 'enrolment-cancelled', enrolmentId);
  if (told?.booking.state !== 'cancelled') return;
  const { booking, people, notice } = told;
  const { participant } = people;
  if (participant) {
    const coming = people.wasConfirmed
      ? booking.sessions.filter(({ interval }) => interval.end > ctx.now.epochMilliseconds)
      : [];
    await sendNotice(
      participant,
      renderCancelled(booking, participant, coming.length > 0),
      notice,
      coming[0] && calendarSession(booking, coming[0], participant.locale, true),
    );
    await withdrawSessions(booking, coming.slice(1), participant, notice);
  }
  await tellCoordinators(told, 'told-cancelled');
}

/** A cancellation per session, beside the mail that says why. */
export async function withdrawSessions(
  booking: Booking,
  sessions: Booking['sessions'],
  to: Recipient,
  notice: NoticeMail,
): Promise<void> {
  for (const session of sessions) {
    await sendNotice(
      to,
      renderSessionCancelled(booking, session, to),
      onDay(notice, 'session-cancelled', session.sessionId),
      calendarSession(booking, session, to.locale, true),
    );
  }
}

async function tellCoordinators(
  { booking, people, notice }: Told,
  kind: 'told-confirmed' | 'asked' | 'told-cancelled',
): Promise<void> {
  // What was arranged without them may be read in the app; a question and a cancellation may not be missed.
  const readers =
    kind === 'told-confirmed' ? wanting('team-booking', people.coordinators) : people.coordinators;
  for (const coordinator of readers) {
    const mail = renderTold(kind, booking, people.participantName, coordinator);
    await sendNotice(coordinator, mail, { ...notice, kind: `${notice.kind}-coordinator` });
  }
}

function onDay(notice: NoticeMail, kind: string, sessionId: string): NoticeMail {
  return { ...notice, kind, onceKey: `${notice.onceKey} ${sessionId}` };
}
