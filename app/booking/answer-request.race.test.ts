import { beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from '#app/kernel/temporal.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, actingAsSystem, fixtureId, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { answerRequest, lapseRequests } from './answer-request.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';

/**
 * A request holds its seat, so two requests never contend for one seat: the second is refused when it is made. What can
 * contend is the answer to one request: the coordinator twice, and the deadline at the same moment.
 */
const db = testDatabase({ fixture: smallCentre, reset: 'file', poolSize: 12 });
const asked = '2026-11-24T10:00:00+01:00';
const late = '2026-11-28T10:00:00+01:00';
const { sofie, tarik } = small.person;
const rounds = 3;

beforeAll(async () => {
  await db.prisma.agreement.create({
    data: {
      id: fixtureId('agreement'),
      code: 'OV',
      organisationId: small.organisation.staal,
      validFrom: new Date('2026-01-01'),
      bookingMode: 'approve',
    },
  });
});

/** One seat, asked for by Sofie. */
async function request(name: string): Promise<string> {
  await db.prisma.$transaction((tx) => saveSmallRun(tx, { name, courses: ['bhv'], seats: 1 }));
  const enrolmentId = fixtureId(`request ${name}`);
  const outcome = await enrolParticipant(actingAs('sofie', asked), {
    id: enrolmentId,
    runId: runId(name),
    personId: sofie,
  });
  expect(outcome).toMatchObject({ ok: true, value: { state: 'requested' } });
  return enrolmentId;
}

/** Out of the way of the next round: Sofie has one agenda. */
async function forget(name: string) {
  await db.prisma.personReservation.deleteMany({ where: { personId: sofie } });
  await db.prisma.sessionSeat.updateMany({
    where: { session: { runId: runId(name) } },
    data: { enrolmentId: null },
  });
  await db.prisma.enrolment.deleteMany({ where: { runId: runId(name) } });
}

const answersTo = async (enrolmentId: string) =>
  (
    await db.prisma.outboxEvent.findMany({
      where: { type: { in: ['enrolment-confirmed', 'enrolment-declined'] } },
    })
  )
    .filter(({ payload }) => (payload as { enrolmentId?: string }).enrolmentId === enrolmentId)
    .map(({ type }) => type);

describe('an answer to a request', () => {
  it('is given several times where everybody looks first and nobody locks: the race is real', async () => {
    const enrolmentId = await request('unlocked');
    let looking = 6;
    let go = () => {};
    const everybodyLooked = new Promise<void>((resolve) => {
      go = resolve;
    });
    const decided = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        db.prisma.$transaction(async (tx) => {
          const { state } = await tx.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
          looking -= 1;
          if (looking === 0) go();
          await everybodyLooked;
          if (state !== 'requested') return false;
          const answer = index % 2 === 0 ? 'confirmed' : 'declined';
          await tx.enrolment.update({ where: { id: enrolmentId }, data: { state: answer } });
          return true;
        }),
      ),
    );
    expect(decided.filter((one) => one)).toHaveLength(6);
    await forget('unlocked');
  });

  it(`is one, however many give it while the deadline passes, ${rounds} times`, async () => {
    for (let turn = 0; turn < rounds; turn += 1) {
      const name = `answer-${turn}`;
      const enrolmentId = await request(name);
      const coordinator = actingAs('coordinatorStaal', late);
      const system = { ...actingAsSystem(), now: Temporal.Instant.from(late) };
      await Promise.all(
        Array.from({ length: 4 }, () => [
          answerRequest(coordinator, { enrolmentId, approve: true }),
          answerRequest(coordinator, { enrolmentId, approve: false, reason: 'Te druk' }),
          lapseRequests(system),
        ]).flat(),
      );
      const { state } = await db.prisma.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
      expect(await answersTo(enrolmentId)).toEqual([`enrolment-${state}`]);
      const seats = await db.prisma.sessionSeat.count({ where: { enrolmentId } });
      expect(seats > 0).toBe(state === 'confirmed');
      await forget(name);
    }
  });

  it('never has to choose between two requests: the first holds the last seat', async () => {
    await request('last');
    const second = await enrolParticipant(actingAs('tarik', asked), {
      runId: runId('last'),
      personId: tarik,
    });
    expect(second).toMatchObject({ ok: false, reasons: [{ code: 'run-full' }] });
  });

  it('is none of a competitor: their coordinator finds no request', async () => {
    await forget('last');
    const enrolmentId = await request('theirs');
    const outcome = await answerRequest(actingAs('coordinatorAgro', asked), { enrolmentId, approve: true });
    expect(outcome).toMatchObject({ ok: false, reasons: [{ code: 'enrolment-unknown' }] });
  });
});
