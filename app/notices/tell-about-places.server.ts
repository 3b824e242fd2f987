/** Mail to a company's coordinators about places whose names follow. */
import type { BookingEvents } from '#app/booking/booking-events.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { coursePath, placesPath } from './addresses.ts';
import {
  coordinatorsOfOrganisation,
  type Recipient,
  runToTell,
  sessionsToTell,
  type ToldRun,
} from './notice-queries.server.ts';
import { placesToTell, type ToldPlaces } from './places-to-tell-queries.server.ts';
import { requestReminderAt } from './reminder-moment.ts';
import { mail, type RenderedMail, telling } from './render-booking-mail.server.ts';
import { sendNotice } from './send-invited-mail.server.ts';

type Kind = 'places-booked' | 'places-due' | 'places-lapsed' | 'places-moved' | 'places-off';

/** They are held, and until when names can be given. Silent where they were given back meanwhile. */
export async function tellPlacesBooked(ctx: Ctx, eventId: string, placeBookingId: string): Promise<void> {
  const [places] = await placesToTell({ placeBookingIds: [placeBookingId] });
  if (places?.state === 'open') await tell(ctx, 'places-booked', places, eventId);
}

/** The names didn't come: what fell free. */
export async function tellPlacesLapsed(ctx: Ctx, eventId: string, placeBookingId: string): Promise<void> {
  const [places] = await placesToTell({ placeBookingIds: [placeBookingId] });
  if (places?.state === 'lapsed') await tell(ctx, 'places-lapsed', places, eventId);
}

/** A session of the run is at another time: companies with places hear it as participants do. */
export async function tellPlacesMoved(
  ctx: Ctx,
  eventId: string,
  { sessionId, sequence, tell: isTold }: BookingEvents['session-moved'],
): Promise<void> {
  const [session] = isTold ? await sessionsToTell({ sessionIds: [sessionId] }) : [];
  if (!session?.runId || session.cancelled || session.sequence !== sequence) return;
  for (const places of await placesToTell({ openOn: session.runId })) {
    await tell(ctx, 'places-moved', places, eventId);
  }
}

/** The run is called off, and the places with it. */
export async function tellPlacesOff(
  ctx: Ctx,
  eventId: string,
  { placeBookingIds }: BookingEvents['run-cancelled'],
): Promise<void> {
  // Events from before there were places name none.
  for (const places of await placesToTell({ placeBookingIds: placeBookingIds ?? [] })) {
    await tell(ctx, 'places-off', places, eventId);
  }
}

/**
 * The working day before names are due, once per booking and deadline. Places booked after that moment are fresh and get
 * none. Answers how many were due.
 */
export async function remindPlaces(ctx: Ctx): Promise<number> {
  const now = ctx.now.epochMilliseconds;
  const due = (await placesToTell({ dueAfter: ctx.now })).filter(({ namesBy, bookedAt, zone }) => {
    const at = requestReminderAt(namesBy, zone);
    return at <= now && bookedAt < at;
  });
  for (const places of due) {
    await tell(ctx, 'places-due', places, `places-due ${places.placeBookingId} ${places.namesBy}`);
  }
  return due.length;
}

async function tell(ctx: Ctx, kind: Kind, places: ToldPlaces, onceKey: string): Promise<void> {
  const run = await runToTell(places.runId);
  if (!run) return;
  for (const reader of await coordinatorsOfOrganisation(places.organisationId, ctx.now)) {
    const once = `${onceKey} ${places.placeBookingId}`;
    await sendNotice(reader, placesMail(kind, run, places, reader), { kind, onceKey: once, at: ctx.now });
  }
}

function placesMail(kind: Kind, run: ToldRun, places: ToldPlaces, reader: Recipient): RenderedMail {
  const told = telling(reader.locale, { ...run, start: run.firstStart });
  const { t, course, day, format, link } = told;
  const isOver = kind === 'places-lapsed' || kind === 'places-off';
  const count = isOver ? places.released : places.left;
  const until = format.moment(places.namesBy);
  const blocks: MailBlock[] = [
    { kind: 'text', text: t(`${kind}-lead`, { until }) },
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        [t('when'), format.dayOf(run.firstStart)],
        [t('places'), format.number(count)],
        ...(isOver ? [] : [[t('names-before'), until] as const]),
        ...(kind === 'places-off' && run.cancelReason ? [[t('reason'), run.cancelReason] as const] : []),
        [t('number'), places.code],
      ],
    },
    isOver
      ? { kind: 'button', label: t('other-date'), href: link(coursePath(run.courseCode)) }
      : { kind: 'button', label: t('give-names'), href: link(placesPath(places.code)) },
  ];
  return mail(reader, t(`${kind}-subject`, { course, day }), told, blocks, 'coordinator');
}
