import { beforeEach, describe, expect, it } from 'vitest';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { attendanceSheet, findRunId, isRosterClosed } from './attendance-queries.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { markAttendance } from './mark-attendance.server.ts';
import { recordResults } from './record-result.server.ts';
import { resultsSheet } from './results-queries.server.ts';
import { rosterScopeOf } from './roster-scope.server.ts';

const db = testDatabase({ fixture: smallCentre });
const during = actingAs('chris', '2026-12-01T09:30:00+01:00');
const after = actingAs('chris', '2026-12-03T09:30:00+01:00');
const office = actingAs('office', '2026-12-03T10:00:00+01:00');
const milling = runId('milling');

let sofie: string;
let tarik: string;
beforeEach(async () => {
  await db.prisma.$transaction(async (tx) => {
    await saveSmallRun(tx, { name: 'milling', resources: ['mill1'], trainers: ['chris'] });
  });
  [sofie, tarik] = [await enrol('sofie'), await enrol('tarik')];
});

async function enrol(who: 'sofie' | 'tarik'): Promise<string> {
  const enrolled = await enrolParticipant(actingAs(who), { runId: milling, personId: small.person[who] });
  const value = valueOrThrow(enrolled);
  return value.kind === 'enrolled' ? value.enrolmentId : '';
}
const passed = (enrolmentId: string, more: object = {}) => ({
  enrolmentId,
  kind: 'passed' as const,
  achievedOn: '2026-12-02',
  ...more,
});

describe('results of several people', () => {
  it('are recorded together, and shown with their history and validity', async () => {
    const recorded = await recordResults(after, milling, [passed(sofie), passed(tarik, { kind: 'failed' })]);
    expect(valueOrThrow(recorded)).toMatchObject([{ validUntil: '2028-12-02' }, { certificateId: null }]);
    valueOrThrow(await recordResults(office, milling, [passed(tarik, { number: 'C-2' })]));
    const sheet = await resultsSheet(rosterScopeOf(after.actor), after, milling);
    const people = sheet?.groups[0]?.people ?? [];
    expect(people.map(({ name, results }) => [name?.familyName, results])).toMatchObject([
      [
        'Aydin',
        [
          { kind: 'passed', number: 'C-2', recordedBy: 'office', granted: true, validUntil: '2028-12-02' },
          { kind: 'failed', recordedBy: { trainer: 'Chris O.' }, granted: false },
        ],
      ],
      ['Wiersma', [{ kind: 'passed', recordedBy: { trainer: 'Chris O.' }, granted: true }]],
    ]);
  });

  it('are all refused where one is, each with whom it is about', async () => {
    const stranger = newId();
    const outcome = await recordResults(after, milling, [
      passed(sofie),
      passed(tarik, { achievedOn: '2026-12-04' }),
      passed(stranger),
    ]);
    expect(outcome).toMatchObject({
      ok: false,
      reasons: [
        { enrolmentId: tarik, reason: { code: 'result-in-future' } },
        { enrolmentId: stranger, reason: { code: 'enrolment-unknown' } },
      ],
    });
    expect(await db.prisma.result.count()).toBe(0);
    expect(await db.prisma.certificate.count({ where: { enrolmentId: sofie } })).toBe(0);
  });

  it('are of the run that is named, by its trainers and the office', async () => {
    await db.prisma.$transaction((tx) => saveSmallRun(tx, { name: 'other' }));
    expect(await recordResults(after, runId('other'), [passed(sofie)])).toMatchObject({
      reasons: [{ reason: { code: 'enrolment-unknown' } }],
    });
    const anna = actingAs('anna', '2026-12-03T09:30:00+01:00');
    expect(await recordResults(anna, milling, [passed(sofie)])).toMatchObject({
      reasons: [{ reason: { code: 'not-allowed' } }],
    });
  });

  it('wait for the first session, and say when the run is over', async () => {
    const scope = rosterScopeOf(during.actor);
    const early = actingAs('chris', '2026-11-30T12:00:00+01:00');
    expect(await resultsSheet(scope, early, milling)).toMatchObject({ days: { first: null }, over: false });
    expect(await resultsSheet(scope, after, milling)).toMatchObject({
      days: { first: '2026-12-01', usual: '2026-12-02' },
      over: true,
    });
    expect(await resultsSheet(scope, after, newId())).toBeNull();
  });
});

describe('the attendance sheet', () => {
  it('shows who comes, what was marked, and what stands in the way', async () => {
    valueOrThrow(
      await markAttendance(during, {
        sessionId: sessionId('milling', 1),
        marks: [{ enrolmentId: sofie, outcome: 'partly', minutes: 90 }],
      }),
    );
    const namesBy = new Date('2026-12-01T16:00:00Z');
    await db.prisma.placeBooking.create({
      data: {
        id: newId(),
        code: 'P-TEST-0001',
        runId: milling,
        courseId: small.course.milling,
        organisationId: small.organisation.agro,
        quantity: 2,
        left: 2,
        namesBy,
        bookedAt: new Date('2026-11-23T09:00:00Z'),
      },
    });
    const scope = rosterScopeOf(during.actor);
    expect(await attendanceSheet(scope, during, sessionId('milling', 1))).toMatchObject({
      places: [{ quantity: 2, organisationName: expect.any(String), namesBy: namesBy.getTime() }],
      position: 1,
      minutes: 240,
      cancelled: false,
      reasons: [],
      people: [{ outcome: null }, { enrolmentId: sofie, outcome: 'partly', minutes: 90 }],
      sessions: [
        { comes: 2, open: 1 },
        { comes: 2, open: 2 },
      ],
    });
    expect(await attendanceSheet(scope, during, sessionId('milling', 2))).toMatchObject({
      position: 2,
      reasons: [{ code: 'session-not-begun' }],
    });
  });

  it('is nobody’s who doesn’t teach the run, and without people where the session is cancelled', async () => {
    const anna = actingAs('anna', '2026-12-01T09:30:00+01:00');
    expect(await attendanceSheet(rosterScopeOf(anna.actor), anna, sessionId('milling', 1))).toBeNull();
    expect(await attendanceSheet(rosterScopeOf(office.actor), office, newId())).toBeNull();
    await db.prisma.session.update({ where: { id: sessionId('milling', 2) }, data: { state: 'cancelled' } });
    expect(await attendanceSheet(rosterScopeOf(office.actor), office, sessionId('milling', 2))).toMatchObject(
      { cancelled: true, position: null, people: [], reasons: [{ code: 'session-cancelled' }] },
    );
  });

  it('closes for its trainers, who are told so; nobody else is', async () => {
    expect(await isRosterClosed(after.actor, milling)).toBe(true);
    expect(await isRosterClosed(actingAs('anna').actor, milling)).toBe(false);
    expect(await isRosterClosed(office.actor, milling)).toBe(false);
  });

  it('finds a run by its code and by its id', async () => {
    const scope = rosterScopeOf(office.actor);
    expect(await findRunId(scope, 'MILLING')).toBe(milling);
    expect(await findRunId(scope, milling.toUpperCase())).toBe(milling);
    expect(await findRunId(scope, 'nothing')).toBeNull();
  });
});
