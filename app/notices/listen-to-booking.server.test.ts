import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOffer } from '#app/booking/answer-offer.server.ts';
import { answerRequest, lapseRequests } from '#app/booking/answer-request.server.ts';
import { bookGroup } from '#app/booking/book-group.server.ts';
import { cancelEnrolment } from '#app/booking/cancel-enrolment.server.ts';
import { cancelGroup } from '#app/booking/cancel-group.server.ts';
import { cancelRun } from '#app/booking/cancel-run.server.ts';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { joinWaitingList } from '#app/booking/join-waiting-list.server.ts';
import { moveGroup } from '#app/booking/move-group.server.ts';
import { moveSession } from '#app/booking/move-session.server.ts';
import { bookingOf } from '#app/booking/queries.server.ts';
import { selfScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { wallTime } from '#app/kernel/wall-time.ts';
import { rereadEnv } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { deliverEvents } from '#app/platform/testing/deliver-events.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { confirmRun } from '#app/scheduling/confirm-run.server.ts';
import { lapseOptions } from '#app/scheduling/lapse-options.server.ts';
import { replaceTrainer } from '#app/scheduling/replace-trainer.server.ts';
import { runId, type SmallRun, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { noticeListeners } from './listen-to-booking.server.ts';
import { bookingCalendar } from './send-invited-mail.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, organisation } = small;
const chris = actingAs('chris');

const plan = (run: SmallRun) => db.prisma.$transaction((tx) => saveSmallRun(tx, run));
const deliver = () => deliverEvents(...noticeListeners);
const address = (who: string) => `${who.toLowerCase()}@voorbeeld.example`;
async function enrol(name: string, who: 'sofie' | 'tarik' | 'victor', by = actingAs(who)): Promise<string> {
  const value = valueOrThrow(await enrolParticipant(by, { runId: runId(name), personId: person[who] }));
  return value.kind === 'enrolled' ? value.enrolmentId : '';
}
/** Mails since the last time this was asked. */
let seen = 0;
async function mails() {
  const all = await db.prisma.outboxMail.findMany({ orderBy: { id: 'asc' } });
  const fresh = all.slice(seen);
  seen = all.length;
  return fresh;
}
function eventIn(calendar: string | null) {
  const component = new ICAL.Component(ICAL.parse(calendar ?? ''));
  const events = component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events).toHaveLength(1);
  const [event] = events;
  return {
    method: component.getFirstPropertyValue('method'),
    uid: event?.uid,
    sequence: event?.sequence,
    start: event?.startDate.toJSDate().toISOString(),
    end: event?.endDate.toJSDate().toISOString(),
    status: event?.component.getFirstPropertyValue('status'),
    attendee: String(event?.attendees[0]?.getFirstValue()).toLowerCase(),
    summary: event?.summary,
    location: event?.location,
  };
}

beforeEach(async () => {
  // Listeners take the clock's time: that of the small centre.
  vi.stubEnv('LEERBANK_NOW', chris.now.toString());
  rereadEnv();
  seen = 0;
  await plan({ name: 'milling', resources: ['mill1', 'roomA'], trainers: ['chris'] });
});

afterEach(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

describe('a booking', () => {
  it('is told to the person with an invitation per session, and to the company', async () => {
    const enrolmentId = await enrol('milling', 'sofie');
    await deliver();
    const [first, second, coordinator, ...more] = await mails();
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      kind: 'enrolment-confirmed',
      toAddress: address('sofie'),
      locale: 'nl',
      subject: 'Je staat ingeschreven: CNC-frezen basis, di 1 dec',
      calendarMethod: 'REQUEST',
    });
    expect(first?.text).toContain('di 1 dec 2026, 09:00–13:00\n');
    expect(first?.text).toContain('Praktijkhal');
    expect(first?.text).toContain('Afmelden is kosteloos tot en met di 24 nov 2026.');
    expect(eventIn(first?.calendar ?? null)).toEqual({
      method: 'REQUEST',
      uid: `${sessionId('milling', 1)}.${enrolmentId}@leerbank`,
      sequence: 0,
      start: '2026-12-01T08:00:00.000Z',
      end: '2026-12-01T12:00:00.000Z',
      status: 'CONFIRMED',
      attendee: `mailto:${address('sofie')}`,
      summary: 'CNC-frezen basis, lesdag 1 van 2',
      location: 'Praktijkhal',
    });
    expect(second?.subject).toBe('CNC-frezen basis, lesdag 2 van 2: wo 2 dec');
    expect(eventIn(second?.calendar ?? null)).toMatchObject({ start: '2026-12-02T08:00:00.000Z' });
    expect(coordinator).toMatchObject({
      toAddress: address('coordinatorStaal'),
      subject: 'Sofie Wiersma gaat naar CNC-frezen basis, di 1 dec',
      calendar: null,
    });
  });

  it('is told once, however often the event is handled', async () => {
    await enrol('milling', 'sofie');
    await deliver();
    const count = (await mails()).length;
    await db.prisma.outboxEvent.updateMany({ data: { processedAt: null } });
    await deliver();
    expect(await mails()).toEqual([]);
    expect(count).toBe(3);
  });

  it('is told in the language of the reader', async () => {
    await db.prisma.person.update({ where: { id: person.sofie }, data: { locale: 'en' } });
    await enrol('milling', 'sofie', actingAs('coordinatorStaal'));
    await deliver();
    // The coordinator did it and needs no mail.
    const all = await mails();
    expect(all.map(({ subject }) => subject)).toEqual([
      'You are enrolled: CNC milling, basics, Tue 1 Dec',
      'CNC milling, basics, session 2 of 2: Wed 2 Dec',
    ]);
  });

  it('that is over by the time it would be told is not told', async () => {
    const enrolmentId = await enrol('milling', 'sofie');
    valueOrThrow(await cancelEnrolment(actingAs('sofie'), { enrolmentId, reason: 'Vergissing' }));
    await deliver();
    expect((await mails()).map(({ kind }) => kind)).toEqual([
      'enrolment-cancelled',
      'session-cancelled',
      'enrolment-cancelled-coordinator',
    ]);
  });

  it('leaves the calendar when it is cancelled', async () => {
    const enrolmentId = await enrol('milling', 'sofie');
    await deliver();
    const [invited] = await mails();
    valueOrThrow(await cancelEnrolment(actingAs('sofie'), { enrolmentId, reason: 'Ik ben ziek' }));
    await deliver();
    const [cancelled, second] = await mails();
    const before = eventIn(invited?.calendar ?? null);
    const after = eventIn(cancelled?.calendar ?? null);
    expect(after).toMatchObject({ method: 'CANCEL', uid: before.uid, status: 'CANCELLED', sequence: 1 });
    expect(eventIn(second?.calendar ?? null)).toMatchObject({
      method: 'CANCEL',
      start: '2026-12-02T08:00:00.000Z',
    });
    expect(cancelled?.text).toContain('Ik ben ziek');
  });

  it('can be downloaded as one file', async () => {
    const enrolmentId = await enrol('milling', 'sofie');
    const booking = await bookingOf(selfScope(actingAs('sofie').actor), enrolmentId, chris.now);
    const file = bookingCalendar(booking as NonNullable<typeof booking>, 'nl', chris.now);
    const component = new ICAL.Component(ICAL.parse(file));
    expect(component.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid)).toEqual([
      `${sessionId('milling', 1)}.${enrolmentId}@leerbank`,
      `${sessionId('milling', 2)}.${enrolmentId}@leerbank`,
    ]);
    expect(await bookingOf(selfScope(actingAs('tarik').actor), enrolmentId, chris.now)).toBeNull();
  });
});

describe('a request', () => {
  beforeEach(() =>
    db.prisma.agreement.create({
      data: {
        id: newId(),
        code: 'OVK',
        organisationId: organisation.staal,
        validFrom: new Date('2026-01-01'),
        bookingMode: 'approve',
      },
    }),
  );

  it('asks the coordinator, and tells the person what came of it', async () => {
    const enrolmentId = await enrol('milling', 'sofie');
    await deliver();
    expect((await mails()).map(({ kind, toAddress, calendar }) => [kind, toAddress, calendar])).toEqual([
      ['enrolment-requested', address('sofie'), null],
      ['enrolment-requested-coordinator', address('coordinatorStaal'), null],
    ]);
    valueOrThrow(await answerRequest(actingAs('coordinatorStaal'), { enrolmentId, approve: true }));
    await deliver();
    expect((await mails()).map(({ kind }) => kind)).toEqual(['enrolment-confirmed', 'session-invitation']);
  });

  it('that is declined or falls says so, without a calendar', async () => {
    await enrol('milling', 'sofie');
    await lapseRequests(actingAsSystem('2026-11-27T09:00:00+01:00'));
    await deliver();
    const all = await mails();
    expect(all.map(({ kind, calendar }) => [kind, calendar])).toEqual([['enrolment-declined', null]]);
    expect(all[0]?.text).toContain('niet op tijd geantwoord');
  });
});

describe('a change in the planning', () => {
  it('moved: the same entry in the calendar, at a higher number; who can’t come hears it in any case', async () => {
    const enrolmentId = await enrol('milling', 'sofie');
    await enrol('milling', 'tarik');
    await plan({ name: 'drawing', courses: ['drawing'], sessions: [['2026-12-03', '14:00', '17:00']] });
    await enrol('drawing', 'tarik');
    await deliver();
    await mails();
    const to = { sessionId: sessionId('milling', 2), ...slot('2026-12-03', '13:00', '17:00') };
    valueOrThrow(await moveSession(chris, { ...to, tell: true }));
    await deliver();
    const told = await mails();
    expect(told.map(({ kind, toAddress }) => [kind, toAddress]).sort()).toEqual(
      [
        ['session-moved', address('sofie')],
        ['session-moved', address('tarik')],
        ['session-clash-coordinator', address('coordinatorStaal')],
        ['session-moved-trainer', address('chris')],
      ].sort(),
    );
    const sofie = told.find(({ toAddress }) => toAddress === address('sofie'));
    expect(eventIn(sofie?.calendar ?? null)).toMatchObject({
      method: 'REQUEST',
      uid: `${sessionId('milling', 2)}.${enrolmentId}@leerbank`,
      sequence: 1,
      start: '2026-12-03T12:00:00.000Z',
    });
    expect(sofie?.text).toContain('wo 2 dec 2026, 09:00–13:00');
    const tarik = told.find(({ toAddress }) => toAddress === address('tarik'));
    expect(tarik?.text).toContain('staat er al iets anders in je agenda');

    valueOrThrow(await moveSession(chris, { ...to, ...slot('2026-12-03', '12:00', '16:00'), tell: false }));
    await deliver();
    expect((await mails()).map(({ kind }) => kind)).not.toContain('session-moved-coordinator');
    expect((await mails()).map(({ toAddress }) => toAddress)).not.toContain(address('sofie'));
  });

  it('over a clock change: the hour on the wall', async () => {
    await plan({
      name: 'spring',
      courses: ['drawing'],
      sessions: [
        ['2027-03-26', '09:00', '12:00'],
        ['2027-03-29', '09:00', '12:00'],
      ],
    });
    await enrol('spring', 'sofie');
    await deliver();
    const [first, second] = await mails();
    expect(eventIn(first?.calendar ?? null).start).toBe('2027-03-26T08:00:00.000Z');
    expect(eventIn(second?.calendar ?? null).start).toBe('2027-03-29T07:00:00.000Z');
    expect(second?.text).toContain('09:00–12:00');
  });

  it('another trainer: one is invited, the other released', async () => {
    const replace = { sessionIds: [sessionId('milling', 1)], fromId: person.chris, toId: person.anna };
    valueOrThrow(await replaceTrainer(chris, replace));
    await deliver();
    const told = await mails();
    expect(told.map(({ kind, toAddress, calendarMethod }) => [kind, toAddress, calendarMethod])).toEqual([
      ['trainer-assigned', address('anna'), 'REQUEST'],
      ['trainer-released', address('chris'), 'CANCEL'],
    ]);
  });

  it('a trainer who comes back is invited at a number above the release', async () => {
    const swap = async (fromId: string, toId: string) => {
      valueOrThrow(await replaceTrainer(chris, { sessionIds: [sessionId('milling', 1)], fromId, toId }));
      await deliver();
      const toChris = (await mails()).find(({ toAddress }) => toAddress === address('chris'));
      return eventIn(toChris?.calendar ?? null);
    };
    const released = await swap(person.chris, person.anna);
    const back = await swap(person.anna, person.chris);
    const again = await swap(person.chris, person.anna);
    expect([released, back, again].map(({ method, sequence }) => [method, sequence])).toEqual([
      ['CANCEL', 1],
      ['REQUEST', 2],
      ['CANCEL', 3],
    ]);
    expect(new Set([released.uid, back.uid, again.uid]).size).toBe(1);
  });

  it('gaat door: participants, their company once with the names, and the trainer; in the language of each', async () => {
    await db.prisma.person.update({ where: { id: person.tarik }, data: { locale: 'en' } });
    for (const who of ['sofie', 'tarik'] as const) await enrol('milling', who);
    await deliver();
    await mails();
    valueOrThrow(await confirmRun(chris, { runId: runId('milling') }));
    await deliver();
    const told = await mails();
    expect(told.map(({ kind, toAddress, subject }) => [kind, toAddress, subject])).toEqual([
      ['run-confirmed', address('sofie'), 'Gaat door: CNC-frezen basis, di 1 dec'],
      ['run-confirmed', address('tarik'), 'Going ahead: CNC milling, basics, Tue 1 Dec'],
      ['run-confirmed-coordinator', address('coordinatorStaal'), 'Gaat door: CNC-frezen basis, di 1 dec'],
      ['run-confirmed-trainer', address('chris'), 'Gaat door: je les CNC-frezen basis, di 1 dec'],
    ]);
    expect(told[2]?.text).toContain('- Sofie Wiersma\n- Tarik Aydin');
  });

  it('booking again after cancelling is an entry of its own', async () => {
    const first = await enrol('milling', 'sofie');
    valueOrThrow(await cancelEnrolment(actingAs('sofie'), { enrolmentId: first, reason: 'Vergissing' }));
    await deliver();
    const [taken] = await mails();
    const second = await enrol('milling', 'sofie');
    await deliver();
    const [invited] = await mails();
    expect(second).not.toBe(first);
    expect(eventIn(taken?.calendar ?? null)).toMatchObject({ method: 'CANCEL', sequence: 1 });
    expect(eventIn(invited?.calendar ?? null)).toMatchObject({
      method: 'REQUEST',
      uid: `${sessionId('milling', 1)}.${second}@leerbank`,
    });
  });

  it('a place that comes free: offered to who is first in line, once; too late for that: everybody in line', async () => {
    await plan({
      name: 'full',
      seats: 1,
      courses: ['drawing'],
      sessions: [['2026-12-09', '09:00', '12:00']],
    });
    const taken = await enrol('full', 'sofie');
    for (const who of ['victor', 'tarik'] as const) {
      valueOrThrow(await joinWaitingList(actingAs(who), { runId: runId('full'), personId: person[who] }));
    }
    await deliver();
    const joined = (await mails()).filter(({ kind }) => kind === 'waiting-list-joined');
    expect(joined.map(({ toAddress }) => toAddress)).toEqual([address('victor'), address('tarik')]);
    expect(joined[1]?.text).toContain('nummer 2 op de wachtlijst');
    valueOrThrow(await cancelEnrolment(actingAs('sofie'), { enrolmentId: taken, reason: 'Ziek' }));
    await deliver();
    const offered = (await mails()).filter(({ kind }) => kind.startsWith('place-'));
    expect(offered.map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
      ['place-offered', address('victor')],
    ]);
    const offer = await db.prisma.offer.findFirstOrThrow();
    expect(offered[0]?.text).toContain(`/offers/${offer.id}`);
    expect(offered[0]?.text).toContain('24 nov 2026, 12:00');
    await db.prisma.outboxEvent.updateMany({ where: { type: 'place-offered' }, data: { processedAt: null } });
    await deliver();
    expect(await mails()).toEqual([]);

    const eve = '2026-12-08T13:00:00+01:00';
    valueOrThrow(await answerOffer(actingAs('victor'), { offerId: offer.id, accept: true }));
    const enrolment = await db.prisma.enrolment.findFirstOrThrow({ where: { personId: person.victor } });
    await deliver();
    await mails();
    valueOrThrow(
      await cancelEnrolment(actingAs('victor', eve), { enrolmentId: enrolment.id, reason: 'Toch niet' }),
    );
    await deliver();
    const free = (await mails()).filter(({ kind }) => kind.startsWith('place-'));
    expect(free.map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
      ['place-came-free', address('tarik')],
    ]);
  });

  it('a cancelled run: everybody once, and the company with all of its people in one mail', async () => {
    await plan({
      name: 'full',
      seats: 2,
      trainers: ['anna'],
      courses: ['drawing'],
      sessions: [['2026-12-09', '09:00', '12:00']],
    });
    for (const who of ['sofie', 'tarik'] as const) await enrol('full', who);
    valueOrThrow(
      await joinWaitingList(actingAs('victor'), { runId: runId('full'), personId: person.victor }),
    );
    await deliver();
    await mails();
    valueOrThrow(
      await cancelRun(actingAs('office'), { runId: runId('full'), reason: 'Te weinig deelnemers' }),
    );
    await deliver();
    const told = await mails();
    expect(told.map(({ kind, toAddress, calendarMethod }) => [kind, toAddress, calendarMethod])).toEqual([
      ['run-cancelled', address('sofie'), 'CANCEL'],
      ['run-cancelled', address('tarik'), 'CANCEL'],
      ['run-cancelled-coordinator', address('coordinatorStaal'), null],
      ['run-cancelled', address('victor'), null],
      ['run-cancelled-trainer', address('anna'), 'CANCEL'],
    ]);
    expect(told[2]?.text).toContain('- Sofie Wiersma\n- Tarik Aydin');
    expect(eventIn(told[0]?.calendar ?? null)).toMatchObject({ sequence: 1, status: 'CANCELLED' });
  });

  it('a lapsed option: who planned it', async () => {
    await plan({ name: 'option', state: 'option', sessions: [['2026-12-10', '09:00', '12:00']] });
    await db.prisma.run.update({ where: { id: runId('option') }, data: { plannedById: person.chris } });
    await lapseOptions(actingAsSystem('2026-12-01T09:00:00+01:00'));
    await deliver();
    expect(await mails()).toMatchObject([{ kind: 'option-lapsed', toAddress: address('chris') }]);
  });
});

describe('a class', () => {
  it('is told to its teacher and trainer with one entry for the calendar, and taken back when it is cancelled', async () => {
    const teacher = actingAs('teacher');
    const group = {
      groupName: '3A PIE',
      headCount: 6,
      youngestAge: 14,
      oldestAge: 15,
      level: null,
      teacherId: person.teacher,
      supervisors: 1,
    };
    const ask = { organisationId: organisation.school, courseId: small.course.taster, group };
    await db.prisma.trainerCourse.create({
      data: { trainerId: person.chris, courseId: small.course.taster },
    });
    const { start } = slot('2026-12-10', '09:00', '11:00');
    const booked = valueOrThrow(await bookGroup(teacher, { ...ask, id: newId(), start }));
    await deliver();
    const told = await mails();
    expect(told.map(({ toAddress, kind }) => [toAddress, kind])).toEqual([
      [address('teacher'), 'group-booked'],
      [address('chris'), 'group-booked-trainer'],
    ]);
    const entry = eventIn(told[0]?.calendar ?? null);
    expect(entry).toMatchObject({ method: 'REQUEST', sequence: 0, start: new Date(start).toISOString() });
    expect(told[0]?.text).toContain('3A PIE, 6 leerlingen');

    const { groupBookingId } = booked;
    const later = slot('2026-12-11', '13:00', '15:00');
    const move = { groupBookingId, reach: 'one' as const, headCount: null, supervisors: null };
    const where = { day: calendarDate('2026-12-11'), time: wallTime('13:00') };
    const agreed = [{ groupBookingId, start: later.start }];
    valueOrThrow(await moveGroup(teacher, { ...move, ...where, agreed }));
    await deliver();
    const moved = await mails();
    expect(moved.map(({ toAddress, kind }) => [toAddress, kind])).toEqual([
      [address('teacher'), 'group-changed'],
      [address('chris'), 'group-changed-trainer'],
    ]);
    expect(eventIn(moved[0]?.calendar ?? null)).toMatchObject({
      method: 'REQUEST',
      uid: entry.uid,
      sequence: 1,
      start: new Date(later.start).toISOString(),
    });
    expect(eventIn(moved[1]?.calendar ?? null).sequence).toBeGreaterThan(
      eventIn(told[1]?.calendar ?? null).sequence ?? 0,
    );

    valueOrThrow(await cancelGroup(teacher, { groupBookingId, reason: 'Stageweek' }));
    await deliver();
    const [off] = await mails();
    expect(off?.text).toContain('Stageweek');
    expect(eventIn(off?.calendar ?? null)).toMatchObject({ method: 'CANCEL', uid: entry.uid, sequence: 2 });
  });
});
