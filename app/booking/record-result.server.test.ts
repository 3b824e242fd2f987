import { beforeEach, describe, expect, it } from 'vitest';
import { ownCertificates } from '#app/credentials/queries.server.ts';
import { centreScope, rosterScope, selfScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, type SmallRun, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { completeRun } from './complete-run.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { joinWaitingList } from './join-waiting-list.server.ts';
import { markAttendance } from './mark-attendance.server.ts';
import { ownAgenda, ownBookings, ownWaiting, participation } from './queries.server.ts';
import { recordResult } from './record-result.server.ts';
import { callList, rosterOf } from './roster-queries.server.ts';
import { freedRuns } from './waiting-queries.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, course, certificate, organisation } = small;
const during = actingAs('chris', '2026-12-01T09:30:00+01:00');
const after = actingAs('chris', '2026-12-03T09:30:00+01:00');

const plan = (run: SmallRun) => db.prisma.$transaction((tx) => saveSmallRun(tx, run));
async function enrol(name: string, who: 'sofie' | 'tarik' | 'victor' | 'wim'): Promise<string> {
  const value = valueOrThrow(
    await enrolParticipant(actingAs(who), { runId: runId(name), personId: person[who] }),
  );
  return value.kind === 'enrolled' ? value.enrolmentId : '';
}
const codesOf = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);

let sofie: string;
let tarik: string;
beforeEach(async () => {
  await plan({ name: 'milling', resources: ['mill1'], trainers: ['chris'] });
  sofie = await enrol('milling', 'sofie');
  tarik = await enrol('milling', 'tarik');
});
const first = () => sessionId('milling', 1);
const mark = (
  enrolmentId: string,
  outcome: 'present' | 'partly' | 'absent' | 'excused' | null,
  session = first(),
  ctx = during,
) => markAttendance(ctx, { sessionId: session, marks: [{ enrolmentId, outcome }] });

describe('attendance', () => {
  it('is a tap each, and a second tap changes nothing', async () => {
    expect(await mark(sofie, 'present')).toEqual({ ok: true, value: { sessionId: first(), changed: 1 } });
    expect(await mark(sofie, 'present')).toMatchObject({ value: { changed: 0 } });
    expect(await mark(sofie, 'partly')).toMatchObject({ value: { changed: 1 } });
    expect(await db.prisma.attendance.findMany()).toMatchObject([
      {
        enrolmentId: sofie,
        personId: person.sofie,
        organisationId: organisation.staal,
        outcome: 'partly',
        minutes: 120,
      },
    ]);
    expect(await mark(sofie, null)).toMatchObject({ value: { changed: 1 } });
    expect(await db.prisma.attendance.count()).toBe(0);
    expect(await db.prisma.auditEntry.count({ where: { action: 'attendance-marked' } })).toBe(3);
  });

  it('is for the trainers of the session and the office, from an hour before', async () => {
    expect(
      codesOf(await mark(sofie, 'present', first(), actingAs('anna', '2026-12-01T09:30:00+01:00'))),
    ).toEqual(['not-allowed']);
    expect(
      codesOf(await mark(sofie, 'present', first(), actingAs('sofie', '2026-12-01T09:30:00+01:00'))),
    ).toEqual(['not-allowed']);
    const office = actingAs('office', '2026-12-01T08:00:00+01:00');
    expect(await mark(sofie, 'present', first(), office)).toMatchObject({ ok: true });
    expect(codesOf(await mark(sofie, 'present', sessionId('milling', 2), office))).toEqual([
      'session-not-begun',
    ]);
  });

  it('is only of who has a place, and no longer than the session', async () => {
    const stranger = newId();
    const marks = [
      { enrolmentId: stranger, outcome: 'present' as const },
      { enrolmentId: sofie, outcome: 'partly' as const, minutes: 241 },
    ];
    expect(codesOf(await markAttendance(during, { sessionId: first(), marks }))).toEqual([
      'not-on-session',
      'minutes-above-session',
    ]);
    expect(codesOf(await mark(sofie, 'present', newId()))).toEqual(['session-unknown']);
  });

  it('doesn’t change in a closed period', async () => {
    valueOrThrow(await mark(sofie, 'present'));
    await db.prisma.period.create({
      data: {
        id: newId(),
        code: '2026-Q4',
        firstDay: new Date('2026-10-01'),
        lastDay: new Date('2026-12-31'),
        state: 'closed',
      },
    });
    expect(codesOf(await mark(tarik, 'present'))).toEqual(['period-closed']);
    expect(codesOf(await mark(sofie, null))).toEqual(['period-closed']);
  });
});

describe('a result', () => {
  const passed = { kind: 'passed', achievedOn: '2026-12-02', number: 'C-1', issuer: 'Examenbureau' } as const;

  it('that the course asks for grants its certificate, seen by who booked', async () => {
    const recorded = valueOrThrow(await recordResult(after, { enrolmentId: sofie, ...passed }));
    expect(recorded).toMatchObject({ validUntil: '2028-12-02', already: false });
    expect(await db.prisma.certificate.findMany()).toMatchObject([
      {
        id: recorded.certificateId,
        personId: person.sofie,
        certificateTypeId: certificate.instruction,
        number: 'C-1',
        issuer: 'Examenbureau',
        source: 'course',
        enrolmentId: sofie,
        visibleToIds: [organisation.staal],
      },
    ]);
    expect(await recordResult(after, { enrolmentId: sofie, ...passed })).toMatchObject({
      value: { already: true, resultId: recorded.resultId, certificateId: recorded.certificateId },
    });
    expect(await db.prisma.result.count()).toBe(1);
    const held = await ownCertificates(selfScope(actingAs('sofie').actor), calendarDate('2026-12-03'));
    expect(held).toMatchObject([{ typeCode: 'INSTR-FREES', status: 'valid', validUntil: '2028-12-02' }]);
  });

  it('corrected is a new row, and takes back what it shouldn’t have granted', async () => {
    const recorded = valueOrThrow(await recordResult(after, { enrolmentId: sofie, ...passed }));
    const corrected = valueOrThrow(
      await recordResult(after, { enrolmentId: sofie, kind: 'failed', achievedOn: '2026-12-02' }),
    );
    expect(corrected).toMatchObject({ certificateId: null, revokedCertificateId: recorded.certificateId });
    expect(await db.prisma.result.count()).toBe(2);
    expect((await db.prisma.certificate.findFirstOrThrow()).revokedAt).not.toBeNull();
    expect(await ownCertificates(selfScope(actingAs('sofie').actor), calendarDate('2026-12-03'))).toEqual([]);
    const again = valueOrThrow(
      await recordResult(after, { enrolmentId: sofie, ...passed, achievedOn: '2026-12-03' }),
    );
    expect(again.certificateId).not.toBe(recorded.certificateId);
  });

  it('that the course doesn’t ask for grants nothing', async () => {
    await plan({
      name: 'mig1',
      courses: ['mig1'],
      trainers: ['bram'],
      sessions: [['2026-12-03', '08:00', '09:00']],
    });
    const mig = await enrol('mig1', 'sofie');
    const bram = actingAs('bram', '2026-12-03T10:00:00+01:00');
    const attended = { enrolmentId: mig, kind: 'attended', achievedOn: '2026-12-03' } as const;
    expect(await recordResult(bram, attended)).toMatchObject({ value: { certificateId: null } });
    expect(await recordResult(bram, { ...attended, kind: 'passed' })).toMatchObject({
      value: { validUntil: null },
    });
    expect(await db.prisma.certificate.count()).toBe(1);
  });

  it('is not before the run, not in the future, not of someone else’s run', async () => {
    const codes = async (achievedOn: string, ctx = after) =>
      codesOf(await recordResult(ctx, { enrolmentId: sofie, kind: 'passed', achievedOn }));
    expect(await codes('2026-11-30')).toEqual(['result-before-run']);
    expect(await codes('2026-12-04')).toEqual(['result-in-future']);
    expect(await codes('2026-12-02', actingAs('anna', '2026-12-03T09:30:00+01:00'))).toEqual(['not-allowed']);
    expect(codesOf(await recordResult(after, { enrolmentId: newId(), ...passed }))).toEqual([
      'enrolment-unknown',
    ]);
  });
});

describe('a run that is over', () => {
  it('gives who was there all the time the result that the course asks', async () => {
    const second = sessionId('milling', 2);
    const nextDay = actingAs('chris', '2026-12-02T12:30:00+01:00');
    for (const id of [sofie, tarik]) valueOrThrow(await mark(id, 'present'));
    valueOrThrow(await mark(sofie, 'present', second, nextDay));
    valueOrThrow(await mark(tarik, 'partly', second, nextDay));
    expect(codesOf(await completeRun(nextDay, { runId: runId('milling') }))).toEqual(['run-not-over']);
    expect(await completeRun(after, { runId: runId('milling') })).toEqual({
      ok: true,
      value: { runId: runId('milling'), results: 1, open: 1, already: false },
    });
    expect(await db.prisma.run.findFirst()).toMatchObject({ state: 'completed' });
    expect(await db.prisma.result.findMany()).toMatchObject([{ enrolmentId: sofie, kind: 'attended' }]);
    expect(await db.prisma.certificate.count()).toBe(1);
    expect(await completeRun(after, { runId: runId('milling') })).toMatchObject({ value: { already: true } });
  });
});

describe('what people see', () => {
  it('a person: own bookings with what can still be done, agenda, place in line', async () => {
    const scope = selfScope(actingAs('sofie').actor);
    const [booking] = await ownBookings(scope, actingAs('sofie').now);
    expect(booking).toMatchObject({
      enrolmentId: sofie,
      title: { nl: 'CNC-frezen basis', en: 'CNC milling, basics' },
      site: { name: 'Praktijkhal', zone: 'Europe/Amsterdam', directions: null },
      trainers: ['Chris O.'],
      organisationName: 'Staalhoeve',
      mayCancel: true,
      freeUntil: Date.parse('2026-11-25T00:00:00+01:00'),
      hasProof: false,
      presence: { level: 'unmarked', sessions: 2 },
    });
    expect(booking?.sessions.map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-02']);
    expect(await ownBookings(selfScope(actingAs('victor').actor), during.now)).toEqual([]);
    const range = { start: Date.parse('2026-12-01T00:00:00Z'), end: Date.parse('2026-12-02T00:00:00Z') };
    expect(await ownAgenda(scope, range)).toMatchObject([{ role: 'participant', runCode: 'MILLING' }]);
    expect(await ownAgenda(selfScope(actingAs('chris').actor), range)).toMatchObject([
      { role: 'trainer', title: { nl: 'CNC-frezen basis' } },
    ]);

    await plan({
      name: 'tiny',
      seats: 1,
      courses: ['drawing'],
      sessions: [['2026-12-10', '09:00', '12:00']],
    });
    const taken = await enrol('tiny', 'victor');
    for (const who of ['wim', 'sofie'] as const) {
      valueOrThrow(await joinWaitingList(actingAs(who), { runId: runId('tiny'), personId: person[who] }));
    }
    expect(await ownWaiting(scope)).toMatchObject([{ position: 2, placeFree: false, runCode: 'TINY' }]);
    await db.prisma.sessionSeat.updateMany({ where: { enrolmentId: taken }, data: { enrolmentId: null } });
    // Nothing can be held any more on the day before: the place is for whoever takes it, and the office phones.
    const late = actingAs('wim', '2026-12-09T13:00:00+01:00').now;
    expect(await ownWaiting(selfScope(actingAs('wim').actor), late)).toMatchObject([
      { position: 1, because: 'first', placeFree: true, offer: null },
    ]);
    expect((await participation([runId('tiny')], late)).get(runId('tiny'))).toMatchObject({ free: 1 });
    expect(await freedRuns(centreScope(actingAs('office').actor), during.now)).toEqual([]);
    expect(await freedRuns(centreScope(actingAs('office').actor), late)).toMatchObject([
      {
        code: 'TINY',
        free: 1,
        waiting: [{ name: { familyName: 'Zandstra' } }, { name: { familyName: 'Wiersma' } }],
      },
    ]);
    const numbers = await participation([runId('milling'), runId('tiny')], during.now);
    expect(numbers.get(runId('milling'))).toMatchObject({ seats: 4, enrolled: 2, free: 2, waiting: 0 });
    expect(numbers.get(runId('tiny'))).toMatchObject({
      free: 0,
      waiting: 2,
      sessions: [{ free: 1, taken: 0 }],
    });
  });

  it('a trainer: the roster of own runs, with requirements met or not, and whom to call', async () => {
    await db.prisma.requirement.create({
      data: { id: newId(), code: 'X', courseId: course.milling, certificateTypeId: certificate.migLevel1 },
    });
    await db.prisma.certificate.create({
      data: {
        id: newId(),
        personId: person.tarik,
        certificateTypeId: certificate.migLevel1,
        issuedOn: new Date('2026-01-01'),
        validUntil: new Date('2026-12-01'),
        source: 'import',
      },
    });
    const scope = rosterScope(actingAs('chris').actor);
    const roster = await rosterOf(scope, runId('milling'));
    expect(roster).toMatchObject({ code: 'MILLING', seats: 4, title: { nl: 'CNC-frezen basis' } });
    expect(roster?.people.map(({ name, requirements }) => [name?.familyName, requirements[0]?.met])).toEqual([
      ['Aydin', false],
      ['Wiersma', false],
    ]);
    expect(roster?.sessions).toMatchObject([
      { trainers: ['Chris O.'], resources: [{ nl: 'Freesbank 1' }] },
      {},
    ]);
    expect(await callList(scope, [first()])).toMatchObject([
      { name: { familyName: 'Aydin' }, organisationName: 'Staalhoeve' },
      { name: { familyName: 'Wiersma' }, email: 'sofie@voorbeeld.example' },
    ]);
    const other = rosterScope(actingAs('anna').actor);
    expect(await rosterOf(other, runId('milling'))).toBeNull();
    expect(await callList(other, [first()])).toEqual([]);
    expect((await rosterOf(centreScope(actingAs('office').actor), runId('milling')))?.people).toHaveLength(2);
  });
});
