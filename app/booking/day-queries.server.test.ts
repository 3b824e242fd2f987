import { beforeEach, describe, expect, it } from 'vitest';
import { centreScope, rosterScope } from '#app/identity/mint-scope.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { reportAbsence } from '#app/scheduling/report-absence.server.ts';
import { reportOutage } from '#app/scheduling/report-outage.server.ts';
import { runId, type SmallRun, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, at, SMALL_NOW, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { daySheet } from './day-sheet-queries.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { markAttendance } from './mark-attendance.server.ts';
import { officeTasks } from './office-tasks-queries.server.ts';
import { taughtRuns, taughtSessions } from './trainer-day-queries.server.ts';
import { weekFigures } from './week-figures-queries.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, resource } = small;
const office = actingAs('office');
const centre = centreScope(office.actor);
const chris = rosterScope(actingAs('chris').actor);

const plan = (run: SmallRun) => db.prisma.$transaction((tx) => saveSmallRun(tx, run));
const enrol = async (name: string, who: 'sofie' | 'tarik') =>
  valueOrThrow(await enrolParticipant(actingAs(who), { runId: runId(name), personId: person[who] }));
const tasks = async (now = SMALL_NOW) =>
  (await officeTasks(centre, now)).map((task) => ('code' in task ? `${task.kind} ${task.code}` : task.kind));

/** Tuesday morning, on one milling machine and in room A. */
beforeEach(async () => {
  await plan({
    name: 'milling',
    sessions: [['2026-11-24', '09:00', '13:00']],
    resources: ['mill1', 'roomA'],
    trainers: ['chris'],
    minimum: 2,
  });
  await enrol('milling', 'sofie');
});

describe('what waits for the office', () => {
  it('is a run below its minimum, near its day of decision', async () => {
    expect(await tasks()).toContain('minimum MILLING');
    await enrol('milling', 'tarik');
    expect(await tasks()).toContain('confirm MILLING');
    await db.prisma.run.update({ where: { id: runId('milling') }, data: { state: 'confirmed' } });
    expect(await tasks()).not.toContain('confirm MILLING');
  });

  it('is who is away and what is out, as long as sessions name them, before anything later', async () => {
    const span = { start: at('2026-11-24', '00:00'), end: at('2026-11-25', '00:00') };
    const illness = { id: newId(), trainerId: person.chris, kind: 'illness', ...span } as const;
    valueOrThrow(await reportAbsence(office, illness));
    const broken = { id: newId(), resourceId: resource.mill1, reason: 'stuk', start: span.start, end: null };
    valueOrThrow(await reportOutage(office, broken));
    const found = await officeTasks(centre, SMALL_NOW);
    expect(found.filter(({ kind }) => kind === 'absence' || kind === 'outage')).toMatchObject([
      { kind: 'absence', sessions: 1, due: slot('2026-11-24', '09:00', '13:00').start },
      { kind: 'outage', sessions: 1 },
    ]);
    // Afterwards nothing is left to replace.
    const after = Temporal.Instant.from('2026-11-24T13:30:00+01:00');
    expect((await tasks(after)).filter((kind) => kind === 'absence' || kind === 'outage')).toEqual([]);
  });

  it('is an option that falls free within three days, and a mail that failed', async () => {
    await plan({
      name: 'pencilled',
      sessions: [['2026-12-10', '09:00', '13:00']],
      state: 'option',
      resources: ['mill2'],
    });
    expect(await tasks()).not.toContain('option PENCILLED');
    expect(await tasks(Temporal.Instant.from('2026-11-27T09:00:00+01:00'))).toContain('option PENCILLED');
    const mail = { toAddress: 'a@voorbeeld.example', locale: 'nl', kind: 'test', subject: '', text: '' };
    await db.prisma.outboxMail.create({ data: { id: newId(), ...mail, attempts: 3, lastError: 'refused' } });
    expect(await tasks()).toContain('mail');
  });

  it('is an inspection that has expired or soon will', async () => {
    const until = (day: string) =>
      db.prisma.resource.update({
        where: { id: resource.mill1 },
        data: { inspectionValidUntil: new Date(`${day}T00:00:00Z`) },
      });
    const { code } = await db.prisma.resource.findUniqueOrThrow({ where: { id: resource.mill1 } });
    const found = async () =>
      (await officeTasks(centre, SMALL_NOW)).filter(
        (task) => task.kind === 'inspection' && task.resourceCode === code,
      );
    await until('2027-06-01');
    expect(await found()).toEqual([]);
    await until('2026-11-20');
    const [task] = await found();
    expect(task).toMatchObject({ isPast: true, sessions: 1 });
  });
});

describe('a trainer’s day', () => {
  it('has the own sessions with how many come, whoever is marked, and what is left to write down', async () => {
    const day = { start: at('2026-11-24', '00:00'), end: at('2026-11-25', '00:00') };
    const [session] = await taughtSessions(chris, day);
    expect(session).toMatchObject({
      sessionId: sessionId('milling'),
      comes: 1,
      marked: 0,
      cantCome: 0,
      sessionCount: 1,
    });
    expect(session?.resources).toHaveLength(2);
    expect(await taughtSessions(rosterScope(actingAs('anna').actor), day)).toEqual([]);
    expect(await taughtRuns(chris, SMALL_NOW)).toMatchObject([
      { code: 'MILLING', isBelowMinimum: true, enrolled: 1, resultsOpen: 0 },
    ]);

    const after = Temporal.Instant.from('2026-11-24T14:00:00+01:00');
    const { id: enrolmentId } = await db.prisma.enrolment.findFirstOrThrow({
      where: { personId: person.sofie },
    });
    const marks = [{ enrolmentId, outcome: 'present' as const }];
    valueOrThrow(await markAttendance(actingAs('chris', after), { sessionId: sessionId('milling'), marks }));
    expect((await taughtSessions(chris, day))[0]).toMatchObject({ comes: 1, marked: 1 });
    expect(await taughtRuns(chris, after)).toMatchObject([{ isBelowMinimum: false, resultsOpen: 1 }]);
  });
});

describe('the day on paper', () => {
  it('has who is where with how many people, and what is wrong, without a name of a participant', async () => {
    const day = { start: at('2026-11-24', '00:00'), end: at('2026-11-25', '00:00') };
    const illness = { id: newId(), trainerId: person.chris, kind: 'illness', ...day } as const;
    valueOrThrow(await reportAbsence(office, illness));
    const [site] = await daySheet(centre, office.actor, day);
    expect(site?.sessions).toMatchObject([
      { sessionId: sessionId('milling'), expected: 1, trainers: [{ isAway: true }], isNamed: true },
    ]);
    expect(JSON.stringify(site)).not.toContain('Wiersma');
    // Another trainer reads the same numbers; another company's own course stays a word: taken.
    await db.prisma.run.update({
      where: { id: runId('milling') },
      data: { onlyForId: small.organisation.staal },
    });
    const anna = actingAs('anna');
    const [seen] = await daySheet(rosterScope(anna.actor), anna.actor, day);
    expect(seen?.sessions).toMatchObject([{ expected: 1, title: null, isNamed: false }]);
  });
});

describe('the week in figures', () => {
  it('counts sessions and different people', async () => {
    const week = { start: at('2026-11-23', '00:00'), end: at('2026-11-30', '00:00') };
    expect(await weekFigures(centre, week)).toMatchObject({ sessions: 1, participants: 1, pupils: 0 });
  });
});
