/**
 * Company tours for each who may know of them. What always holds: a host reads its own stops and never who comes by
 * elsewhere on the route; a requester reads floors and times, never a guide.
 */

import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { isId } from '#app/kernel/ids.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { fullName } from '#app/kernel/person-name.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { asSystem, type Tx, withScope } from '#app/platform/database.server.ts';
import { dayFromColumn } from '#app/platform/day-column.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { CentreScope, PartnerScope, Scope } from '#app/platform/scope.server.ts';
import { type Locale, parseLocale } from '#app/ui/i18n/locale.ts';
import { hashOfTourToken } from './mint-tour-link.server.ts';
import { stopAnswerBy } from './stop-answer-time.ts';
import type { TourGroupKind } from './tour-form.ts';
import type { DayPart } from './tour-route.ts';

type Text = { readonly nl: string | null; readonly en: string | null };

export type TourStop = {
  readonly stopId: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** A floor of the centre itself: the office answers. */
  readonly isOfCentre: boolean;
  readonly address: string;
  readonly directions: Text;
  readonly safety: Text;
  readonly zone: string;
  readonly interval: Interval;
  readonly state: 'asked' | 'accepted' | 'declined' | 'withdrawn';
  readonly guide: { readonly personId: string; readonly name: string } | null;
  readonly answerNote: string | null;
  /** Epoch milliseconds, as `answerBy`: until when the office waits for an answer. */
  readonly askedAt: number;
  readonly answerBy: number;
  readonly answeredAt: number | null;
  readonly sessionId: string | null;
};

export type Tour = {
  readonly tourId: string;
  readonly code: string;
  readonly state: 'requested' | 'proposed' | 'planned' | 'cancelled';
  readonly organisationName: string;
  readonly groupKind: TourGroupKind;
  /** Null once it is forgotten. */
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string | null } | null;
  readonly headCount: number;
  readonly youngestAge: number;
  readonly wishedDays: readonly CalendarDate[];
  readonly dayPart: DayPart;
  readonly floors: number;
  readonly wishedSiteIds: readonly string[];
  readonly note: string | null;
  readonly locale: Locale;
  readonly cancelReason: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly sequence: number;
  /** In order of time. */
  readonly stops: readonly TourStop[];
};

const withStops = {
  stops: {
    orderBy: [{ startsAt: 'asc' }, { askedAt: 'asc' }],
    include: {
      site: { include: { tourHost: true, organisation: { select: { name: true, kind: true } } } },
      guide: { select: { id: true, givenName: true, infix: true, familyName: true } },
    },
  },
} satisfies Prisma.TourInclude;

type Row = Prisma.TourGetPayload<{ include: typeof withStops }>;

/** A request that names nobody's secrets: stops that stand, without their guides. */
export type OwnTour = Omit<Tour, 'stops'> & {
  readonly stops: readonly Omit<TourStop, 'guide' | 'answerNote'>[];
};

/** The tour to which a link's secret belongs; null for any other text. */
export async function tourOfLink(token: string): Promise<OwnTour | null> {
  const linkHash = hashOfTourToken(token);
  if (linkHash === null) return null;
  const found = await asSystem((tx) => tx.tour.findUnique({ where: { linkHash }, include: withStops }));
  return found && forRequester(tourOf(found));
}

export function forRequester(tour: Tour): OwnTour {
  const standing = tour.stops.filter(({ state }) => state === 'asked' || state === 'accepted');
  return { ...tour, stops: standing.map(({ guide: _, answerNote: __, ...stop }) => stop) };
}

/** Tours that the reader or the own school asked for, the newest first. */
export async function requestedTours(
  scope: Scope,
  by: { personId: string; organisationId: string },
): Promise<Omit<Tour, 'stops'>[]> {
  const rows = await withScope(scope, (tx) =>
    tx.tour.findMany({
      where: { OR: [{ personId: by.personId }, { organisationId: by.organisationId }] },
      orderBy: { createdAt: 'desc' },
      take: 50,
    }),
  );
  return rows.map((row) => tourOf({ ...row, stops: [] }));
}

/** For the office: what isn't planned yet first, then by the first day. */
export async function toursOfCentre(
  scope: CentreScope,
  now: Temporal.Instant,
): Promise<{ open: Tour[]; coming: Tour[]; past: Tour[] }> {
  const rows = await withScope(scope, (tx) =>
    tx.tour.findMany({ include: withStops, orderBy: { createdAt: 'asc' }, take: 500 }),
  );
  const all = rows.map(tourOf);
  const at = now.epochMilliseconds;
  const isOver = (tour: Tour) =>
    tour.state === 'cancelled' || (tour.state === 'planned' && lastEnd(tour) <= at);
  const byStart = (a: Tour, b: Tour) => firstStart(a) - firstStart(b);
  return {
    open: all.filter(({ state }) => state === 'requested' || state === 'proposed'),
    coming: all.filter((tour) => tour.state === 'planned' && !isOver(tour)).sort(byStart),
    past: all.filter(isOver).reverse().slice(0, 50),
  };
}

export function firstStart({ stops }: Pick<Tour, 'stops'>): number {
  return Math.min(...standing(stops).map(({ interval }) => interval.start));
}

function lastEnd({ stops }: Pick<Tour, 'stops'>): number {
  return Math.max(...standing(stops).map(({ interval }) => interval.end));
}

function standing<Stop extends Pick<TourStop, 'state'>>(stops: readonly Stop[]): Stop[] {
  return stops.filter(({ state }) => state === 'asked' || state === 'accepted');
}

export async function findTour(scope: CentreScope, code: string): Promise<Tour | null> {
  const found = await withScope(scope, (tx) => tx.tour.findUnique({ where: { code }, include: withStops }));
  return found && tourOf(found);
}

/** As the system, for mail about it. */
export async function tourForMail(tourId: string): Promise<Tour | null> {
  const found = await asSystem((tx) => tx.tour.findUnique({ where: { id: tourId }, include: withStops }));
  return found && tourOf(found);
}

/** Tours whose hosts are asked, as the system. */
export async function askedTours(): Promise<Tour[]> {
  const rows = await asSystem((tx) =>
    tx.tour.findMany({
      where: { state: 'proposed', stops: { some: { state: 'asked' } } },
      include: withStops,
      orderBy: { createdAt: 'asc' },
    }),
  );
  return rows.map(tourOf);
}

/** Planned tours that begin after `now` and before `until`, as the system. */
export async function comingTours(now: Temporal.Instant, until: number): Promise<Tour[]> {
  const rows = await asSystem((tx) =>
    tx.tour.findMany({
      where: {
        state: 'planned',
        stops: {
          some: {
            state: 'accepted',
            startsAt: { gt: new Date(now.epochMilliseconds), lte: new Date(until) },
          },
        },
      },
      include: withStops,
    }),
  );
  return rows.map(tourOf);
}

export type HostStop = TourStop & { readonly tour: Omit<Tour, 'stops' | 'wishedSiteIds'> };

/** Whether the host may still answer, or answer otherwise. */
export function isStillOpen({ state, interval }: HostStop, now: Temporal.Instant): boolean {
  return (state === 'asked' || state === 'accepted') && interval.start > now.epochMilliseconds;
}

/** Groups that were asked to come or come to the own floors, and those of the past half year. */
export async function stopsOfHost(scope: PartnerScope | CentreScope, since: number): Promise<HostStop[]> {
  const { organisationId } = scope;
  const rows = await withScope(scope, (tx) =>
    tx.tourStop.findMany({
      where: { organisationId, endsAt: { gt: new Date(since) } },
      include: { ...withStops.stops.include, tour: true },
      orderBy: { startsAt: 'asc' },
      take: 300,
    }),
  );
  return rows.map(hostStopOf);
}

/** One of the own stops; null for another host's. */
export async function findHostStop(
  scope: PartnerScope | CentreScope,
  stopId: string,
): Promise<HostStop | null> {
  if (!isId(stopId)) return null;
  const { organisationId } = scope;
  const found = await withScope(scope, (tx) =>
    tx.tourStop.findFirst({
      where: { id: stopId, organisationId },
      include: { ...withStops.stops.include, tour: true },
    }),
  );
  return found && hostStopOf(found);
}

function hostStopOf({ tour, ...stop }: Row['stops'][number] & { tour: Omit<Row, 'stops'> }): HostStop {
  const { stops: _, wishedSiteIds: __, ...group } = tourOf({ ...tour, stops: [] });
  return { ...stopOf(stop), tour: group };
}

export type GuideChoice = { readonly personId: string; readonly name: string; readonly busy: boolean };

/** Own people who may show a group around, by name; who is reserved at that time already is busy. */
export async function guideChoices(
  scope: PartnerScope | CentreScope,
  stop: Pick<TourStop, 'interval' | 'sessionId'>,
  now: Temporal.Instant,
): Promise<GuideChoice[]> {
  const { organisationId } = scope;
  const people = await withScope(
    scope,
    (tx) => tx.$queryRaw<{ personId: string; givenName: string; infix: string | null; familyName: string }[]>`
      WITH today AS (SELECT app_day(${new Date(now.epochMilliseconds)}::timestamptz) AS day)
      SELECT p.id::text AS "personId", p.given_name AS "givenName", p.infix, p.family_name AS "familyName" FROM person p
      WHERE p.id IN (
        SELECT m.person_id FROM membership m, today WHERE m.organisation_id = ${organisationId}::uuid
          AND today.day BETWEEN m.valid_from AND coalesce(m.valid_until, 'infinity')
        UNION SELECT e.person_id FROM employment e, today WHERE e.organisation_id = ${organisationId}::uuid
          AND today.day BETWEEN e.valid_from AND coalesce(e.valid_until, 'infinity'))
      ORDER BY p.given_name, p.family_name, p.id`,
  );
  // A colleague's agenda elsewhere is not the host's to read; that they are taken is.
  const busy = await asSystem((tx) =>
    busyPeople(
      tx,
      people.map(({ personId }) => personId),
      stop,
    ),
  );
  return people.map((person) => ({
    personId: person.personId,
    name: fullName(person),
    busy: busy.has(person.personId),
  }));
}

async function busyPeople(
  tx: Tx,
  personIds: readonly string[],
  { interval, sessionId }: Pick<TourStop, 'interval' | 'sessionId'>,
): Promise<ReadonlySet<string>> {
  const rows = await tx.personReservation.findMany({
    where: {
      personId: { in: [...personIds] },
      live: true,
      startsAt: { lt: new Date(interval.end) },
      endsAt: { gt: new Date(interval.start) },
      ...(sessionId !== null && { NOT: { sessionId } }),
    },
    select: { personId: true },
  });
  return new Set(rows.map(({ personId }) => personId));
}

function tourOf(row: Row): Tour {
  const {
    id,
    code,
    state,
    organisationName,
    groupKind,
    headCount,
    youngestAge,
    dayPart,
    floors,
    note,
    sequence,
  } = row;
  const { contactName, contactEmail, contactPhone, wishedSiteIds, cancelReason } = row;
  return {
    ...{
      tourId: id,
      code,
      state,
      organisationName,
      groupKind,
      headCount,
      youngestAge,
      dayPart,
      floors,
      note,
      sequence,
    },
    ...{ wishedSiteIds, cancelReason },
    contact:
      contactName === null || contactEmail === null
        ? null
        : { name: contactName, email: contactEmail, phone: contactPhone },
    wishedDays: row.wishedDays.map(dayFromColumn),
    locale: parseLocale(row.locale) ?? 'nl',
    createdAt: row.createdAt.getTime(),
    stops: row.stops.map(stopOf),
  };
}

function stopOf(row: Row['stops'][number]): TourStop {
  const { site, guide } = row;
  return {
    stopId: row.id,
    siteId: row.siteId,
    siteName: site.name,
    organisationId: row.organisationId,
    organisationName: site.organisation.name,
    isOfCentre: site.organisation.kind === 'centre',
    address: [site.street, [site.postcode, site.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    directions: { nl: site.directionsNl, en: site.directionsEn },
    safety: { nl: site.tourHost?.safetyNl ?? null, en: site.tourHost?.safetyEn ?? null },
    zone: site.timeZone,
    interval: { start: row.startsAt.getTime(), end: row.endsAt.getTime() },
    state: row.state,
    guide: guide && { personId: guide.id, name: fullName(guide) },
    answerNote: row.answerNote,
    askedAt: row.askedAt.getTime(),
    answerBy: stopAnswerBy({
      askedAt: row.askedAt.getTime(),
      start: row.startsAt.getTime(),
      zone: site.timeZone,
    }),
    answeredAt: row.answeredAt?.getTime() ?? null,
    sessionId: row.sessionId,
  };
}
