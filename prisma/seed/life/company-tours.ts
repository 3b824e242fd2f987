/** Floors that receive groups, and tours along them: one that is asked for, one that waits for hosts, one that goes ahead. */
import { centreScope } from '#app/identity/mint-scope.server.ts';
import { addDays, type CalendarDate } from '#app/kernel/calendar-date.ts';
import { DAY } from '#app/kernel/interval.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { answerStop } from '#app/outreach/answer-stop.server.ts';
import { requestTour } from '#app/outreach/request-tour.server.ts';
import { proposalsFor } from '#app/outreach/route-proposal-queries.server.ts';
import { sendRoute } from '#app/outreach/send-route.server.ts';
import { setTourHost } from '#app/outreach/set-tour-host.server.ts';
import type { TourRequestInput } from '#app/outreach/tour-form.ts';
import { findTour, type Tour } from '#app/outreach/tour-queries.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { acting, byItself, type Cast } from './acting.ts';
import type { Centre } from './centre.ts';

type Floor = {
  readonly weekday: number[];
  readonly opens: number;
  readonly closes: number;
  readonly visitMinutes: number;
  readonly maxGroup: number;
  readonly minimumAge?: number;
  readonly safetyNl: string;
  readonly safetyEn: string;
  /** The machine or room that is taken while a group is there: so the tour stands on the planning board. */
  readonly place: string;
};

const floors: Readonly<Record<string, Floor>> = {
  STAALHOEVE: {
    ...{ weekday: [2, 4], opens: 9 * 60, closes: 15 * 60, visitMinutes: 60, maxGroup: 20 },
    place: 'STAALHOEVE-P1',
    safetyNl: 'Dichte schoenen. Foto’s alleen in overleg. Meld je bij de portier.',
    safetyEn: 'Closed shoes. Photos only after asking. Report to the gate.',
  },
  FREESHOEK: {
    ...{ weekday: [1, 2, 3, 4], opens: 10 * 60, closes: 16 * 60, visitMinutes: 45, maxGroup: 16 },
    place: 'FREESHOEK-P1',
    safetyNl: 'Geen losse kleding bij de machines, lang haar vast.',
    safetyEn: 'No loose clothes near the machines, long hair tied up.',
  },
  BUISLANDEN: {
    ...{
      weekday: [3, 5],
      opens: 9 * 60,
      closes: 12 * 60 + 30,
      visitMinutes: 60,
      maxGroup: 24,
      minimumAge: 14,
    },
    place: 'BUISLANDEN-P1',
    safetyNl: 'Veiligheidsbril en gehoorbescherming krijg je van ons.',
    safetyEn: 'We hand out safety glasses and hearing protection.',
  },
  AGROWERK: {
    ...{ weekday: [2, 3, 5], opens: 9 * 60, closes: 16 * 60, visitMinutes: 60, maxGroup: 28 },
    place: 'AGROWERK-P1',
    safetyNl: 'Blijf binnen de gele lijnen.',
    safetyEn: 'Stay within the yellow lines.',
  },
  SPANTRIJK: {
    ...{ weekday: [4], opens: 13 * 60, closes: 16 * 60, visitMinutes: 75, maxGroup: 12, minimumAge: 16 },
    place: 'SPANTRIJK-P1',
    safetyNl: 'Helm en hesje liggen klaar. Dichte schoenen.',
    safetyEn: 'Helmet and vest are ready. Closed shoes.',
  },
  PCN: {
    ...{ weekday: [1, 3, 5], opens: 9 * 60, closes: 12 * 60, visitMinutes: 60, maxGroup: 30 },
    place: 'HAL-1',
    safetyNl: 'Jassen en tassen blijven in de kantine. Bij het lassen kijk je door het raam.',
    safetyEn: 'Coats and bags stay in the canteen. Welding is watched through the window.',
  },
};

/** Answers how many tours. */
export async function askForTours(centre: Centre, cast: Cast): Promise<number> {
  const office = cast.one('office');
  if (!office) return 0;
  for (const [code, { place, ...floor }] of Object.entries(floors)) {
    const role = code === office.organisation ? 'office' : 'coordinator';
    const host = cast.one(role, code);
    const site = centre.sites.find(({ organisation }) => organisation === code);
    if (!host || !site) continue;
    const ctx = acting(host, role, centre.now - 40 * DAY);
    const placeId = centre.resources.find((one) => one.code === place)?.resourceId;
    valueOrThrow(
      await setTourHost(ctx, site.siteId, { open: 'yes', ...floor, ...(placeId && { place: placeId }) }),
    );
  }
  await ask(centre, cast, { first: 21, organisationName: 'Noordwal College', contactName: 'Ellen Dijkhuis' });
  const waits = await ask(centre, cast, {
    ...{ first: 22, organisationName: 'Praktijkonderwijs De Wissel', contactName: 'Bas Reitsma' },
    ...{ headCount: 12, youngestAge: 15, site: siteIds(centre, 'STAALHOEVE', 'FREESHOEK') },
  });
  await route(centre, cast, waits, ['FREESHOEK']);
  const agreed = await ask(centre, cast, {
    ...{ first: 14, organisationName: 'Techniekcollege Veenakker', contactName: 'Samira el Idrissi' },
    ...{ headCount: 18, youngestAge: 16, site: siteIds(centre, 'BUISLANDEN', 'AGROWERK') },
  });
  await route(centre, cast, agreed, ['BUISLANDEN', 'AGROWERK']);
  // Asked so long ago that the office would call.
  const silent = await ask(centre, cast, {
    ...{ first: 15, askedDaysAgo: 9, organisationName: 'Jongerenwerk De Haven', contactName: 'Yasmin Kaya' },
    ...{ groupKind: 'other', headCount: 14, youngestAge: 15, site: siteIds(centre, 'PCN', 'AGROWERK') },
  });
  await route(centre, cast, silent, [], 7);
  return 4;
}

function siteIds({ sites }: Centre, ...codes: string[]): string[] {
  return sites.flatMap(({ siteId, organisation }) => (codes.includes(organisation) ? [siteId] : []));
}

/** A guest's request of `askedDaysAgo`; `first` is how many days from this Monday the first day is. */
async function ask(
  centre: Centre,
  cast: Cast,
  {
    first,
    askedDaysAgo = 3,
    ...of
  }: { first: number; askedDaysAgo?: number } & Partial<TourRequestInput> &
    Pick<TourRequestInput, 'organisationName'>,
): Promise<Tour> {
  const day = (plus: number): CalendarDate => addDays(centre.monday, first + plus);
  const ctx = byItself(centre.now - askedDaysAgo * DAY);
  const name = of.organisationName.toLowerCase().replaceAll(/[^a-z]/g, '');
  const { code } = valueOrThrow(
    await requestTour(
      ctx,
      {
        ...{
          id: newId(),
          groupKind: 'school',
          headCount: 16,
          youngestAge: 14,
          floors: 2,
          site: [],
          part: 'any',
        },
        ...{
          contactName: 'Contactpersoon',
          contactEmail: `rondleiding@${name}.example`,
          contactPhone: '010 555 01 02',
        },
        ...{ day1: day(1), day2: day(2), day3: day(3) },
        ...of,
      },
      { caller: `demo ${name}`, locale: 'nl' },
    ),
  );
  const office = acting(cast.office(), 'office', centre.now);
  return (await findTour(centreScope(office.actor), code)) as Tour;
}

/** So many days after the first that was asked for a route is looked for. */
const daysLater = 21;

/**
 * The office asks the hosts of the first route along the wished floors, on a later day where those asked for don't fit;
 * those of `saysYes` receive the group with the first who has time.
 */
async function route(
  centre: Centre,
  cast: Cast,
  tour: Tour,
  saysYes: readonly string[],
  askedDaysAgo = 2,
): Promise<void> {
  const ctx = acting(cast.office(), 'office', centre.now - askedDaysAgo * DAY);
  const scope = centreScope(ctx.actor);
  const search = { part: 'any', floors: 2, travelMinutes: 20 } as const;
  const wished = new Set(tour.wishedSiteIds);
  const onWished = async (from: CalendarDate | null) =>
    (await proposalsFor(scope, tour, { ...search, from }, ctx.now)).routes.find(({ stops }) =>
      stops.every(({ siteId }) => wished.has(siteId)),
    );
  let chosen = await onWished(null);
  const [first = centre.monday] = tour.wishedDays;
  for (let later = 0; !chosen && later < daysLater; later += 1)
    chosen = await onWished(addDays(first, later));
  if (!chosen) return;
  const input = { tourId: tour.tourId, stops: chosen.stops, travelMinutes: search.travelMinutes };
  valueOrThrow(await sendRoute(ctx, input));
  const sent = (await findTour(scope, tour.code)) as Tour;
  for (const { stopId, siteId } of sent.stops) {
    const code = centre.sites.find((site) => site.siteId === siteId)?.organisation ?? '';
    const host = cast.one('coordinator', code);
    if (!host || !saysYes.includes(code)) continue;
    const guides = [...cast.all('practice-supervisor', code), host, ...cast.all('employee', code)];
    for (const guide of guides) {
      const by = acting(host, 'coordinator', centre.now - DAY);
      const outcome = await answerStop(by, stopId, { intent: 'accept', guide: guide.personId });
      if (outcome.ok) break;
    }
  }
}
