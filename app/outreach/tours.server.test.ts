import { beforeAll, describe, expect, it } from 'vitest';
import { moveSession } from '#app/booking/move-session.server.ts';
import { centreScope, partnerScope, publicScope, scopeOf } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, withScope } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { actingAs, actingAsSystem, at, SMALL_NOW, small, smallCentre } from '#prisma/seed/small-centre.ts';
import {
  agroFloor,
  agroBench as bench,
  nextCaller as from,
  hosting,
  openSmallFloors,
  reloadTour as reload,
  tourRequest as request,
  requestedTour as requested,
  routedTour as routed,
  twoFloors as search,
  stopAt,
} from '#prisma/seed/small-tours.ts';
import { answerStop } from './answer-stop.server.ts';
import { cancelTour } from './cancel-tour.server.ts';
import { changeContact } from './change-contact.server.ts';
import { forgetContacts } from './forget-contacts.server.ts';
import { tourToken } from './mint-tour-link.server.ts';
import { requestTour } from './request-tour.server.ts';
import { proposalsFor } from './route-proposal-queries.server.ts';
import { sendRoute } from './send-route.server.ts';
import { setTourHost } from './set-tour-host.server.ts';
import { openFloors } from './tour-host-queries.server.ts';
import {
  findHostStop,
  guideChoices,
  requestedTours,
  stopsOfHost,
  tourOfLink,
} from './tour-queries.server.ts';
import { withdrawRoute } from './withdraw-route.server.ts';

const db = testDatabase({ fixture: smallCentre, reset: 'file' });
const system = actingAsSystem();
const office = actingAs('office');
const staal = actingAs('coordinatorStaal');
const agro = actingAs('coordinatorAgro');
const centre = centreScope(office.actor);

beforeAll(async () => {
  await openSmallFloors();
  await db.prisma.organisation.updateMany({ where: { code: { in: ['STAAL'] } }, data: { isPublic: true } });
});

describe('floors that receive groups', () => {
  it('are said by their own coordinator, and shown only where the member is', async () => {
    const shown = async () =>
      (await openFloors(publicScope())).map(({ organisationName }) => organisationName);
    expect(await shown()).toEqual(['Staalhoeve']);
    for (const [who, site, code] of [
      [agro, small.site.staalFloor, 'floor-unknown'],
      [actingAs('sofie'), small.site.staalFloor, 'not-allowed'],
      [actingAs('teacher'), small.site.staalFloor, 'not-allowed'],
    ] as const) {
      expect(await setTourHost(who, site, hosting)).toMatchObject({ ok: false, reasons: [{ code }] });
    }
    expect(await setTourHost(staal, small.site.staalFloor, { ...hosting, place: bench })).toMatchObject({
      reasons: [{ code: 'place-elsewhere' }],
    });
    // The second wall: without a filter a competitor's hidden floor stays hidden.
    const seen = (scope: Parameters<typeof withScope>[0]) => withScope(scope, (tx) => tx.tourHost.count());
    expect([await seen(publicScope()), await seen(partnerScope(staal.actor)), await seen(centre)]).toEqual([
      1, 1, 2,
    ]);
  });
});

describe('a tour from request to plan', () => {
  it('is asked without an account, once, and followed by its link only', async () => {
    const input = request();
    const limit = from();
    valueOrThrow(await requestTour(system, input, limit));
    valueOrThrow(await requestTour(system, input, limit));
    expect(await db.prisma.outboxEvent.count({ where: { type: 'tour-requested' } })).toBe(1);
    expect(await tourOfLink(tourToken(input.id))).toMatchObject({
      state: 'requested',
      organisationName: 'Vmbo De Brug',
    });
    expect(await tourOfLink(tourToken(newId()))).toBeNull();
    const row = await db.prisma.tour.findUniqueOrThrow({ where: { id: input.id } });
    expect(JSON.stringify(row)).not.toContain(tourToken(input.id));
    const contact = { contactName: 'Bo', contactEmail: 'bo@debrug.example' };
    const other = await requested();
    expect(
      await changeContact(system, { tourId: other.tourId, token: tourToken(input.id), contact }),
    ).toMatchObject({
      reasons: [{ code: 'tour-unknown' }],
    });
    valueOrThrow(await changeContact(system, { tourId: input.id, token: tourToken(input.id), contact }));
    expect(await tourOfLink(tourToken(input.id))).toMatchObject({ contact: { name: 'Bo', phone: null } });

    const late = await requestTour(system, request({ day1: calendarDate('2026-11-23') }), from());
    expect(late).toMatchObject({ ok: false, reasons: [{ code: 'day-passed', day: '2026-11-23' }] });
    const many = from();
    for (let sent = 0; sent < 6; sent += 1) {
      const next = request({ contactEmail: `veel${sent}@debrug.example` });
      valueOrThrow(await requestTour(system, next, many));
    }
    expect(await requestTour(system, request(), many)).toMatchObject({
      reasons: [{ code: 'too-many-tours' }],
    });
  });

  it('is followed by the school of a teacher who asked, and by no other', async () => {
    const teacher = actingAs('teacher');
    valueOrThrow(await requestTour(teacher, request({ organisationName: 'Noordwal College' }), from()));
    const ids = (who: Parameters<typeof actingAs>[0]) => {
      const { actor } = actingAs(who);
      if (actor.kind !== 'person') throw new Error('a person');
      return requestedTours(scopeOf(actor), {
        personId: actor.personId,
        organisationId: actor.hat.organisationId,
      });
    };
    expect(await ids('teacher')).toMatchObject([{ organisationName: 'Noordwal College' }]);
    expect(await ids('coordinatorStaal')).toEqual([]);
  });

  it('is sent to hosts, who see only their own stop, accept with a guide, and make it a plan', async () => {
    const tour = await routed({ day1: calendarDate('2027-02-02') });
    expect(tour).toMatchObject({ state: 'proposed', stops: [{ state: 'asked' }, { state: 'asked' }] });
    const [mine, theirs] = [stopAt(tour, small.site.staalFloor), stopAt(tour, agroFloor)];
    const scope = partnerScope(staal.actor);
    expect((await stopsOfHost(scope, 0)).map(({ stopId }) => stopId)).toEqual([mine]);
    expect(await findHostStop(scope, theirs)).toBeNull();
    expect(await withScope(scope, (tx) => tx.tourStop.count({ where: { tourId: tour.tourId } }))).toBe(1);
    const accept = (guide: string) => ({ intent: 'accept', guide }) as const;
    expect(await answerStop(staal, theirs, accept(small.person.sofie))).toMatchObject({
      reasons: [{ code: 'stop-unknown' }],
    });
    expect(await answerStop(staal, mine, accept(small.person.victor))).toMatchObject({
      reasons: [{ code: 'guide-unknown' }],
    });
    expect(await answerStop(actingAs('sofie'), mine, accept(small.person.sofie))).toMatchObject({
      reasons: [{ code: 'not-allowed' }],
    });

    expect(valueOrThrow(await answerStop(staal, mine, accept(small.person.sofie)))).toEqual({
      planned: false,
    });
    expect(valueOrThrow(await answerStop(agro, theirs, accept(small.person.victor)))).toEqual({
      planned: true,
    });
    const planned = await reload(tour);
    expect(planned.state).toBe('planned');
    const sessions = await db.prisma.session.findMany({
      where: { id: { in: planned.stops.flatMap(({ sessionId }) => sessionId ?? []) } },
      include: { personReservations: true, resourceReservations: true },
      orderBy: { startsAt: 'asc' },
    });
    expect(sessions).toMatchObject([
      { kind: 'tour', state: 'planned' },
      { kind: 'tour', state: 'planned' },
    ]);
    const held = sessions.flatMap(({ personReservations }) => personReservations);
    expect(held.map(({ personId, role, live }) => [personId, role, live]).sort()).toEqual(
      [
        [small.person.sofie, 'supervisor', true],
        [small.person.victor, 'supervisor', true],
      ].sort(),
    );
    expect(sessions.flatMap(({ resourceReservations }) => resourceReservations)).toMatchObject([
      { resourceId: bench },
    ]);
    expect(await db.prisma.outboxEvent.count({ where: { type: 'tour-planned' } })).toBe(1);
    // Its hours were agreed: the office changes the route, and moves no session of it.
    const [first] = sessions;
    const later = at('2027-02-09', '10:00');
    expect(
      await moveSession(office, {
        sessionId: first?.id ?? '',
        start: later,
        end: later + 3_600_000,
        tell: false,
      }),
    ).toMatchObject({ ok: false, reasons: [{ code: 'session-of-tour', tour: tour.code }] });
    // Whoever asked reads floors and times, not who walks along.
    expect(JSON.stringify(await tourOfLink(tourToken(tour.tourId)))).not.toMatch(/Sofie|Victor/);

    // The guide is taken then, also for a colleague's stop of another tour at that time.
    const stop = (await findHostStop(scope, mine)) as NonNullable<Awaited<ReturnType<typeof findHostStop>>>;
    const choices = await guideChoices(scope, { ...stop, sessionId: null }, SMALL_NOW);
    expect(choices.filter(({ busy }) => busy).map(({ name }) => name)).toEqual(['Sofie Wiersma']);
    expect(choices.map(({ name }) => name)).not.toContain('Victor Nijland');
    // Another guide frees the first.
    valueOrThrow(await answerStop(staal, mine, accept(small.person.tarik)));
    expect(
      (await guideChoices(scope, { ...stop, sessionId: null }, SMALL_NOW)).filter(({ busy }) => busy),
    ).toMatchObject([{ personId: small.person.tarik }]);
  });

  it('goes back to the office when a host backs out, and goes on with another floor or without', async () => {
    const tour = await routed({ day1: calendarDate('2027-02-03') });
    const [first, second] = [stopAt(tour, small.site.staalFloor), stopAt(tour, agroFloor)];
    valueOrThrow(await answerStop(staal, first, { intent: 'accept', guide: small.person.sofie }));
    valueOrThrow(await answerStop(agro, second, { intent: 'accept', guide: small.person.victor }));
    valueOrThrow(await answerStop(agro, second, { intent: 'decline', reason: 'Storing aan de lijn' }));
    const back = await reload(tour);
    expect(back.state).toBe('proposed');
    expect(
      await db.prisma.personReservation.count({
        where: {
          personId: small.person.victor,
          live: true,
          startsAt: { gte: new Date(at('2027-02-03', '00:00')), lt: new Date(at('2027-02-04', '00:00')) },
        },
      }),
    ).toBe(0);
    // The same floor may be asked once more, at another hour; nobody else is free.
    const again = await proposalsFor(centre, back, search, SMALL_NOW);
    expect(again).toMatchObject({ besideStops: true, routes: [{ stops: [{ siteId: agroFloor }] }] });
    expect(
      valueOrThrow(await sendRoute(office, { tourId: tour.tourId, stops: [], travelMinutes: 30 })),
    ).toEqual({ planned: true });
    expect(await reload(tour)).toMatchObject({ state: 'planned' });
    valueOrThrow(await withdrawRoute(office, tour.tourId));
    expect(await reload(tour)).toMatchObject({ state: 'requested' });
    expect(await answerStop(staal, first, { intent: 'accept', guide: small.person.sofie })).toMatchObject({
      reasons: [{ code: 'stop-off' }],
    });
  });

  it('is taken off by its link or the office, and frees who was reserved', async () => {
    const tour = await routed({ day1: calendarDate('2027-02-04') });
    valueOrThrow(
      await answerStop(staal, stopAt(tour, small.site.staalFloor), {
        intent: 'accept',
        guide: small.person.sofie,
      }),
    );
    const { tourId } = tour;
    for (const [ctx, token] of [
      [staal, undefined],
      [system, tourToken(newId())],
    ] as const) {
      expect(await cancelTour(ctx, { tourId, reason: 'x', ...(token && { token }) })).toMatchObject({
        reasons: [{ code: 'tour-unknown' }],
      });
    }
    valueOrThrow(await cancelTour(system, { tourId, reason: 'Toetsweek', token: tourToken(tourId) }));
    valueOrThrow(await cancelTour(office, { tourId, reason: 'Toetsweek' }));
    expect(await reload(tour)).toMatchObject({ state: 'cancelled', cancelReason: 'Toetsweek' });
    const events = await db.prisma.outboxEvent.findMany({ where: { type: 'tour-cancelled' } });
    expect(events).toMatchObject([{ payload: { tourId, byOffice: false, wasPlanned: false } }]);
    const live = {
      live: true,
      startsAt: { gte: new Date(at('2027-02-04', '00:00')), lt: new Date(at('2027-02-05', '00:00')) },
    };
    expect(await db.prisma.personReservation.count({ where: live })).toBe(0);
    expect(await db.prisma.resourceReservation.count({ where: live })).toBe(0);
  });

  it('is refused where a floor has a group, a rule says no, or the office is somebody else', async () => {
    const taken = await routed({ day1: calendarDate('2027-02-05') });
    const other = await requested({ day1: calendarDate('2027-02-05'), headCount: 25 });
    const stops = taken.stops.map(({ siteId, interval }) => ({ siteId, start: interval.start }));
    const outcome = await sendRoute(office, { tourId: other.tourId, stops, travelMinutes: 30 });
    expect(outcome.ok ? [] : outcome.reasons.map(({ code }) => code)).toEqual([
      'group-too-large',
      'floor-busy',
      'group-too-large',
      'floor-busy',
    ]);
    const input = { tourId: other.tourId, stops, travelMinutes: 30 };
    expect(await sendRoute(staal, input)).toMatchObject({ reasons: [{ code: 'not-allowed' }] });
    expect(await sendRoute(office, { ...input, stops: [] })).toMatchObject({
      reasons: [{ code: 'route-empty' }],
    });
    expect(await sendRoute(office, { ...input, tourId: newId() })).toMatchObject({
      reasons: [{ code: 'tour-unknown' }],
    });
    expect(await reload(other)).toMatchObject({ state: 'requested', stops: [] });
  });

  it('forgets who asked half a year after, and keeps the tour', async () => {
    const tour = await requested({ day1: calendarDate('2027-02-08'), note: 'Bel me' });
    const later = (day: string) => ({ ...system, now: Temporal.Instant.from(`${day}T12:00:00Z`) });
    await forgetContacts(later('2027-08-08'));
    expect(await reload(tour)).toMatchObject({ contact: { name: 'Ella Vos' } });
    expect(await forgetContacts(later('2027-08-10'))).toBeGreaterThan(0);
    expect(await reload(tour)).toMatchObject({ contact: null, note: null, headCount: 16 });
    expect(await asSystem((tx) => tx.tour.count({ where: { contactEmail: { not: null } } }))).toBe(0);
  });
});
