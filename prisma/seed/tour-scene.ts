/** Tours of their own for the sweep of bad input: one at the office, one by its link, one that a host is asked for. */
import type { Ctx } from '#app/kernel/actor.ts';
import { addDays, type CalendarDate, calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { tourToken } from '#app/outreach/mint-tour-link.server.ts';
import { requestTour } from '#app/outreach/request-tour.server.ts';
import { sendRoute } from '#app/outreach/send-route.server.ts';
import { setTourHost } from '#app/outreach/set-tour-host.server.ts';
import { now } from '#app/platform/clock.server.ts';
import { database } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { actingAsOfCompany } from './booking-scene.ts';
import { zone } from './life/centre.ts';

export type TourScene = {
  /** Number of the tour that the office sees, and its stop whose host hasn't answered. */
  readonly tour: string;
  readonly tourStop: string;
  /** The secret of the link of another. */
  readonly tourToken: string;
  /** Of the second company: a floor, and a stop there that waits for an answer. */
  readonly floor: string;
  readonly hostStop: string;
};

/** `turn` from 0 gives each days of its own. */
export async function saveTourScene(turn: number): Promise<TourScene> {
  const { ctx, organisationId } = await actingAsOfCompany('coordinator-2', 'coordinator');
  const floor = newId();
  await database().prisma.site.create({
    data: { id: floor, code: `FOUT-${turn}`, organisationId, name: `Foute vloer ${turn}`, sortOrder: 99 },
  });
  const hours = { weekday: [1, 2, 3, 4, 5, 6, 7], opens: 8 * 60, closes: 18 * 60 };
  const size = { visitMinutes: 60, maxGroup: 30 };
  valueOrThrow(await setTourHost(ctx, floor, { open: 'yes', ...hours, ...size }));
  const first = addDays(calendarDate('2027-07-05'), turn * 3);
  const office = await asked(`kantoor-${turn}`, floor, first);
  const host = await asked(`bedrijf-${turn}`, floor, addDays(first, 1));
  const guest = await asked(`gast-${turn}`, floor, addDays(first, 2));
  // Guests of other tests choose among the floors that are open.
  valueOrThrow(await setTourHost(ctx, floor, { ...hours, ...size }));
  return {
    ...{ tour: office.code, tourStop: office.stopId, hostStop: host.stopId, floor },
    tourToken: tourToken(guest.tourId),
  };
}

async function actingAsOffice(): Promise<Ctx> {
  const { id, organisationId, personId, person } = await database().prisma.membership.findFirstOrThrow({
    where: { role: 'office', organisation: { kind: 'centre' } },
    include: { person: { select: { userId: true } } },
  });
  const hat = { membershipId: id, organisationId, organisationKind: 'centre', role: 'office' } as const;
  const actor = { kind: 'person', personId, userId: person.userId ?? '', hat } as const;
  return { actor, now: now(), requestId: 'scene' };
}

/** A request whose only host is asked. */
async function asked(name: string, siteId: string, day: CalendarDate) {
  const system = { actor: { kind: 'system', name: 'scene' } as const, now: now(), requestId: 'scene' };
  const input = {
    ...{ id: newId(), organisationName: `Foute groep ${name}`, groupKind: 'school' as const },
    ...{ contactName: 'Contactpersoon', contactEmail: `${name}@fout.example` },
    ...{ headCount: 12, youngestAge: 15, floors: 2, site: [], day1: day, part: 'any' as const },
  };
  const { tourId, code } = valueOrThrow(
    await requestTour(system, input, { caller: `scene ${name}`, locale: 'nl' }),
  );
  const ctx = await actingAsOffice();
  const start = instantAt(day, wallTime('10:00'), zone);
  valueOrThrow(await sendRoute(ctx, { tourId, stops: [{ siteId, start }], travelMinutes: 20 }));
  const stop = await database().prisma.tourStop.findFirstOrThrow({ where: { tourId } });
  return { tourId, code, stopId: stop.id };
}
