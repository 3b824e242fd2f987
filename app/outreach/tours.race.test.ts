import { beforeAll, expect, it } from 'vitest';
import { addDays, calendarDate } from '#app/kernel/calendar-date.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { barrier } from '#app/platform/testing/barrier.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, at, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { agroFloor, openSmallFloors, requestedTour, routedTour, stopAt } from '#prisma/seed/small-tours.ts';
import { answerStop } from './answer-stop.server.ts';
import { sendRoute } from './send-route.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const office = actingAs('office');
const staal = actingAs('coordinatorStaal');
const agro = actingAs('coordinatorAgro');
const { person, site } = small;
const rounds = 3;
const MINUTE = 60_000;

/** As the migration makes it: the negative control takes it away and puts it back. */
const constraint = `ALTER TABLE tour_stop ADD CONSTRAINT tour_stop_floor_once_at_a_time
  EXCLUDE USING gist (site_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (state IN ('asked', 'accepted'))`;

beforeAll(openSmallFloors);

it('without the constraint both find the floor free and both have it (negative control)', async () => {
  const tours = [await requestedTour(), await requestedTour()];
  await db.pool.query('ALTER TABLE tour_stop DROP CONSTRAINT tour_stop_floor_once_at_a_time');
  const start = new Date(at('2027-02-01', '10:00'));
  const here = { siteId: site.staalFloor, startsAt: start };
  const everybodyIsIn = barrier(2);
  const take = (tourId: string) =>
    transact<undefined, never>(office, { locks: [`tour:${tourId}`] }, async (tx) => {
      expect(await tx.tourStop.count({ where: here })).toBe(0);
      await everybodyIsIn();
      const id = newId();
      const endsAt = new Date(start.getTime() + 60 * MINUTE);
      const whose = { organisationId: small.organisation.staal, askedAt: start };
      await tx.tourStop.create({ data: { id, tourId, ...here, endsAt, ...whose } });
      return ok();
    });
  await Promise.all(tours.map(({ tourId }) => take(tourId)));
  expect(await db.prisma.tourStop.count({ where: here })).toBe(2);
  await db.prisma.tourStop.deleteMany({ where: here });
  await db.pool.query(constraint);
});

it('two routes that want one floor at one time: one has it, the other hears that it is taken', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const day = addDays(calendarDate('2027-03-01'), round);
    const tours = [await requestedTour({ day1: day }), await requestedTour({ day1: day })];
    // The second comes a quarter later: their hours overlap, and are not the same.
    const outcomes = await Promise.all(
      tours.map(({ tourId }, index) => {
        const start = at(day, '10:00') + index * 15 * MINUTE;
        return sendRoute(office, { tourId, stops: [{ siteId: site.staalFloor, start }], travelMinutes: 30 });
      }),
    );
    expect(outcomes.filter(({ ok: isOk }) => isOk)).toHaveLength(1);
    expect(outcomes.flatMap((one) => (one.ok ? [] : one.reasons))).toEqual([
      { code: 'floor-busy', siteId: site.staalFloor },
    ]);
    const ids = tours.map(({ tourId }) => tourId);
    expect(await db.prisma.tourStop.count({ where: { tourId: { in: ids } } })).toBe(1);
    await db.prisma.tourStop.updateMany({ data: { state: 'withdrawn' } });
  }
});

it('the last host accepts twice, and both hosts at once: one session each, planned and told once', async () => {
  for (let round = 0; round < rounds; round += 1) {
    // Weeks apart: a guide is free each time.
    const tour = await routedTour({ day1: addDays(calendarDate('2027-04-05'), 7 * round) });
    const { tourId } = tour;
    const [mine, theirs] = [stopAt(tour, site.staalFloor), stopAt(tour, agroFloor)];
    const accept = (guide: string) => ({ intent: 'accept', guide }) as const;
    // In every other round the first host has answered before.
    const isLast = round % 2 === 0;
    if (isLast) valueOrThrow(await answerStop(staal, mine, accept(person.sofie)));
    const outcomes = await Promise.all([
      answerStop(agro, theirs, accept(person.victor)),
      answerStop(agro, theirs, accept(person.victor)),
      ...(isLast ? [] : [answerStop(staal, mine, accept(person.sofie))]),
    ]);
    expect(outcomes.every((one) => one.ok)).toBe(true);
    expect(outcomes.filter((one) => one.ok && one.value.planned).length).toBeGreaterThan(0);
    expect(await db.prisma.tour.findUnique({ where: { id: tourId } })).toMatchObject({ state: 'planned' });
    const told = await db.prisma.outboxEvent.findMany({
      where: { type: 'tour-planned', payload: { path: ['tourId'], equals: tourId } },
    });
    expect(told).toHaveLength(1);
    const stops = await db.prisma.tourStop.findMany({ where: { tourId }, select: { sessionId: true } });
    const sessionIds = stops.flatMap(({ sessionId }) => sessionId ?? []);
    expect(sessionIds).toHaveLength(2);
    const live = { live: true, sessionId: { in: sessionIds } };
    expect(await db.prisma.personReservation.count({ where: live })).toBe(2);
    const day = tour.wishedDays[0] ?? '';
    const thatDay = { gte: new Date(at(day, '00:00')), lt: new Date(at(day, '23:59')) };
    expect(await db.prisma.session.count({ where: { kind: 'tour', startsAt: thatDay } })).toBe(2);
  }
});

it('one guide for two groups at one time: one host has them, the other is told that they are taken', async () => {
  const second = newId();
  const { organisation } = small;
  await db.prisma.site.create({
    data: { id: second, code: 'STAAL-2', organisationId: organisation.staal, name: 'Hal 2', sortOrder: 4 },
  });
  for (let round = 0; round < rounds; round += 1) {
    const day = addDays(calendarDate('2027-05-17'), round);
    const tours = [await requestedTour({ day1: day }), await requestedTour({ day1: day })];
    const stopIds = await Promise.all(
      [site.staalFloor, second].map(async (siteId, index) => {
        const id = newId();
        const [startsAt, endsAt] = [new Date(at(day, '10:00')), new Date(at(day, '11:00'))];
        const stop = { id, tourId: tours[index]?.tourId ?? '', siteId, startsAt, endsAt, askedAt: startsAt };
        await db.prisma.tourStop.create({ data: { ...stop, organisationId: organisation.staal } });
        return id;
      }),
    );
    const answers = await Promise.all(
      stopIds.map((stopId) => answerStop(staal, stopId, { intent: 'accept', guide: person.sofie })),
    );
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(answers.flatMap((one) => (one.ok ? [] : one.reasons))).toEqual([
      { code: 'guide-busy', personId: person.sofie },
    ]);
  }
});
