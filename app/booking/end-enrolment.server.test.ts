import { beforeEach, describe, expect, it } from 'vitest';
import { type Outcome, valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, type SmallRun, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { answerRequest, lapseRequests } from './answer-request.server.ts';
import { cancelEnrolment } from './cancel-enrolment.server.ts';
import { cancelRun } from './cancel-run.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { joinWaitingList } from './join-waiting-list.server.ts';
import { leaveWaitingList } from './leave-waiting-list.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, organisation } = small;
const office = actingAs('office');

type Who = 'sofie' | 'tarik' | 'uma' | 'victor' | 'wim';

const plan = (run: SmallRun) => db.prisma.$transaction((tx) => saveSmallRun(tx, run));
const codesOf = (outcome: Outcome<unknown, { code: string }>) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);
const eventTypes = async () =>
  (await db.prisma.outboxEvent.findMany({ orderBy: { id: 'asc' } })).map((e) => e.type);
const takenSeats = () => db.prisma.sessionSeat.count({ where: { enrolmentId: { not: null } } });
const reserved = () => db.prisma.personReservation.count({ where: { role: 'participant', live: true } });

async function enrolled(name: string, who: Who = 'sofie'): Promise<string> {
  const value = valueOrThrow(
    await enrolParticipant(actingAs(who), { runId: runId(name), personId: person[who] }),
  );
  if (value.kind !== 'enrolled') throw new Error('waiting');
  return value.enrolmentId;
}

describe('cancelling', () => {
  beforeEach(() => plan({ name: 'milling' }));
  const reason = 'Ik ben die week vrij';

  it('in time frees places and agenda, and counts for nothing', async () => {
    const enrolmentId = await enrolled('milling');
    const cancelled = valueOrThrow(await cancelEnrolment(actingAs('sofie'), { enrolmentId, reason }));
    expect(cancelled).toEqual({ enrolmentId, late: false, lateSessionIds: [], waiting: 0, already: false });
    expect([await takenSeats(), await reserved()]).toEqual([0, 0]);
    expect(await db.prisma.enrolment.findFirst()).toMatchObject({
      state: 'cancelled',
      cancelReason: reason,
      cancelledLate: false,
    });
    expect(await eventTypes()).toEqual(['enrolment-confirmed', 'enrolment-cancelled']);
    expect(valueOrThrow(await cancelEnrolment(office, { enrolmentId, reason }))).toMatchObject({
      already: true,
    });
    expect(await eventTypes()).toHaveLength(2);
    await enrolled('milling');
  });

  it('late keeps the sessions that count', async () => {
    const enrolmentId = await enrolled('milling');
    // The first session is on 1 December: free until the end of 24 November, the second until the end of the 25th.
    const later = actingAs('sofie', '2026-11-25T12:00:00+01:00');
    const cancelled = valueOrThrow(await cancelEnrolment(later, { enrolmentId, reason }));
    expect(cancelled).toMatchObject({ late: true, lateSessionIds: [sessionId('milling', 1)] });
    expect(await db.prisma.lateCancellation.findMany()).toEqual([
      { enrolmentId, sessionId: sessionId('milling', 1), minutes: 240 },
    ]);
    expect(await takenSeats()).toBe(0);
  });

  it('halfway keeps what has been', async () => {
    const enrolmentId = await enrolled('milling');
    const midway = actingAs('coordinatorStaal', '2026-12-01T15:00:00+01:00');
    valueOrThrow(await cancelEnrolment(midway, { enrolmentId, reason }));
    const seats = await db.prisma.sessionSeat.findMany({ where: { enrolmentId } });
    expect(seats.map((seat) => seat.sessionId)).toEqual([sessionId('milling', 1)]);
    const over = actingAs('sofie', '2026-12-03T09:00:00+01:00');
    const tarik = await enrolled('milling', 'tarik');
    expect(codesOf(await cancelEnrolment(over, { enrolmentId: tarik, reason }))).toEqual([
      'enrolment-unknown',
    ]);
    const overToo = actingAs('tarik', '2026-12-03T09:00:00+01:00');
    expect(codesOf(await cancelEnrolment(overToo, { enrolmentId: tarik, reason }))).toEqual([
      'enrolment-over',
    ]);
  });

  it('is for the person, the company and the office', async () => {
    const enrolmentId = await enrolled('milling');
    for (const who of ['tarik', 'coordinatorAgro', 'anna'] as const) {
      expect(codesOf(await cancelEnrolment(actingAs(who), { enrolmentId, reason }))).toEqual([
        'enrolment-unknown',
      ]);
    }
    expect(codesOf(await cancelEnrolment(office, { enrolmentId: newId(), reason }))).toEqual([
      'enrolment-unknown',
    ]);
    expect(await cancelEnrolment(office, { enrolmentId, reason })).toMatchObject({ ok: true });
  });

  it('offers the place to who waits', async () => {
    await plan({ name: 'small', seats: 1, sessions: [['2026-12-10', '09:00', '12:00']] });
    const enrolmentId = await enrolled('small');
    valueOrThrow(await joinWaitingList(actingAs('tarik'), { runId: runId('small'), personId: person.tarik }));
    expect(await cancelEnrolment(actingAs('sofie'), { enrolmentId, reason })).toMatchObject({
      value: { waiting: 1 },
    });
    expect(await eventTypes()).toContain('place-offered');
  });
});

describe('the waiting list', () => {
  beforeEach(async () => {
    await plan({ name: 'small', seats: 1 });
    await enrolled('small');
  });
  const join = (who: Who, more = {}) =>
    joinWaitingList(actingAs(who), { runId: runId('small'), personId: person[who], ...more });

  it('goes by who came first; leaving moves the others up', async () => {
    const tarik = valueOrThrow(await join('tarik'));
    const uma = valueOrThrow(await join('uma', { reason: 'Certificaat verloopt in februari' }));
    expect([tarik.position, uma.position]).toEqual([1, 2]);
    expect(codesOf(await join('uma'))).toEqual(['already-waiting']);
    const { waitingEntryId } = tarik;
    expect(codesOf(await leaveWaitingList(actingAs('victor'), { waitingEntryId }))).toEqual([
      'waiting-entry-unknown',
    ]);
    expect(await leaveWaitingList(actingAs('tarik'), { waitingEntryId })).toMatchObject({ ok: true });
    expect(await leaveWaitingList(actingAs('tarik'), { waitingEntryId })).toMatchObject({ ok: true });
    expect(await join('victor')).toMatchObject({ value: { position: 2 } });
  });

  it('takes places without names from a company, and one form once', async () => {
    const coordinator = actingAs('coordinatorStaal');
    const id = newId();
    const places = { id, runId: runId('small'), organisationId: organisation.staal, quantity: 3 };
    expect(await joinWaitingList(coordinator, places)).toMatchObject({ value: { position: 1 } });
    expect(await joinWaitingList(coordinator, places)).toMatchObject({ value: { already: true } });
    expect(codesOf(await joinWaitingList(actingAs('sofie'), { ...places, id: newId() }))).toEqual([
      'not-allowed',
    ]);
    // Whoever knows the form's id learns no more than anybody else.
    expect(codesOf(await joinWaitingList(actingAs('sofie'), places))).toEqual(['not-allowed']);
  });

  it('is for full runs, and for who could take the place', async () => {
    await plan({ name: 'roomy', sessions: [['2026-12-10', '09:00', '12:00']] });
    const roomy = { runId: runId('roomy'), personId: person.tarik };
    expect(codesOf(await joinWaitingList(actingAs('tarik'), roomy))).toEqual(['seats-free']);
    expect(codesOf(await join('sofie'))).toEqual(['already-enrolled']);
  });
});

describe('a request', () => {
  beforeEach(async () => {
    await plan({ name: 'milling', seats: 1 });
    await db.prisma.agreement.create({
      data: {
        id: newId(),
        code: 'OVK',
        organisationId: organisation.staal,
        validFrom: new Date('2026-01-01'),
        bookingMode: 'approve',
      },
    });
  });
  const coordinator = actingAs('coordinatorStaal');

  it('becomes a place when the company approves, after every check again', async () => {
    const enrolmentId = await enrolled('milling');
    expect(codesOf(await answerRequest(actingAs('sofie'), { enrolmentId, approve: true }))).toEqual([
      'enrolment-unknown',
    ]);
    await db.prisma.run.update({ where: { id: runId('milling') }, data: { onlyForId: organisation.agro } });
    expect(codesOf(await answerRequest(coordinator, { enrolmentId, approve: true }))).toEqual([
      'run-for-others',
    ]);
    await db.prisma.run.update({ where: { id: runId('milling') }, data: { onlyForId: null } });
    const approved = await answerRequest(coordinator, { enrolmentId, approve: true });
    expect(approved).toEqual({ ok: true, value: { enrolmentId, state: 'confirmed' } });
    expect(await answerRequest(coordinator, { enrolmentId, approve: true })).toEqual(approved);
    expect(
      codesOf(await answerRequest(coordinator, { enrolmentId, approve: false, reason: 'Toch niet' })),
    ).toEqual(['enrolment-not-requested']);
    expect(await eventTypes()).toEqual(['enrolment-requested', 'enrolment-confirmed']);
    expect(await takenSeats()).toBe(2);
  });

  it('gives its places back when it is declined or nobody answers', async () => {
    const enrolmentId = await enrolled('milling');
    valueOrThrow(await answerRequest(coordinator, { enrolmentId, approve: false, reason: 'Te druk' }));
    expect([await takenSeats(), await reserved()]).toEqual([0, 0]);
    const again = await enrolled('milling');
    expect(await lapseRequests(actingAsSystem('2026-11-26T16:59:00+01:00'))).toEqual([]);
    expect(await lapseRequests(actingAsSystem('2026-11-26T17:00:00+01:00'))).toEqual([again]);
    expect(await takenSeats()).toBe(0);
  });
});

describe('cancelling a run', () => {
  it('ends everything at once and charges nobody', async () => {
    await plan({ name: 'milling', seats: 2, resources: ['mill1'], trainers: ['chris'] });
    await enrolled('milling');
    await enrolled('milling', 'victor');
    valueOrThrow(await joinWaitingList(actingAs('wim'), { runId: runId('milling'), personId: person.wim }));
    const input = { runId: runId('milling'), reason: 'Trainer ziek, geen vervanging' };
    expect(codesOf(await cancelRun(actingAs('sofie'), input))).toEqual(['not-allowed']);
    const late = actingAs('chris', '2026-11-30T09:00:00+01:00');
    expect(await cancelRun(late, input)).toEqual({
      ok: true,
      value: { runId: runId('milling'), enrolments: 2, already: false },
    });
    expect(await db.prisma.run.findFirst()).toMatchObject({ state: 'cancelled', cancelReason: input.reason });
    expect(await db.prisma.enrolment.groupBy({ by: ['state', 'cancelledLate'], _count: true })).toEqual([
      { state: 'cancelled', cancelledLate: false, _count: 2 },
    ]);
    expect([await takenSeats(), await db.prisma.lateCancellation.count()]).toEqual([0, 0]);
    expect(await db.prisma.resourceReservation.count({ where: { live: true } })).toBe(0);
    expect(await db.prisma.personReservation.count({ where: { live: true } })).toBe(0);
    expect(await db.prisma.session.count({ where: { state: 'planned' } })).toBe(0);
    expect(await db.prisma.waitingEntry.findFirst()).toMatchObject({ state: 'withdrawn' });
    expect(await cancelRun(late, input)).toMatchObject({ value: { already: true } });
    expect((await eventTypes()).filter((type) => type === 'run-cancelled')).toHaveLength(1);
  });

  it('leaves sessions that have been', async () => {
    await plan({ name: 'milling' });
    const enrolmentId = await enrolled('milling');
    const midway = actingAs('office', '2026-12-01T15:00:00+01:00');
    valueOrThrow(await cancelRun(midway, { runId: runId('milling'), reason: 'Machine stuk' }));
    expect(await db.prisma.sessionSeat.findMany({ where: { enrolmentId } })).toMatchObject([
      { sessionId: sessionId('milling', 1) },
    ]);
    expect(await db.prisma.session.findMany({ orderBy: { number: 'asc' } })).toMatchObject([
      { state: 'planned' },
      { state: 'cancelled' },
    ]);
    expect(codesOf(await cancelRun(midway, { runId: newId(), reason: 'Weg ermee' }))).toEqual([
      'run-unknown',
    ]);
  });
});
