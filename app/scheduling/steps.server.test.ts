import { describe, expect, it } from 'vitest';
import { type Outcome, ok, valueOrThrow } from '#app/kernel/outcome.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, at, SMALL_NOW, slot, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { millingRun, weldingRun } from '#prisma/seed/small-runs.ts';
import { cancelSessions } from './cancel-sessions.step.server.ts';
import { freeSeats, markSeatConflict } from './free-seats.step.server.ts';
import { placeSession } from './place-session.step.server.ts';
import { planRun } from './plan-run.server.ts';
import { releaseSession } from './release-session.step.server.ts';
import { releaseParticipant, reserveParticipant } from './reserve-participant.step.server.ts';
import { reserveSession } from './reserve-session.step.server.ts';
import { takeSeats } from './take-seats.step.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { organisation, person, resource, course } = small;
const office = actingAs('office');
const now = SMALL_NOW;

/** A step inside a transaction that is saved. */
async function inside<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return valueOrThrow(await transact<T, never>(office, { locks: [] }, async (tx) => ok(await work(tx))));
}
async function enrolment(runId: string, personId: string = person.sofie): Promise<string> {
  const id = newId();
  await db.prisma.enrolment.create({
    data: {
      id,
      code: id,
      runId,
      courseId: course.milling,
      personId,
      state: 'confirmed',
      priceCents: 0,
      requestedAt: new Date(),
    },
  });
  return id;
}
const plan = async (more = {}) => valueOrThrow(await planRun(office, millingRun(more)));
const seatsOf = (sessionId: string | undefined) =>
  db.prisma.sessionSeat.findMany({ where: { sessionId }, orderBy: { number: 'asc' } });

describe('seats', () => {
  const take = (enrolmentId: string, sessionIds: readonly string[], more = {}, at: Temporal.Instant = now) =>
    transact(
      office,
      { locks: [] },
      (tx): Promise<Outcome<undefined, { code: string }>> =>
        takeSeats(tx, at, { enrolmentId, sessionIds, ...more }),
    );

  it('takes one in each session, once however often it is asked', async () => {
    const { runId, sessionIds } = await plan();
    const id = await enrolment(runId);
    valueOrThrow(await take(id, sessionIds));
    valueOrThrow(await take(id, sessionIds));
    for (const sessionId of sessionIds) {
      expect((await seatsOf(sessionId)).map((seat) => seat.enrolmentId)).toEqual([id, null, null, null]);
    }
  });

  it('refuses with every session that is full, and takes none', async () => {
    const { runId, sessionIds } = await plan({ seats: 1, minimum: 1 });
    valueOrThrow(await take(await enrolment(runId), [sessionIds[1] as string]));
    const refused = await take(await enrolment(runId, person.tarik), sessionIds);
    expect(refused).toEqual({ ok: false, reasons: [{ code: 'session-full', sessionId: sessionIds[1] }] });
    expect((await seatsOf(sessionIds[0])).map((seat) => seat.enrolmentId)).toEqual([null]);
  });

  it('a seat held for another party isn’t free until the hold runs out; one’s own party may take it', async () => {
    const { runId, sessionIds } = await plan({ seats: 1, minimum: 1 });
    const [sessionId] = sessionIds as [string];
    await db.prisma.sessionSeat.updateMany({
      where: { sessionId },
      data: { heldForId: organisation.agro, heldUntil: new Date('2026-11-24T11:00:00Z') },
    });
    const id = await enrolment(runId);
    expect(await take(id, [sessionId], { organisationId: organisation.staal })).toMatchObject({ ok: false });
    const wim = await enrolment(runId, person.wim);
    valueOrThrow(await take(wim, [sessionId], { organisationId: organisation.agro }));
    expect((await seatsOf(sessionId))[0]).toMatchObject({
      enrolmentId: wim,
      heldForId: null,
      heldUntil: null,
    });
    await inside((tx) => freeSeats(tx, wim));
    await db.prisma.sessionSeat.updateMany({
      where: { sessionId },
      data: { heldForId: organisation.agro, heldUntil: new Date('2026-11-24T11:00:00Z') },
    });
    valueOrThrow(await take(id, [sessionId], {}, now.add({ hours: 72 })));
  });

  it('an offered seat is for who has the offer', async () => {
    const { runId, sessionIds } = await plan({ seats: 1, minimum: 1 });
    const [sessionId] = sessionIds as [string];
    const waitingEntryId = newId();
    const offerId = newId();
    await db.prisma.waitingEntry.create({
      data: { id: waitingEntryId, runId, courseId: course.milling, createdAt: new Date() },
    });
    await db.prisma.offer.create({
      data: {
        id: offerId,
        waitingEntryId,
        quantity: 1,
        until: new Date('2026-12-01'),
        createdAt: new Date(),
      },
    });
    await db.prisma.sessionSeat.updateMany({ where: { sessionId }, data: { offerId } });
    const id = await enrolment(runId);
    expect(await take(id, [sessionId])).toMatchObject({ ok: false });
    valueOrThrow(await take(id, [sessionId], { offerId }));
  });

  it('freeing tells where a place came free, and forgets the clash', async () => {
    const { runId, sessionIds } = await plan();
    const id = await enrolment(runId);
    valueOrThrow(await take(id, sessionIds));
    await inside((tx) => markSeatConflict(tx, id, sessionIds[0] as string, true));
    expect(await inside((tx) => freeSeats(tx, id, [sessionIds[0] as string]))).toEqual([sessionIds[0]]);
    expect(await inside((tx) => freeSeats(tx, id))).toEqual([sessionIds[1]]);
    expect((await seatsOf(sessionIds[0])).some((seat) => seat.conflict)).toBe(false);
  });
});

describe('reservations', () => {
  it('releasing hands back what was held, so that a move can take it elsewhere', async () => {
    const { runId, sessionIds } = await plan();
    const [sessionId] = sessionIds as [string];
    const id = await enrolment(runId);
    const organisationId = organisation.staal;
    await inside((tx) =>
      reserveParticipant(tx, now, { enrolmentId: id, personId: person.sofie, organisationId, sessionIds }),
    );
    const to = slot('2026-12-01', '13:30', '16:30');
    const [released] = await inside(async (tx) => {
      const sets = await releaseSession(tx, now, { sessionIds: [sessionId] });
      await placeSession(tx, sessionId, to);
      for (const set of sets) {
        await reserveSession(tx, now, { ...set, interval: to, sideBySideKey: sessionId, live: true });
      }
      return sets;
    });
    expect(released).toMatchObject({
      interval: slot('2026-12-01', '09:00', '13:00'),
      trainerIds: [person.chris],
      supervisorIds: [],
      participants: [{ personId: person.sofie, organisationId, enrolmentId: id }],
    });
    expect(released?.resources).toContainEqual({
      resourceId: resource.mill1,
      setupMinutes: 15,
      cleanupMinutes: 30,
    });
    expect(await db.prisma.session.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({
      sequence: 1,
      startsAt: new Date(to.start),
    });
    const held = await db.prisma.resourceReservation.findMany({
      where: { sessionId, resourceId: resource.mill1 },
      orderBy: { live: 'asc' },
    });
    expect(held.map((row) => [row.live, row.startsAt.getTime()])).toEqual([
      [false, at('2026-12-01', '08:45')],
      [true, at('2026-12-01', '13:15')],
    ]);
    // Once more releases the new set only.
    expect(await inside((tx) => releaseParticipant(tx, now, id))).toBe(2);
    expect(await inside((tx) => releaseParticipant(tx, now, id))).toBe(0);
  });

  it('releases some of it where only some is named', async () => {
    const { sessionIds } = await plan();
    const [sessionId] = sessionIds as [string];
    const [set] = await inside((tx) =>
      releaseSession(tx, now, { sessionIds: [sessionId], resourceIds: [resource.roomA], personIds: [] }),
    );
    expect(set).toMatchObject({ resources: [{ resourceId: resource.roomA }], trainerIds: [] });
    const left = await db.prisma.resourceReservation.count({ where: { sessionId, live: true } });
    const trainers = await db.prisma.personReservation.count({ where: { sessionId, live: true } });
    expect([left, trainers]).toEqual([1, 1]);
  });

  it('a cancelled session holds nothing and is cancelled once', async () => {
    const { sessionIds } = await plan();
    await inside((tx) => cancelSessions(tx, now, sessionIds));
    await inside((tx) => cancelSessions(tx, now, sessionIds));
    expect(await db.prisma.resourceReservation.count({ where: { live: true } })).toBe(0);
    const sessions = await db.prisma.session.findMany();
    expect(sessions.map(({ state, sequence }) => [state, sequence])).toEqual([
      ['cancelled', 1],
      ['cancelled', 1],
    ]);
  });
});

describe('sessions side by side', () => {
  it('share their trainer under one key, and nobody else does', async () => {
    const key = newId();
    const evening = (booths: readonly string[], sideBySideKey: string | null) =>
      weldingRun({
        id: newId(),
        sessions: weldingRun({}, ['2026-12-01']).sessions.map((session) => ({
          ...session,
          resourceIds: booths,
          sideBySideKey,
        })),
      });
    valueOrThrow(await planRun(office, evening([resource.booth1, resource.booth2], key)));
    const others = [resource.booth3, resource.booth4];
    expect(await planRun(office, evening(others, null))).toMatchObject({
      ok: false,
      reasons: [{ code: 'trainer-busy' }],
    });
    expect(await planRun(office, evening(others, newId()))).toMatchObject({
      ok: false,
      reasons: [{ code: 'trainer-busy' }],
    });
    valueOrThrow(await planRun(office, evening(others, key)));
    expect(await db.prisma.personReservation.count({ where: { personId: person.bram, live: true } })).toBe(2);
  });
});
