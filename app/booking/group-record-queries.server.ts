/** A visit as a use case finds it, whoever asks; the use case checks that they may. */
import type { Interval } from '#app/kernel/interval.ts';
import { asSystem, type LockKey, type Tx } from '#app/platform/database.server.ts';
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
    group: { groupName, headCount, youngestAge, oldestAge, level, teacherId, supervisors },
    zone: booking.sessions[0]?.session.site.timeZone ?? 'Europe/Amsterdam',
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

/** What changing a visit could contradict: itself, its sessions, and what they hold. */
export async function visitLocks(groupBookingId: string): Promise<LockKey[]> {
  const visit = await asSystem((tx) => loadVisit(tx, groupBookingId));
  return [
    `session:${groupBookingId}`,
    ...(visit?.sessions ?? []).map(({ sessionId }): LockKey => `session:${sessionId}`),
    ...(visit?.holds.resourceIds ?? []).map((id): LockKey => `resource:${id}`),
    ...(visit?.holds.trainerIds ?? []).map((id): LockKey => `person:${id}`),
  ];
}
