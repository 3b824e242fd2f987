import type { BookingEvents } from '#app/booking/booking-events.ts';
import { type Visit, visitForMail } from '#app/booking/group-queries.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { env } from '#app/platform/env.server.ts';
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { visitPath } from './addresses.ts';
import { type CalendarSession, sessionUid } from './calendar-invitation.server.ts';
import { type Recipient, recipients, sessionsToTell } from './notice-queries.server.ts';
import { mail, type RenderedMail, telling } from './render-booking-mail.server.ts';
import { sendNotice } from './send-invited-mail.server.ts';
import { trainerMail, trainerSession } from './tell-about-session.server.ts';

type What = 'booked' | 'changed' | 'cancelled';

/**
 * A class comes, comes otherwise or doesn't come: the contact teacher hears it with an entry for the calendar, one for the
 * whole visit; the trainers of its stations too. What was overtaken by a cancellation keeps silent.
 */
export async function tellGroup(
  ctx: Ctx,
  eventId: string,
  what: What,
  groupBookingId: string,
): Promise<void> {
  const visit = await visitForMail({ groupBookingId });
  if (!visit || (visit.state === 'cancelled') !== (what === 'cancelled')) return;
  await tellTeacher(ctx, eventId, what, visit);
  if (what === 'changed') return;
  const sessions = await sessionsToTell({ sessionIds: visit.stations.map(({ sessionId }) => sessionId) });
  for (const session of sessions) {
    for (const trainer of await recipients(session.trainerIds)) {
      const kind = what === 'booked' ? 'teaching-class' : 'teaching-off';
      const notice = {
        kind: `group-${what}-trainer`,
        onceKey: `${eventId} ${session.sessionId}`,
        at: ctx.now,
      };
      await sendNotice(
        trainer,
        trainerMail(kind, session, trainer),
        notice,
        trainerSession(session, trainer),
      );
    }
  }
}

/** The office moved a visit: its teacher gets the new time. Trainers are told as of any session. */
export async function tellGroupMoved(ctx: Ctx, eventId: string, moved: { sessionId: string }): Promise<void> {
  const visit = await visitForMail({ sessionId: moved.sessionId });
  if (visit?.state === 'confirmed') await tellTeacher(ctx, eventId, 'changed', visit);
}

/**
 * A school gave its visit another day, time or number: the teacher gets it in the calendar, whoever leads a station too, and
 * who doesn't lead it any more loses it. A later move speaks for itself.
 */
export async function tellGroupElsewhere(
  ctx: Ctx,
  eventId: string,
  { groupBookingId, start, stations }: BookingEvents['group-moved'],
): Promise<void> {
  const visit = await visitForMail({ groupBookingId });
  if (visit?.state !== 'confirmed' || visit.interval.start !== start) return;
  await tellTeacher(ctx, eventId, 'changed', visit);
  const sessions = await sessionsToTell({ sessionIds: stations.map(({ sessionId }) => sessionId) });
  for (const session of sessions) {
    const { fromIds = [], toIds = [] } = stations.find((one) => one.sessionId === session.sessionId) ?? {};
    const notice = {
      kind: 'group-changed-trainer',
      onceKey: `${eventId} ${session.sessionId}`,
      at: ctx.now,
    };
    for (const trainer of await recipients(toIds.filter((id) => session.trainerIds.includes(id)))) {
      const kind = fromIds.includes(trainer.personId) ? 'teaching-moved' : 'teaching-class';
      await sendNotice(
        trainer,
        trainerMail(kind, session, trainer),
        notice,
        trainerSession(session, trainer),
      );
    }
    for (const trainer of await recipients(fromIds.filter((id) => !session.trainerIds.includes(id)))) {
      const entry = trainerSession(session, trainer, true);
      await sendNotice(trainer, trainerMail('teaching-ended', session, trainer), notice, entry);
    }
  }
}

/** A visit is over and nobody said how many came: its teacher is asked, once. */
export async function remindOfCount(ctx: Ctx, groupBookingId: string): Promise<void> {
  const visit = await visitForMail({ groupBookingId });
  const [teacher] = visit?.teacherId ? await recipients([visit.teacherId]) : [];
  // Counted or taken off since the list was made.
  if (!visit || !teacher || visit.state === 'cancelled') return;
  if (visit.stations.some(({ headsPresent }) => headsPresent !== null)) return;
  const told = telling(teacher.locale, {
    title: visit.title,
    zone: visit.zone,
    start: visit.interval.start,
  });
  const { t, course, day, link } = told;
  const { groupName: group, headCount: count } = visit;
  const blocks: MailBlock[] = [
    { kind: 'text', text: t('group-count-lead', { group, count }) },
    { kind: 'button', label: t('group-count-do'), href: link(`${visitPath(visit.code)}#count`) },
  ];
  const subject = t('group-count-subject', { group, course, day });
  const notice = { kind: 'group-count-asked', onceKey: `count ${groupBookingId}`, at: ctx.now };
  await sendNotice(teacher, mail(teacher, subject, told, blocks, 'teacher'), notice);
}

async function tellTeacher(ctx: Ctx, eventId: string, what: What, visit: Visit): Promise<void> {
  const [teacher] = visit.teacherId ? await recipients([visit.teacherId]) : [];
  if (!teacher) return;
  const notice = { kind: `group-${what}`, onceKey: eventId, at: ctx.now };
  await sendNotice(teacher, groupMail(what, visit, teacher), notice, visitEntry(visit, teacher));
}

function groupMail(what: What, visit: Visit, reader: Recipient): RenderedMail {
  const told = telling(reader.locale, { title: visit.title, zone: visit.zone, start: visit.interval.start });
  const { t, course, day, format, link } = told;
  const { groupName: group, headCount: count, bring, cancelReason } = visit;
  const trainers = [...new Set(visit.stations.flatMap(({ trainers: names }) => names))];
  const blocks: MailBlock[] = [
    { kind: 'text', text: t(`group-${what}-lead`) },
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        [t('group'), t('group-size', { group, count })],
        [t('when'), format.range(visit.interval)],
        [t('where'), visit.address],
        ...(trainers.length > 0 ? [[t('trainer'), trainers.join(', ')] as const] : []),
        ...(bring && what !== 'cancelled' ? [[t('bring'), inLocale(bring, reader.locale)] as const] : []),
        ...(what === 'cancelled' && cancelReason ? [[t('reason'), cancelReason] as const] : []),
        [t('number'), visit.code],
      ],
    },
    { kind: 'button', label: t('view-visit'), href: link(visitPath(visit.code)) },
  ];
  return mail(reader, t(`group-${what}-subject`, { group, course, day }), told, blocks, 'teacher');
}

/** The visit as one entry, however many stations; every move or cancellation of a station gives it a higher number. */
function visitEntry(visit: Visit, { locale }: Recipient): CalendarSession {
  return {
    uid: sessionUid(visit.groupBookingId, 'group'),
    sequence: visit.stations.reduce((sum, { sequence }) => sum + sequence, 0),
    interval: visit.interval,
    summary: `${inLocale(visit.title, locale)}, ${visit.groupName}`,
    location: visit.address,
    description: visit.code,
    url: new URL(visitPath(visit.code), env().siteOrigin).href,
    cancelled: visit.state === 'cancelled',
  };
}
