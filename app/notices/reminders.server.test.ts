import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { answerRequest } from '#app/booking/answer-request.server.ts';
import { bookGroup } from '#app/booking/book-group.server.ts';
import { cancelEnrolment } from '#app/booking/cancel-enrolment.server.ts';
import { countGroup } from '#app/booking/count-group.server.ts';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { moveSession } from '#app/booking/move-session.server.ts';
import { officeTasks } from '#app/booking/office-tasks-queries.server.ts';
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { rereadEnv } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { remindCounts } from './remind-counts.server.ts';
import { remindParticipants } from './remind-participants.server.ts';
import { remindRequests } from './remind-requests.server.ts';
import { tellEndingOptions } from './tell-ending-options.server.ts';
import { tellExpiringCertificates } from './tell-expiring-certificates.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person } = small;
const address = (who: string) => `${who.toLowerCase()}@voorbeeld.example`;

beforeAll(() => {
  vi.stubEnv('LEERBANK_NOW', actingAs('chris').now.toString());
  rereadEnv();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});
beforeEach(() => db.prisma.outboxMail.updateMany({ data: { kind: 'before' } }));

/** To whom mail went since the beginning of the test, with its subject. */
async function mails() {
  const rows = await db.prisma.outboxMail.findMany({
    where: { NOT: { kind: 'before' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ toAddress, subject }) => [toAddress, subject]);
}

it('reminds who has a place once, two working days before the first session, with when, where and what to bring', async () => {
  // A Tuesday and the Wednesday after it, then a Monday in the next week.
  const days: [string, string, string][] = [
    ['2026-12-01', '09:00', '13:00'],
    ['2026-12-02', '09:00', '13:00'],
    ['2026-12-07', '09:00', '13:00'],
  ];
  await db.prisma.$transaction((tx) => saveSmallRun(tx, { name: 'milling', sessions: days, seats: 6 }));
  await db.prisma.course.updateMany({ data: { bringNl: 'Veiligheidsschoenen', bringEn: 'Safety shoes' } });
  await db.prisma.person.update({ where: { id: person.tarik }, data: { locale: 'en' } });
  await db.prisma.person.update({ where: { id: person.wim }, data: { mailsOff: ['session-reminder'] } });
  const enrolled: Record<string, string> = {};
  for (const who of ['sofie', 'tarik', 'victor', 'wim'] as const) {
    const value = valueOrThrow(
      await enrolParticipant(actingAs(who), { runId: runId('milling'), personId: person[who] }),
    );
    if (value.kind === 'enrolled') enrolled[who] = value.enrolmentId;
  }
  const leaving = { enrolmentId: enrolled.victor ?? '', reason: 'Ziek' };
  valueOrThrow(await cancelEnrolment(actingAs('victor'), leaving));

  expect(await remindParticipants(actingAsSystem('2026-11-27T07:59:00+01:00'))).toBe(0);
  const friday = actingAsSystem('2026-11-27T08:05:00+01:00');
  expect(await remindParticipants(friday)).toBe(2);
  expect(await remindParticipants(friday)).toBe(0);
  expect((await mails()).sort()).toEqual([
    [address('sofie'), 'Binnenkort: CNC-frezen basis, di 1 dec'],
    [address('tarik'), 'Coming up: CNC milling, basics, Tue 1 Dec'],
  ]);
  const [mail] = await db.prisma.outboxMail.findMany({ where: { toAddress: address('sofie') } });
  expect(mail?.text).toMatch(/Wanneer: +di 1 dec 2026, 09:00–13:00\n/);
  expect(mail?.text).toMatch(/Waar: +Praktijkhal/);
  expect(mail?.text).toMatch(/Meenemen: +Veiligheidsschoenen/);
  expect(mail?.text).toContain('/account/mail');
  expect(mail?.html).toContain('lang="nl"');
  // The day after needs no reminder of its own; the Monday after has one on Friday.
  expect(await remindParticipants(actingAsSystem('2026-12-01T16:00:00+01:00'))).toBe(0);
  expect(await remindParticipants(actingAsSystem('2026-12-04T08:05:00+01:00'))).toBe(2);
});

it('reminds of a moved session at its new time, and not who booked after the reminder went out', async () => {
  const to = { sessionId: sessionId('milling', 3), ...slot('2026-12-10', '13:00', '17:00'), tell: false };
  valueOrThrow(await moveSession(actingAs('chris', '2026-12-04T10:00:00+01:00'), to));
  const late = actingAs('victor', '2026-12-09T12:00:00+01:00');
  await enrolParticipant(late, { runId: runId('milling'), personId: person.victor });
  expect(await remindParticipants(actingAsSystem('2026-12-08T08:05:00+01:00'))).toBe(0);
  expect(await remindParticipants(actingAsSystem('2026-12-09T12:05:00+01:00'))).toBe(2);
  expect((await mails()).map(([, subject]) => subject)).toContain('Binnenkort: CNC-frezen basis, do 10 dec');
});

it('tells of a certificate 90 and 30 days before, once per reader, and not who left', async () => {
  const { prisma } = db;
  const profile = await prisma.functionProfile.create({
    data: { id: newId(), code: 'FREZER', nameNl: 'Frezer', organisationId: small.organisation.staal },
  });
  await prisma.functionProfileItem.create({
    data: { profileId: profile.id, certificateTypeId: small.certificate.migLevel1, required: true },
  });
  await prisma.employment.updateMany({
    where: { personId: person.sofie },
    data: { functionProfileId: profile.id },
  });
  const hold = (who: 'sofie' | 'tarik', type: 'migLevel1' | 'instruction', until: string, seen = true) =>
    prisma.certificate.create({
      data: {
        id: newId(),
        personId: person[who],
        certificateTypeId: small.certificate[type],
        issuedOn: new Date('2025-01-01'),
        validUntil: new Date(until),
        source: 'outside',
        visibleToIds: seen ? [small.organisation.staal] : [],
      },
    });
  await hold('sofie', 'migLevel1', '2027-02-20');
  await hold('sofie', 'instruction', '2027-02-21', false);
  await hold('tarik', 'instruction', '2027-02-22');
  // Replaced by a newer one.
  await hold('tarik', 'migLevel1', '2027-01-01');
  await hold('tarik', 'migLevel1', '2029-01-01');
  // Tarik leaves before it ends: his own business, not the company's.
  await prisma.employment.updateMany({
    where: { personId: person.tarik },
    data: { validUntil: new Date('2027-01-31') },
  });

  expect(await tellExpiringCertificates(actingAsSystem('2026-11-20T07:30:00+01:00'))).toBe(0);
  const morning = actingAsSystem('2026-11-24T07:30:00+01:00');
  // Both are on the course that renews the machine instruction: only the welding certificate is told about.
  expect(await tellExpiringCertificates(morning)).toBe(2);
  expect(await tellExpiringCertificates(morning)).toBe(0);
  await prisma.run.updateMany({ data: { state: 'completed' } });
  expect(await tellExpiringCertificates(morning)).toBe(2);
  const told = await db.prisma.outboxMail.findMany({ where: { kind: { startsWith: 'certificate' } } });
  const to = (who: string) => told.filter(({ toAddress }) => toAddress === address(who));
  expect(to('sofie').map(({ subject }) => subject)).toEqual([
    'Je certificaat verloopt: MIG/MAG niveau 1',
    'Je certificaat verloopt: Machine-instructie frezen',
  ]);
  expect(to('sofie')[0]?.text).toContain('geldig tot en met za 20 feb 2027, nodig voor je functie');
  expect(to('tarik')[0]?.subject).toMatch(/^Your certificate is about to expire: /);
  expect(to('coordinatorStaal')).toHaveLength(1);
  expect(to('coordinatorStaal')[0]?.text).toContain('- Sofie Wiersma');
  expect(to('coordinatorStaal')[0]?.text).not.toContain('Tarik');

  expect(await tellExpiringCertificates(actingAsSystem('2026-12-15T07:30:00+01:00'))).toBe(0);
  // 30 days before: again, once; by then Tarik has left and belongs to nobody.
  await prisma.membership.updateMany({
    where: { personId: person.tarik },
    data: { validUntil: new Date('2027-01-31') },
  });
  const later = actingAsSystem('2027-02-01T07:30:00+01:00');
  expect(await tellExpiringCertificates(later)).toBe(2);
  expect((await mails()).at(-1)?.[1]).toBe('Certificaat verloopt: MIG/MAG niveau 1 van Sofie Wiersma');
  expect((await mails()).at(-2)?.[1]).toBe('2 certificaten van je verlopen binnenkort');
  expect(await tellExpiringCertificates(later)).toBe(0);
});

it('warns the planner a day before an option lapses, once per date', async () => {
  await db.prisma.$transaction((tx) =>
    saveSmallRun(tx, { name: 'option', state: 'option', sessions: [['2026-12-16', '09:00', '12:00']] }),
  );
  const option = { where: { id: runId('option') } };
  await db.prisma.run.update({ ...option, data: { plannedById: person.chris } });
  await tellEndingOptions(actingAsSystem('2026-11-28T09:00:00+01:00'));
  expect(await mails()).toEqual([]);
  for (const moment of ['2026-11-30T09:00:00+01:00', '2026-11-30T10:00:00+01:00']) {
    await tellEndingOptions(actingAsSystem(moment));
  }
  expect(await mails()).toEqual([
    [address('chris'), expect.stringMatching(/^Je optie loopt af: CNC-frezen basis, wo 16 dec$/)],
  ]);
});

it('asks a company once more the working day before a request lapses, and not what was answered', async () => {
  await db.prisma.agreement.create({
    data: {
      id: newId(),
      code: 'OVK',
      organisationId: small.organisation.staal,
      validFrom: new Date('2026-01-01'),
      bookingMode: 'approve',
    },
  });
  await db.prisma.$transaction((tx) =>
    saveSmallRun(tx, { name: 'asking', sessions: [['2026-12-22', '09:00', '12:00']], seats: 6 }),
  );
  // Asked on a Thursday: until Tuesday 15 December, 17:00.
  const thursday = '2026-12-10T09:00:00+01:00';
  for (const who of ['sofie', 'tarik'] as const) {
    const asked = { runId: runId('asking'), personId: person[who] };
    valueOrThrow(await enrolParticipant(actingAs(who, thursday), asked));
  }
  const ofTarik = await db.prisma.enrolment.findFirstOrThrow({
    where: { runId: runId('asking'), personId: person.tarik },
  });
  const no = { enrolmentId: ofTarik.id, approve: false, reason: 'Te druk' };
  valueOrThrow(await answerRequest(actingAs('coordinatorStaal', thursday), no));
  expect(await remindRequests(actingAsSystem('2026-12-14T07:15:00+01:00'))).toBe(0);
  expect(await mails()).toEqual([]);
  for (const time of ['08:15', '09:15']) {
    expect(await remindRequests(actingAsSystem(`2026-12-14T${time}:00+01:00`))).toBe(1);
  }
  expect(await mails()).toEqual([
    [address('coordinatorStaal'), 'Nog geen antwoord: Sofie Wiersma naar CNC-frezen basis'],
  ]);
});

it('asks a teacher the working day after how many pupils came, once; the office a week later', async () => {
  const { course, organisation } = small;
  await db.prisma.trainerCourse.create({ data: { trainerId: person.anna, courseId: course.taster } });
  const group = {
    groupName: '3A',
    headCount: 6,
    youngestAge: 16,
    oldestAge: 17,
    level: null,
    supervisors: 1,
  };
  const ask = {
    organisationId: organisation.school,
    courseId: course.taster,
    group: { ...group, teacherId: person.teacher },
  };
  const teacher = actingAs('teacher');
  const book = async (day: string, start: string, end: string) =>
    valueOrThrow(await bookGroup(teacher, { ...ask, id: newId(), start: slot(day, start, end).start }));
  // Two on a Friday, of which one is counted by its teacher.
  const visit = await book('2026-12-11', '09:00', '11:00');
  const counted = await book('2026-12-11', '13:00', '15:00');
  const friday = '2026-12-11T16:00:00Z';
  const { groupBookingId } = counted;
  valueOrThrow(await countGroup(actingAs('teacher', friday), { groupBookingId, present: 5 }));
  await remindCounts(actingAsSystem(friday));
  await remindCounts(actingAsSystem('2026-12-14T06:40:00Z'));
  expect(await mails()).toEqual([]);
  expect(await remindCounts(actingAsSystem('2026-12-14T07:40:00Z'))).toBe(1);
  await remindCounts(actingAsSystem('2026-12-14T08:40:00Z'));
  expect(await mails()).toEqual([
    [address('teacher'), 'Hoeveel leerlingen van 3A kwamen er? Kennismaken met lassen, vr 11 dec'],
  ]);
  const counts = async (at: string) => {
    const office = actingAs('office', at);
    const tasks = await officeTasks(centreScope(office.actor), office.now);
    return tasks.flatMap((task) => (task.kind === 'count' ? [task.visitCode] : []));
  };
  expect(await counts('2026-12-17T09:00:00Z')).toEqual([]);
  expect(await counts('2026-12-19T09:00:00Z')).toEqual([visit.code]);
});
