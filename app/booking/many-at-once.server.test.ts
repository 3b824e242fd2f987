import { beforeEach, describe, expect, it } from 'vitest';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, fixtureId, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { answerRequest } from './answer-request.server.ts';
import { cancelEnrolment } from './cancel-enrolment.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { loadEnrolment } from './enrolment-record-queries.server.ts';
import { joinWaitingList } from './join-waiting-list.server.ts';
import { leaveWaitingList } from './leave-waiting-list.server.ts';
import { markAttendance } from './mark-attendance.server.ts';
import { recordResult } from './record-result.server.ts';
import { saveAttendances } from './save-attendances.step.server.ts';
import { saveEnrolments } from './save-enrolments.step.server.ts';
import { saveResults } from './save-results.step.server.ts';
import { saveWaitingEntries } from './save-waiting-entries.step.server.ts';
import { settleEnrolments } from './settle-enrolments.step.server.ts';

/**
 * What is written for many at once is what the use case writes for one: Sofie goes through the screens' use cases, Tarik
 * through the steps for many, at the same moments.
 */
const db = testDatabase({ fixture: smallCentre });
const { sofie, tarik } = small.person;
const booked = '2026-11-24T10:00:00+01:00';
const sessions = [sessionId('milling', 1), sessionId('milling', 2)];
const ids = { [sofie]: fixtureId('enrolment sofie'), [tarik]: fixtureId('enrolment tarik') };

const write = (work: (tx: Tx) => Promise<unknown>) =>
  transact(actingAsSystem(), { locks: [] }, async (tx) => {
    await work(tx);
    return ok();
  });

beforeEach(async () => {
  await write(async (tx) => {
    await saveSmallRun(tx, { name: 'milling', courses: ['bhv'], trainers: ['anna'] });
    await tx.course.update({
      where: { id: small.course.bhv },
      data: { grantsTypeId: small.certificate.instruction, grantOn: 'passed' },
    });
  });
});

async function enrolBoth(answerBy: string | null = null) {
  const mode = answerBy === null ? 'inform' : 'approve';
  await db.prisma.agreement.create({
    data: {
      id: fixtureId('agreement'),
      code: 'OV',
      organisationId: small.organisation.staal,
      validFrom: new Date('2026-01-01'),
      bookingMode: mode,
    } as never,
  });
  valueOrThrow(
    await enrolParticipant(actingAs('sofie', booked), {
      id: ids[sofie],
      runId: runId('milling'),
      personId: sofie,
    }),
  );
  await write((tx) =>
    saveEnrolments(tx, [
      {
        ctx: actingAs('tarik', booked),
        enrolment: {
          enrolmentId: ids[tarik] as string,
          runId: runId('milling'),
          courseId: small.course.bhv,
          personId: tarik,
          organisationId: small.organisation.staal,
          payerId: small.organisation.staal,
          orderNumber: null,
          priceCents: 69500,
          answerBy: answerBy === null ? null : Date.parse(answerBy),
          onBehalf: false,
          sessionIds: sessions,
          setAside: [],
        },
      },
    ]),
  );
}

describe('many at once', () => {
  it('enrols as one does: enrolment, seats, agenda, audit log', async () => {
    await enrolBoth();
    expect(await traces(tarik)).toEqual(await traces(sofie));
  });

  it('asks the company as one does, and takes its answer', async () => {
    await enrolBoth('2026-11-27T17:00:00+01:00');
    const answering = actingAs('coordinatorStaal', '2026-11-25T10:00:00+01:00');
    valueOrThrow(await answerRequest(answering, { enrolmentId: ids[sofie] as string, approve: true }));
    const place = { enrolmentId: ids[tarik] as string, sessions: [] };
    await write((tx) => settleEnrolments(tx, [{ ctx: answering, place, to: 'confirmed' }]));
    expect(await traces(tarik)).toEqual(await traces(sofie));
  });

  it('declines as one does', async () => {
    await enrolBoth('2026-11-27T17:00:00+01:00');
    const answering = actingAs('coordinatorStaal', '2026-11-25T10:00:00+01:00');
    const reason = 'Niet dit jaar';
    valueOrThrow(
      await answerRequest(answering, { enrolmentId: ids[sofie] as string, approve: false, reason }),
    );
    await write(async (tx) =>
      settleEnrolments(tx, [{ ctx: answering, place: await placeOf(tx), to: 'declined', reason }]),
    );
    expect(await traces(tarik)).toEqual(await traces(sofie));
  });

  it('cancels in time and late as one does', async () => {
    await enrolBoth();
    const [reason, late] = ['Ziek', '2026-11-30T10:00:00+01:00'];
    valueOrThrow(
      await cancelEnrolment(actingAs('sofie', late), { enrolmentId: ids[sofie] as string, reason }),
    );
    await write(async (tx) => {
      const base = { to: 'cancelled', from: 'confirmed', zone: 'Europe/Amsterdam' } as const;
      await settleEnrolments(tx, [
        { ctx: actingAs('tarik', late), place: await placeOf(tx), reason, ...base },
      ]);
    });
    const cancelled = await traces(tarik);
    expect(cancelled).toEqual(await traces(sofie));
    expect(cancelled.late).toHaveLength(2);
  });

  it('marks attendance and records results as one does, with the certificate', async () => {
    await enrolBoth();
    const [during, after] = ['2026-12-01T12:00:00+01:00', '2026-12-03T12:00:00+01:00'];
    const [sessionId = ''] = sessions;
    const outcome = 'partly' as const;
    const marks = [{ enrolmentId: ids[sofie] as string, outcome }];
    valueOrThrow(await markAttendance(actingAs('anna', during), { sessionId, marks }));
    const kind = 'passed' as const;
    const result = { kind, achievedOn: '2026-12-02' as never, number: 'B-1', issuer: null };
    valueOrThrow(
      await recordResult(actingAs('anna', after), { enrolmentId: ids[sofie] as string, ...result }),
    );
    const who = {
      enrolmentId: ids[tarik] as string,
      personId: tarik,
      organisationId: small.organisation.staal,
    };
    await write(async (tx) => {
      const marked = { sessionId, sessionMinutes: 240, marks: [{ ...who, outcome }] };
      await saveAttendances(tx, [{ ctx: actingAs('anna', during), ...marked }]);
      await saveResults(tx, [
        { ctx: actingAs('anna', after), ...who, courseId: small.course.bhv, ...result },
      ]);
    });
    const traced = await traces(tarik);
    expect(traced).toEqual(await traces(sofie));
    expect(traced.certificates).toHaveLength(1);
    expect(traced.attendances).toHaveLength(1);
  });

  it('waits and leaves the list as one does', async () => {
    await write((tx) =>
      tx.sessionSeat.updateMany({
        data: { heldForId: small.organisation.agro, heldUntil: new Date('2027-01-01') },
      }),
    );
    const entry = valueOrThrow(
      await joinWaitingList(actingAs('sofie', booked), { runId: runId('milling'), personId: sofie }),
    );
    const later = '2026-11-26T09:00:00+01:00';
    valueOrThrow(await leaveWaitingList(actingAs('sofie', later), { waitingEntryId: entry.waitingEntryId }));
    await write((tx) =>
      saveWaitingEntries(tx, [
        {
          ctx: actingAs('tarik', booked),
          entry: {
            waitingEntryId: fixtureId('waiting tarik'),
            runId: runId('milling'),
            courseId: small.course.bhv,
            personId: tarik,
            organisationId: small.organisation.staal,
            quantity: 1,
            reason: null,
          },
          ended: { ctx: actingAs('tarik', later), state: 'withdrawn' },
        },
      ]),
    );
    const waited = await traces(tarik);
    expect(waited).toEqual(await traces(sofie));
    expect(waited.waiting).toHaveLength(1);
  });
});

async function placeOf(tx: Tx) {
  const record = await loadEnrolment(tx, ids[tarik] as string);
  if (!record) throw new Error('no enrolment of Tarik');
  return record;
}

/** Everything that is kept about a person's booking, without what can't be the same for two people. */
async function traces(personId: string) {
  const { prisma } = db;
  const enrolmentId = ids[personId] as string;
  const own = new Set<string>();
  const blank = (rows: readonly object[]) =>
    JSON.parse(
      JSON.stringify(rows, (key, value) => {
        if (['id', 'code', 'number'].includes(key) && value !== 'B-1') return undefined;
        return value === personId || value === enrolmentId || own.has(value) || key === 'requestId'
          ? 'own'
          : value;
      }),
    ) as unknown[];
  const certificates = await prisma.certificate.findMany({ where: { personId } });
  const results = await prisma.result.findMany({ where: { enrolmentId } });
  const waiting = await prisma.waitingEntry.findMany({ where: { personId } });
  for (const { id } of [...certificates, ...results, ...waiting]) own.add(id);
  const enrolments = await prisma.enrolment.findMany({ where: { id: enrolmentId } });
  for (const { code } of enrolments) own.add(code);
  return {
    enrolments: blank(enrolments),
    seats: await prisma.sessionSeat.count({ where: { enrolmentId } }),
    held: blank(
      await prisma.personReservation.findMany({ where: { personId }, orderBy: { startsAt: 'asc' } }),
    ),
    late: blank(
      await prisma.lateCancellation.findMany({ where: { enrolmentId }, orderBy: { sessionId: 'asc' } }),
    ),
    attendances: blank(await prisma.attendance.findMany({ where: { enrolmentId } })),
    results: blank(results),
    certificates: blank(certificates),
    waiting: blank(waiting),
    log: blank(
      await prisma.auditEntry.findMany({
        where: { subjectId: { in: [enrolmentId, ...own] } },
        orderBy: [{ at: 'asc' }, { action: 'asc' }],
      }),
    ),
  };
}
