import type { BookingEvents } from '#app/booking/booking-events.ts';
import { bookingForMail } from '#app/booking/queries.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import type { MailBlock } from '#app/platform/mail-body.server.ts';
import { coursePath, planningPath, runPath } from './addresses.ts';
import {
  type EnrolmentPeople,
  peopleOf,
  type Recipient,
  recipients,
  runToTell,
  sessionsToTell,
  type ToldRun,
  waitingPeople,
  wanting,
} from './notice-queries.server.ts';
import { mail, type RenderedMail, renderRunOff, renderSure, telling } from './render-booking-mail.server.ts';
import { calendarSession, sendNotice } from './send-invited-mail.server.ts';
import { withdrawSessions } from './tell-about-enrolment.server.ts';
import { trainerMail, trainerSession } from './tell-about-session.server.ts';

/** A run that the centre cancels: everybody who had a place or waited, their companies, and who would have taught. */
export async function tellRunCancelled(
  ctx: Ctx,
  eventId: string,
  cancelled: BookingEvents['run-cancelled'],
): Promise<void> {
  const run = await runToTell(cancelled.runId);
  if (!run) return;
  const notice = { kind: 'run-cancelled', onceKey: eventId, at: ctx.now };
  const companies: Companies = new Map();
  for (const enrolmentId of cancelled.enrolmentIds) {
    const booking = await bookingForMail(enrolmentId, ctx.now);
    const people = await peopleOf(enrolmentId, ctx.now);
    if (!booking || !people) continue;
    const { participant } = people;
    if (participant) {
      const coming = people.wasConfirmed ? booking.sessions.filter((session) => session.cancelled) : [];
      const first = coming[0] && calendarSession(booking, coming[0], participant.locale, true);
      await sendNotice(participant, renderRunOff(booking, participant), notice, first);
      await withdrawSessions(booking, coming.slice(1), participant, notice);
    }
    gather(companies, people);
  }
  for (const { coordinators, people } of companies.values()) {
    for (const coordinator of coordinators) {
      await sendNotice(coordinator, companyMail(run, people, coordinator), {
        ...notice,
        kind: 'run-cancelled-coordinator',
        onceKey: `${eventId} company`,
      });
    }
  }
  for (const person of await waitingPeople(cancelled.waitingEntryIds)) {
    await sendNotice(person, waitingMail(run, person), { ...notice, onceKey: `${eventId} waiting` });
  }
  await tellTrainers(ctx, eventId, run);
}

async function tellTrainers(ctx: Ctx, eventId: string, run: ToldRun): Promise<void> {
  const sessions = (await sessionsToTell({ runId: run.runId })).filter(({ cancelled }) => cancelled);
  for (const trainer of await recipients(sessions.flatMap(({ trainerIds }) => trainerIds))) {
    const own = sessions.filter(({ trainerIds }) => trainerIds.includes(trainer.personId));
    for (const session of own) {
      await sendNotice(
        trainer,
        trainerMail('teaching-off', session, trainer),
        { kind: 'run-cancelled-trainer', onceKey: `${eventId} ${session.sessionId}`, at: ctx.now },
        trainerSession(session, trainer),
      );
    }
  }
}

/** One mail for a company with all of its people. */
function companyMail(run: ToldRun, people: readonly string[], reader: Recipient): RenderedMail {
  const told = telling(reader.locale, { ...run, start: run.firstStart });
  const { t, course, day, link } = told;
  const blocks: MailBlock[] = [
    { kind: 'text', text: t('told-run-off-lead') },
    { kind: 'list', title: null, items: [...people].sort() },
    ...(run.cancelReason
      ? [{ kind: 'facts' as const, facts: [[t('reason'), run.cancelReason] as const] }]
      : []),
    { kind: 'button', label: t('other-date'), href: link(coursePath(run.courseCode)) },
  ];
  return mail(reader, t('told-run-off-subject', { course, day }), told, blocks, 'coordinator');
}

function waitingMail(run: ToldRun, reader: Recipient): RenderedMail {
  const told = telling(reader.locale, { ...run, start: run.firstStart });
  const { t, course, day, link } = told;
  const blocks: MailBlock[] = [
    { kind: 'text', text: t('run-off-waiting') },
    { kind: 'button', label: t('other-date'), href: link(coursePath(run.courseCode)) },
  ];
  return mail(reader, t('run-off-subject', { course, day }), told, blocks, 'waiting');
}

/** Gaat door: everybody with a place, their companies with the names, and who teaches. Silent when it is off by now. */
export async function tellRunConfirmed(ctx: Ctx, eventId: string, runId: string): Promise<void> {
  const run = await runToTell(runId);
  if (run?.state !== 'confirmed') return;
  const notice = { kind: 'run-confirmed', onceKey: eventId, at: ctx.now };
  const companies: Companies = new Map();
  for (const enrolmentId of run.enrolmentIds) {
    const booking = await bookingForMail(enrolmentId, ctx.now);
    const people = await peopleOf(enrolmentId, ctx.now);
    if (booking?.state !== 'confirmed' || !people) continue;
    const { participant } = people;
    if (participant) await sendNotice(participant, renderSure(booking, participant), notice);
    gather(companies, people);
  }
  for (const { coordinators, people } of companies.values()) {
    for (const coordinator of wanting('team-booking', coordinators)) {
      const text = companySure(run, people, coordinator);
      const once = { ...notice, kind: 'run-confirmed-coordinator', onceKey: `${eventId} company` };
      await sendNotice(coordinator, text, once);
    }
  }
  const sessions = (await sessionsToTell({ runId })).filter(({ cancelled }) => !cancelled);
  for (const trainer of await recipients(sessions.flatMap(({ trainerIds }) => trainerIds))) {
    const first = sessions.find(({ trainerIds }) => trainerIds.includes(trainer.personId));
    if (!first) continue;
    const once = { ...notice, kind: 'run-confirmed-trainer', onceKey: `${eventId} trainer` };
    await sendNotice(trainer, trainerMail('teaching-sure', first, trainer), once);
  }
}

type Companies = Map<string, { coordinators: readonly Recipient[]; people: string[] }>;

function gather(companies: Companies, { organisationId, coordinators, participantName }: EnrolmentPeople) {
  if (organisationId === null) return;
  const company = companies.get(organisationId) ?? { coordinators, people: [] };
  companies.set(organisationId, { ...company, people: [...company.people, participantName] });
}

function companySure(run: ToldRun, people: readonly string[], reader: Recipient): RenderedMail {
  const told = telling(reader.locale, { ...run, start: run.firstStart });
  const { t, course, day, link } = told;
  const blocks: MailBlock[] = [
    { kind: 'text', text: t('told-sure-lead') },
    { kind: 'list', title: null, items: [...people].sort() },
    { kind: 'button', label: t('find-course'), href: link(runPath(run.courseCode, run.code)) },
  ];
  return mail(reader, t('told-sure-subject', { course, day }), told, blocks, 'coordinator', {
    optional: true,
  });
}

/** An option that ran out: whoever planned it hears that its machines are free again. */
export async function tellOptionLapsed(
  ctx: Ctx,
  eventId: string,
  lapsed: { runId: string; plannedById: string | null },
): Promise<void> {
  const run = await runToTell(lapsed.runId);
  const [planner] = lapsed.plannedById ? await recipients([lapsed.plannedById]) : [];
  if (!run || !planner) return;
  const told = telling(planner.locale, { ...run, start: run.firstStart });
  const { t, course, day, link } = told;
  const blocks: MailBlock[] = [
    { kind: 'text', text: t('option-lapsed-lead') },
    {
      kind: 'facts',
      facts: [
        [t('course'), course],
        [t('number'), run.code],
      ],
    },
    { kind: 'button', label: t('view-planning'), href: link(`${planningPath}/runs/${run.code}`) },
  ];
  const text = mail(planner, t('option-lapsed-subject', { course, day }), told, blocks, 'planner');
  await sendNotice(planner, text, { kind: 'option-lapsed', onceKey: eventId, at: ctx.now });
}
