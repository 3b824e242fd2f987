import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun } from '#prisma/seed/small-runs.ts';
import { changeRun } from './change-run.server.ts';
import { planRun } from './plan-run.server.ts';

const db = testDatabase({ fixture: smallCentre });
const office = actingAs('office');
const codesOf = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.reasons?.map((reason) => reason.code) ?? [];
const planned = async () => valueOrThrow(await planRun(office, millingRun()));

/** Seats `count` people in the session, through the tables: enrolling is not this module's. */
async function seatPeople(runId: string, sessionId: string, count: number) {
  const people = [small.person.sofie, small.person.tarik, small.person.victor];
  for (const [index, personId] of people.slice(0, count).entries()) {
    const id = newId();
    await db.prisma.enrolment.create({
      data: {
        id,
        code: id,
        runId,
        courseId: small.course.milling,
        personId,
        state: 'confirmed',
        priceCents: 0,
        requestedAt: new Date(),
      },
    });
    // From the highest number down, to see that numbers don't matter.
    await db.prisma.sessionSeat.updateMany({
      where: { sessionId, number: 4 - index },
      data: { enrolmentId: id },
    });
  }
}

describe('changeRun', () => {
  it('changes what is given, says which fields, and leaves the rest', async () => {
    const { runId } = await planned();
    const changes = {
      titleNl: 'Frezen voor starters',
      priceCents: 70000,
      decideBy: calendarDate('2026-11-27'),
      isPublic: true,
    };
    expect(valueOrThrow(await changeRun(office, { runId, changes })).fields).toEqual([
      'titleNl',
      'priceCents',
      'decideBy',
    ]);
    const run = await db.prisma.run.findUniqueOrThrow({ where: { id: runId } });
    expect(run).toMatchObject({ titleNl: 'Frezen voor starters', priceCents: 70000, seats: 4, minimum: 2 });
    expect(run.decideBy?.toISOString()).toBe('2026-11-27T00:00:00.000Z');
    expect(await db.prisma.outboxEvent.findFirst({ where: { type: 'run-changed' } })).toMatchObject({
      payload: { runId, fields: ['titleNl', 'priceCents', 'decideBy'] },
    });
    // The same once more changes nothing and tells nobody.
    expect(valueOrThrow(await changeRun(office, { runId, changes })).fields).toEqual([]);
  });

  it('grows by adding seats to every session, and shrinks by taking free ones', async () => {
    const { runId, sessionIds } = await planned();
    await seatPeople(runId, sessionIds[0] as string, 2);
    valueOrThrow(await changeRun(office, { runId, changes: { seats: 7 } }));
    const numbers = async (sessionId?: string) =>
      (await db.prisma.sessionSeat.findMany({ where: { sessionId }, orderBy: { number: 'asc' } })).map(
        (seat) => [seat.number, seat.enrolmentId !== null],
      );
    expect(await numbers(sessionIds[0])).toHaveLength(7);
    valueOrThrow(await changeRun(office, { runId, changes: { seats: 2 } }));
    expect(await numbers(sessionIds[0])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(await numbers(sessionIds[1])).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  it('refuses to shrink below taken, offered and held, and changes nothing', async () => {
    const { runId, sessionIds } = await planned();
    await seatPeople(runId, sessionIds[1] as string, 3);
    const refused = await changeRun(office, { runId, changes: { seats: 2, minimum: 1, titleNl: 'Kleiner' } });
    expect(refused).toEqual({ ok: false, reasons: [{ code: 'seats-in-use', wanted: 2, inUse: 3 }] });
    expect(await db.prisma.run.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
      seats: 4,
      titleNl: null,
    });
    // A hold counts until it runs out.
    await db.prisma.sessionSeat.updateMany({
      where: { sessionId: sessionIds[1], enrolmentId: null },
      data: { heldForId: small.organisation.staal, heldUntil: new Date('2026-11-24T12:00:00Z') },
    });
    expect(codesOf(await changeRun(office, { runId, changes: { seats: 3 } }))).toEqual(['seats-in-use']);
    const later = actingAs('office', '2026-11-24T13:00:01+01:00');
    valueOrThrow(await changeRun(later, { runId, changes: { seats: 3 } }));
  });

  it('more seats are judged against room and supervision; a new price is not', async () => {
    const { runId } = await planned();
    expect(codesOf(await changeRun(office, { runId, changes: { seats: 13 } }))).toEqual([
      ...['seats-exceed-guidance', 'room-too-small', 'seats-exceed-guidance', 'room-too-small'],
    ]);
    const overrides = ['seats-exceed-guidance', 'room-too-small'].map((code) => ({
      code,
      reason: 'Groep splitst zich in tweeën',
    }));
    valueOrThrow(await changeRun(office, { runId, changes: { seats: 13 }, overrides }));
    expect(await db.prisma.ruleOverride.count({ where: { subjectId: runId } })).toBe(2);
    valueOrThrow(await changeRun(office, { runId, changes: { priceCents: 1 } }));
  });

  it('refuses what cannot be', async () => {
    const { runId } = await planned();
    expect(codesOf(await changeRun(office, { runId, changes: { minimum: 5 } }))).toEqual([
      'minimum-above-seats',
    ]);
    expect(
      codesOf(await changeRun(office, { runId, changes: { decideBy: calendarDate('2026-12-02') } })),
    ).toEqual(['decide-by-after-start']);
    expect(codesOf(await changeRun(office, { runId, changes: { onlyForId: newId() } }))).toEqual([
      'organisation-unknown',
    ]);
    expect(codesOf(await changeRun(office, { runId: newId(), changes: {} }))).toEqual(['run-unknown']);
    expect(codesOf(await changeRun(actingAs('sofie'), { runId, changes: { seats: 5 } }))).toEqual([
      'not-allowed',
    ]);
    await db.prisma.run.update({ where: { id: runId }, data: { state: 'completed' } });
    expect(codesOf(await changeRun(office, { runId, changes: { seats: 5 } }))).toEqual(['run-closed']);
  });
});
