import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { barrier } from '#app/platform/testing/barrier.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId as runIdOf, saveSmallRun } from '#prisma/seed/small-bookings.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { answerBundle } from './answer-bundle.server.ts';
import { bundleDemand } from './bundle-demand.server.ts';
import { bundleProposals } from './bundle-proposals-queries.server.ts';
import { stateDemand } from './state-demand.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const { person, organisation } = small;
const courseId = small.course.mig1;
const office = actingAs('office');

/** Three places asked of two companies on a course of four: one is held back, and both want it. */
async function asked() {
  valueOrThrow(
    await stateDemand(actingAs('coordinatorStaal'), { courseId, quantity: 2, neededBy: '2027-06-01' }),
  );
  valueOrThrow(
    await stateDemand(actingAs('coordinatorAgro'), { courseId, quantity: 1, neededBy: '2027-06-01' }),
  );
  const { proposals } = await bundleProposals(office, courseId);
  const [first] = proposals;
  if (!first) throw new Error('no date is free');
  const input = { id: newId(), courseId, firstStart: first.firstStart, answerDay: first.answer.usual };
  const { runId } = valueOrThrow(await bundleDemand(office, input));
  const asks = await db.prisma.bundleAsk.findMany({ where: { runId } });
  const askOf = (organisationId: string) =>
    asks.find((one) => one.organisationId === organisationId)?.id ?? '';
  return { runId, staal: askOf(organisation.staal), agro: askOf(organisation.agro) };
}

describe('two companies that answer for the last place at once', () => {
  it('both get it where both look first and nobody locks: the race is real', async () => {
    await db.prisma.$transaction((tx) =>
      saveSmallRun(tx, {
        name: 'unlocked',
        seats: 1,
        courses: ['drawing'],
        sessions: [['2026-12-07', '09:00', '10:00']],
      }),
    );
    const session = { runId: runIdOf('unlocked') };
    const heldUntil = new Date('2026-12-04T17:00:00+01:00');
    await db.prisma.sessionSeat.updateMany({
      where: { session },
      data: { heldForId: organisation.centre, heldUntil },
    });
    const bothLooked = barrier(2);
    const passed = await Promise.all(
      [organisation.staal, organisation.agro].map((toId) =>
        db.prisma.$transaction(async (tx) => {
          const kept = await tx.sessionSeat.findFirst({
            where: { session, heldForId: organisation.centre },
          });
          await bothLooked();
          if (!kept) return null;
          await tx.sessionSeat.update({ where: { id: kept.id }, data: { heldForId: toId } });
          return kept.id;
        }),
      ),
    );
    expect(passed[0]).not.toBeNull();
    expect(passed[0]).toBe(passed[1]);
  });

  it('get it once: one of them, and the other is told that it is full', async () => {
    const { runId, staal, agro } = await asked();
    const held = () =>
      db.prisma.sessionSeat.count({ where: { session: { runId, number: 1 }, heldForId: { not: null } } });
    expect(await held()).toBe(4);
    const answers = await Promise.all([
      answerBundle(actingAs('coordinatorStaal'), {
        askId: staal,
        personIds: [person.sofie, person.tarik, person.coordinatorStaal],
      }),
      answerBundle(actingAs('coordinatorAgro'), { askId: agro, personIds: [person.victor, person.wim] }),
    ]);
    const results = answers.flatMap((one) => valueOrThrow(one).results);
    expect(results.filter(({ ok }) => ok)).toHaveLength(4);
    expect(results.flatMap((one) => (one.ok ? [] : one.reasons.map(({ code }) => code)))).toEqual([
      'run-full',
    ]);
    const seats = await db.prisma.sessionSeat.findMany({ where: { session: { runId, number: 1 } } });
    expect(new Set(seats.map(({ enrolmentId }) => enrolmentId)).size).toBe(4);
    expect(await db.prisma.run.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
      state: 'confirmed',
    });
  });
});
