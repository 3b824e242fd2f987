/** Where someone stands: what their job asks, what they hold, and how to get what is missing or ends. */
import {
  type AskedCertificate,
  type OwnProfile,
  ownProfiles,
  profilesAt,
} from '#app/catalogue/function-profile-queries.server.ts';
import { type ProfileLine, profileLines } from '#app/credentials/profile-certificates.ts';
import { certificatesOn, ownCertificates, type ShownCertificate } from '#app/credentials/queries.server.ts';
import { centreZone } from '#app/identity/hats.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import type { PartnerScope, SelfScope } from '#app/platform/scope.server.ts';
import { type Placed, runsOf, withPlaces } from '#app/scheduling/offer-places.ts';
import { coursesOnOffer, type OfferedCourse } from '#app/scheduling/open-runs-queries.server.ts';
import { bookingStage, isComing } from './booking-stage.ts';
import { type Booking, freePlaces } from './queries.server.ts';
import { type WayToGet, waysToGet } from './way-to-get.ts';

export type Standing = {
  readonly today: CalendarDate;
  readonly profiles: readonly Omit<OwnProfile, 'items'>[];
  /** What the job asks, what needs something first. */
  readonly asked: readonly ProfileLine<AskedCertificate, ShownCertificate>[];
  /** What is held besides. */
  readonly others: readonly ShownCertificate[];
  /** By certificate type; only what isn't simply valid. */
  readonly ways: Readonly<Record<string, WayToGet>>;
  /** Courses that grant what the job asks and the person doesn't hold, or not for long; booked ones left out. */
  readonly fitting: readonly Placed<OfferedCourse>[];
};

export async function standingOf(
  scope: SelfScope,
  now: Temporal.Instant,
  bookings: readonly Booking[],
): Promise<Standing> {
  const today = dateAt(now.epochMilliseconds, centreZone);
  const [profiles, held, offered] = await Promise.all([
    ownProfiles(scope, today),
    ownCertificates(scope, today),
    coursesOnOffer(scope, now, {}),
  ]);
  return standingFrom({ today, now, bookings, profiles, held, offered });
}

/** The same of one of the own people, as far as the organisation may see it. */
export async function standingAt(
  scope: PartnerScope,
  personId: string,
  now: Temporal.Instant,
  bookings: readonly Booking[],
): Promise<Standing> {
  const today = dateAt(now.epochMilliseconds, centreZone);
  const [profiles, held, offered] = await Promise.all([
    profilesAt(scope, personId, today),
    certificatesOn(scope, [personId], today),
    coursesOnOffer(scope, now, {}),
  ]);
  return standingFrom({ today, now, bookings, profiles, held: held.get(personId) ?? [], offered });
}

type Found = {
  readonly today: CalendarDate;
  readonly now: Temporal.Instant;
  readonly bookings: readonly Booking[];
  readonly profiles: readonly OwnProfile[];
  readonly held: readonly ShownCertificate[];
  readonly offered: readonly OfferedCourse[];
};

async function standingFrom({ today, now, bookings, profiles, held, offered }: Found): Promise<Standing> {
  const asked = profileLines(
    profiles.flatMap(({ items }) => items),
    held,
  );
  const askedTypes = new Set(asked.map((line) => line.asked.certificateTypeId));
  const others = held.filter(({ certificateTypeId }) => !askedTypes.has(certificateTypeId));
  const wanted = [
    ...asked.filter(({ status }) => status !== 'valid').map((line) => line.asked.certificateTypeId),
    ...others.filter(({ status }) => status !== 'valid').map(({ certificateTypeId }) => certificateTypeId),
  ];
  const grants = ({ grantsTypeId }: OfferedCourse) => grantsTypeId !== null && wanted.includes(grantsTypeId);
  const granting = offered.filter(grants);
  const placed = withPlaces(granting, await freePlaces(runsOf(granting)));
  const coming = comingBookings(bookings, now.epochMilliseconds);
  return {
    today,
    profiles: profiles.map(({ items: _, ...profile }) => profile),
    asked,
    others,
    ways: waysToGet(wanted, placed, coming),
    fitting: placed.filter(
      ({ grantsTypeId, courseId }) =>
        askedTypes.has(grantsTypeId ?? '') && !coming.some((booking) => booking.courseId === courseId),
    ),
  };
}

/** What the job asks that isn't held, or ends soon: the certificate types, and the job. For the catalogue. */
export async function wantedTypes(
  scope: SelfScope,
  now: Temporal.Instant,
): Promise<{
  readonly profile: Omit<OwnProfile, 'items'> | null;
  readonly certificateTypeIds: readonly string[];
}> {
  const today = dateAt(now.epochMilliseconds, centreZone);
  const [profiles, held] = await Promise.all([ownProfiles(scope, today), ownCertificates(scope, today)]);
  const [first] = profiles;
  const lines = profileLines(
    profiles.flatMap(({ items }) => items),
    held,
  );
  return {
    profile: first ? { code: first.code, name: first.name, organisationName: first.organisationName } : null,
    certificateTypeIds: lines
      .filter(({ status }) => status !== 'valid')
      .map((line) => line.asked.certificateTypeId),
  };
}

function comingBookings(bookings: readonly Booking[], now: number) {
  return bookings
    .filter((booking) => isComing(bookingStage(booking, now)))
    .flatMap(({ courseId, code, sessions: [first], site: { zone } }) =>
      first ? { courseId, code, start: first.interval.start, zone } : [],
    );
}
