/** A visit as a use case finds it, whoever asks; the use case checks that they may. */

import { hoursLock } from '#app/allocation/hours-lock.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { asSystem, type LockKey, type Tx } from '#app/platform/database.server.ts';
import type { LateOfVisit } from './cancellation.ts';
import type { SchoolGroup } from './group-visit.ts';

export type VisitRecord = {
  readonly groupBookingId: string;
  readonly code: string;
  readonly organisationId: string;
  readonly courseId: string;
  readonly state: 'confirmed' | 'cancelled';
  readonly group: Omit<SchoolGroup, 'teacherId'> & { readonly teacherId: string | null };
  readonly seriesId: string | null;
  readonly zone: string;
  /** Noted where giving it up is late from another instant on than its date says (`visitLateFrom`). */
  readonly lateFrom: number | null;
  /** By start, then station. */
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly station: number;
    readonly interval: Interval;
  }[];
  /** Machines and trainers that are held now. */
  readonly holds: { readonly resourceIds: readonly string[]; readonly trainerIds: readonly string[] };
};

export async function loadVisit(tx: Tx, groupBookingId: string): Promise<VisitRecord | null> {
  const booking = await tx.groupBooking.findUnique({
    where: { id: groupBookingId },
    include: {
      sessions: {
        include: {
          session: {
            include: {
              site: { select: { timeZone: true } },
              resourceReservations: { where: { live: true }, select: { resourceId: true } },
              personReservations: { where: { live: true, role: 'trainer' }, select: { personId: true } },
            },
          },
        },
      },
    },
  });
  if (!booking) return null;
  const { code, organisationId, courseId, state, seriesId } = booking;
  const { groupName, headCount, youngestAge, oldestAge, level, teacherId, supervisors } = booking;
  const split = booking.split && { way: booking.split, parts: booking.sessions.length };
  const sessions = booking.sessions
    .map(({ sessionId, station, session }) => ({
      sessionId,
      station,
      interval: { start: session.startsAt.getTime(), end: session.endsAt.getTime() },
    }))
    .sort((a, b) => a.interval.start - b.interval.start || a.station - b.station);
  return {
    groupBookingId,
    code,
    organisationId,
    courseId,
    state,
    seriesId,
    group: { groupName, headCount, youngestAge, oldestAge, level, teacherId, supervisors, split },
    zone: booking.sessions[0]?.session.site.timeZone ?? centreZone,
    lateFrom: booking.lateFrom?.getTime() ?? null,
    sessions,
    holds: {
      resourceIds: booking.sessions.flatMap(({ session }) =>
        session.resourceReservations.map((one) => one.resourceId),
      ),
      trainerIds: booking.sessions.flatMap(({ session }) =>
        session.personReservations.map((one) => one.personId),
      ),
    },
  };
}

/** What `cancellation.ts` asks of a visit to tell whether giving it up is late. */
export function lateOf({ lateFrom, zone, sessions }: VisitRecord): LateOfVisit {
  return { lateFrom, zone, start: sessions[0]?.interval.start ?? 0 };
}

/** What changing a visit could contradict: itself, its sessions, what they hold, and the hours of its school. */
export async function visitLocks(groupBookingId: string): Promise<LockKey[]> {
  const visit = await asSystem((tx) => loadVisit(tx, groupBookingId));
  return [
    `session:${groupBookingId}`,
    ...(visit ? [hoursLock(visit.organisationId)] : []),
    ...(visit?.sessions ?? []).map(({ sessionId }): LockKey => `session:${sessionId}`),
    ...(visit?.holds.resourceIds ?? []).map((id): LockKey => `resource:${id}`),
    ...(visit?.holds.trainerIds ?? []).map((id): LockKey => `person:${id}`),
  ];
}

/** Of the hours of the school whose class is in a session; none where it is no class's. */
export function hoursLocksOf(sessionId: string): Promise<LockKey[]> {
  return asSystem(async (tx) => {
    const of = await tx.groupBookingSession.findMany({ where: { sessionId } });
    return of.map(({ organisationId }) => hoursLock(organisationId));
  });
}

/** How far a change of a visit goes within its series: this date, this and those after it, or all still to come. */
export type Reach = 'one' | 'rest' | 'all';

/** The visits that go with this one, by start: itself, and of its series those that haven't begun. */
export async function visitsWithinReach(
  tx: Tx,
  { groupBookingId, reach = 'one' }: { readonly groupBookingId: string; readonly reach?: Reach },
  now: number,
): Promise<string[]> {
  if (reach === 'one') return [groupBookingId];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH visit AS (
      SELECT b.id, b.series_id, b.organisation_id, min(s.starts_at) AS starts_at FROM group_booking b
      JOIN group_booking_session g ON g.group_booking_id = b.id JOIN session s ON s.id = g.session_id
      WHERE b.series_id IS NOT NULL GROUP BY b.id
    )
    SELECT other.id::text AS id FROM visit this JOIN visit other
      ON other.series_id = this.series_id AND other.organisation_id = this.organisation_id
    WHERE this.id = ${groupBookingId}::uuid AND other.starts_at > ${new Date(now)}
      AND (${reach === 'all'} OR other.starts_at >= this.starts_at) ORDER BY other.starts_at`;
  return [...new Set([groupBookingId, ...rows.map(({ id }) => id)])];
}
