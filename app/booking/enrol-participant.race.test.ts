import { beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '#app/kernel/outcome.ts';
import { database } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { barrier } from '#app/platform/testing/barrier.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { changeRun } from '#app/scheduling/change-run.server.ts';
import { runId, type SmallRun, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, fixtureId, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { cancelEnrolment } from './cancel-enrolment.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { moveSession } from './move-session.server.ts';

const clients = 50;
const rounds = 20;
const office = actingAs('office');
const crowd = Array.from({ length: clients }, (_, index) => fixtureId(`crowd ${index}`));

/** Fifty people of one company beside those of the small centre. */
const crowdedCentre = {
  name: 'crowded_centre',
  async fill() {
    await smallCentre.fill();
    await database().prisma.person.createMany({
      data: crowd.map((id, index) => ({ id, givenName: `Deelnemer ${index}`, familyName: 'Menigte' })),
    });
    await database().prisma.employment.createMany({
      data: crowd.map((personId, index) => ({
        id: newId(),
        personId,
        organisationId: small.organisation.agro,
        code: `M${index}`,
        validFrom: new Date('2026-01-01'),
      })),
    });
  },
};

const db = testDatabase({ fixture: crowdedCentre, reset: 'file', poolSize: clients });

const plan = (run: SmallRun) => db.prisma.$transaction((tx) => saveSmallRun(tx, run));
const won = (outcomes: readonly Outcome<unknown, unknown>[]) => outcomes.filter(({ ok }) => ok).length;
const codesOf = (outcomes: readonly Outcome<unknown, { code: string }>[]) =>
  new Set(outcomes.flatMap((one) => (one.ok ? [] : one.reasons.map(({ code }) => code))));
const taken = (name: string) =>
  db.prisma.sessionSeat.count({ where: { session: { runId: runId(name) }, enrolmentId: { not: null } } });
let round = 0;
beforeEach(() => {
  round += 1;
});

describe('the last seat', () => {
  it('goes to several where everybody looks first and nobody locks: the race is real', async () => {
    const name = `unlocked-${round}`;
    await plan({ name, seats: 1, sessions: [['2026-12-01', '09:00', '12:00']] });
    const everybodyLooked = barrier(clients);
    const outcomes = await Promise.all(
      crowd.map((personId) =>
        db.prisma.$transaction(
          async (tx) => {
            const session = { runId: runId(name) };
            const free = await tx.sessionSeat.findFirst({ where: { session, enrolmentId: null } });
            await everybodyLooked();
            if (!free) return false;
            const enrolmentId = newId();
            await tx.enrolment.create({
              data: {
                id: enrolmentId,
                code: enrolmentId,
                runId: runId(name),
                courseId: small.course.milling,
                personId,
                state: 'confirmed',
                priceCents: 0,
                requestedAt: new Date(),
              },
            });
            await tx.sessionSeat.update({ where: { id: free.id }, data: { enrolmentId } });
            return true;
          },
          { timeout: 15_000, maxWait: 15_000 },
        ),
      ),
    );
    expect(outcomes.filter((got) => got).length).toBeGreaterThan(1);
    expect(await taken(name)).toBe(1);
    await forget(name);
  });

  it(`goes to exactly one of ${clients}, ${rounds} times`, async () => {
    for (let turn = 0; turn < rounds; turn += 1) {
      const name = `last-${turn}`;
      await plan({ name, seats: 1, sessions: [['2026-12-02', '09:00', '12:00']] });
      const outcomes = await Promise.all(
        crowd.map((personId) => enrolParticipant(office, { runId: runId(name), personId })),
      );
      expect(won(outcomes)).toBe(1);
      expect(codesOf(outcomes)).toEqual(new Set(['run-full']));
      expect(await taken(name)).toBe(1);
      await forget(name);
    }
  });

  it('of two runs at one hour leaves everybody in one place', async () => {
    const names = [`hour-a-${round}`, `hour-b-${round}`];
    for (const name of names) await plan({ name, seats: 30, sessions: [['2026-12-03', '09:00', '12:00']] });
    const outcomes = await Promise.all(
      crowd
        .slice(0, 20)
        .flatMap((personId) =>
          names.map((name) => enrolParticipant(office, { runId: runId(name), personId })),
        ),
    );
    expect(won(outcomes)).toBe(20);
    expect(codesOf(outcomes)).toEqual(new Set(['agenda-clash']));
    for (const name of names) await forget(name);
  });
});

describe('one form sent many times', () => {
  it('is one enrolment', async () => {
    const name = `double-${round}`;
    await plan({ name, sessions: [['2026-12-04', '09:00', '12:00']] });
    const input = { id: newId(), runId: runId(name), personId: crowd[0] as string };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => enrolParticipant(office, input)));
    expect(won(outcomes)).toBe(20);
    expect(await db.prisma.enrolment.count({ where: { runId: runId(name) } })).toBe(1);
    await forget(name);
  });

  it('cancels once', async () => {
    const name = `cancel-${round}`;
    await plan({ name, sessions: [['2026-11-25', '09:00', '12:00']] });
    const id = newId();
    await enrolParticipant(office, { id, runId: runId(name), personId: crowd[0] as string });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => cancelEnrolment(office, { enrolmentId: id, reason: 'Ziek' })),
    );
    expect(outcomes.filter((one) => one.ok && !one.value.already)).toHaveLength(1);
    expect(won(outcomes)).toBe(20);
    expect(await db.prisma.lateCancellation.count({ where: { enrolmentId: id } })).toBe(1);
    expect(await db.prisma.outboxEvent.count({ where: { type: 'enrolment-cancelled' } })).toBe(1);
    await forget(name);
  });
});

describe('changing a run while people enrol', () => {
  it('moving a session: whoever gets a place is reserved at its time, or marked', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const name = `moving-${turn}`;
      const other = `fixed-${turn}`;
      await plan({ name, seats: 30, trainers: ['chris'], sessions: [['2026-12-07', '09:00', '12:00']] });
      await plan({ name: other, seats: 30, sessions: [['2026-12-08', '09:00', '12:00']] });
      const people = crowd.slice(0, 12);
      const to = { sessionId: sessionId(name), ...slot('2026-12-08', '10:00', '13:00'), tell: false };
      const outcomes = await Promise.all([
        ...people.flatMap((personId) =>
          [name, other].map((one) => enrolParticipant(office, { runId: runId(one), personId })),
        ),
        moveSession(actingAs('chris'), to),
      ]);
      expect(outcomes.at(-1)?.ok).toBe(true);
      expect(codesOf(outcomes)).toEqual(codesOf(outcomes).size === 0 ? new Set() : new Set(['agenda-clash']));
      const seats = await db.prisma.sessionSeat.findMany({
        where: { session: { runId: runId(name) }, enrolmentId: { not: null } },
        include: { enrolment: true },
      });
      const session = await db.prisma.session.findUniqueOrThrow({ where: { id: sessionId(name) } });
      for (const seat of seats) {
        const reserved = await db.prisma.personReservation.findMany({
          where: { enrolmentId: seat.enrolmentId, live: true },
        });
        expect(reserved.map(({ startsAt }) => startsAt)).toEqual(seat.conflict ? [] : [session.startsAt]);
      }
      for (const one of [name, other]) await forget(one);
    }
  });

  it('fewer seats: never fewer than people', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const name = `shrinking-${turn}`;
      await plan({ name, seats: 8, minimum: 1, sessions: [['2026-12-09', '09:00', '12:00']] });
      const outcomes = await Promise.all([
        ...crowd.slice(0, 10).map((personId) => enrolParticipant(office, { runId: runId(name), personId })),
        changeRun(office, { runId: runId(name), changes: { seats: 4 } }),
      ]);
      const { seats } = await db.prisma.run.findUniqueOrThrow({ where: { id: runId(name) } });
      const people = await taken(name);
      expect(people).toBeLessThanOrEqual(seats);
      expect(await db.prisma.sessionSeat.count({ where: { sessionId: sessionId(name) } })).toBe(seats);
      expect(won(outcomes.slice(0, 10))).toBe(people);
      await forget(name);
    }
  });
});

/** Takes a round's run away, so that the next finds everybody free. */
async function forget(name: string) {
  const id = runId(name);
  await db.prisma.personReservation.deleteMany({ where: { session: { runId: id } } });
  await db.prisma.resourceReservation.deleteMany({ where: { session: { runId: id } } });
  await db.prisma.sessionSeat.deleteMany({ where: { session: { runId: id } } });
  await db.prisma.enrolment.deleteMany({ where: { runId: id } });
  await db.prisma.run.delete({ where: { id } });
}
