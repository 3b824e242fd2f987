/** Two floors of the small centre that receive groups, and tours along them, for tests. */
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { requestTour } from '#app/outreach/request-tour.server.ts';
import { proposalsFor } from '#app/outreach/route-proposal-queries.server.ts';
import { sendRoute } from '#app/outreach/send-route.server.ts';
import { setTourHost } from '#app/outreach/set-tour-host.server.ts';
import type { TourRequestInput } from '#app/outreach/tour-form.ts';
import { findTour, type Tour } from '#app/outreach/tour-queries.server.ts';
import { database } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { actingAs, actingAsSystem, fixtureId, SMALL_NOW, small } from './small-centre.ts';

export const agroFloor = fixtureId('site agro floor');
export const agroBench = fixtureId('resource agro bench');
/** What both floors say about groups. */
export const hosting = {
  open: 'yes' as const,
  weekday: [1, 2, 3, 4, 5],
  opens: 9 * 60,
  closes: 16 * 60,
  visitMinutes: 60,
  maxGroup: 20,
  safetyNl: 'Dichte schoenen.',
};
/** How the office looks for routes of two floors, half an hour apart. */
export const twoFloors = { from: null, part: 'any', floors: 2, travelMinutes: 30 } as const;

/** Both floors receive groups; the second names a bench that is taken meanwhile. */
export async function openSmallFloors(): Promise<void> {
  const { prisma } = database();
  await prisma.site.create({
    data: {
      id: agroFloor,
      code: 'AGRO',
      organisationId: small.organisation.agro,
      name: 'Werkvloer Agrowerk',
      sortOrder: 3,
    },
  });
  await prisma.resource.create({
    data: { id: agroBench, code: 'AGRO-1', siteId: agroFloor, kind: 'bench', nameNl: 'Praktijkplek' },
  });
  valueOrThrow(await setTourHost(actingAs('coordinatorStaal'), small.site.staalFloor, hosting));
  valueOrThrow(await setTourHost(actingAs('coordinatorAgro'), agroFloor, { ...hosting, place: agroBench }));
}

let callers = 0;

/** Each request from a network address of its own: the limit counts them. */
export function nextCaller(locale: Locale = 'nl') {
  callers += 1;
  return { caller: `192.0.2.${callers}`, locale };
}

/** Sixteen pupils who would like to see two floors. */
export function tourRequest(of: Partial<TourRequestInput> = {}): TourRequestInput {
  return {
    id: newId(),
    organisationName: 'Vmbo De Brug',
    groupKind: 'school',
    contactName: 'Ella Vos',
    contactEmail: `ella${callers}@debrug.example`,
    headCount: 16,
    youngestAge: 14,
    floors: 2,
    site: [],
    day1: calendarDate('2027-02-01'),
    part: 'any',
    ...of,
  };
}

/** The tour as the office reads it now. */
export async function reloadTour({ code }: Pick<Tour, 'code'>): Promise<Tour> {
  return (await findTour(centreScope(actingAs('office').actor), code)) as Tour;
}

export async function requestedTour(
  of: Partial<TourRequestInput> = {},
  locale: Locale = 'nl',
): Promise<Tour> {
  const outcome = await requestTour(actingAsSystem(), tourRequest(of), nextCaller(locale));
  return reloadTour(valueOrThrow(outcome));
}

/** A request whose hosts are asked: the first route that fits. */
export async function routedTour(of: Partial<TourRequestInput> = {}, locale: Locale = 'nl'): Promise<Tour> {
  const tour = await requestedTour(of, locale);
  const office = actingAs('office');
  const { routes } = await proposalsFor(centreScope(office.actor), tour, twoFloors, SMALL_NOW);
  const stops = routes[0]?.stops ?? [];
  valueOrThrow(await sendRoute(office, { tourId: tour.tourId, stops, travelMinutes: 30 }));
  return reloadTour(tour);
}

/** The stop of a floor that isn't taken off. */
export function stopAt(tour: Tour, siteId: string): string {
  const stop = tour.stops.find((one) => one.siteId === siteId && one.state !== 'withdrawn');
  if (!stop) throw new Error('no stop there');
  return stop.stopId;
}
