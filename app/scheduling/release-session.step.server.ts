import { type Interval, interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { buffersOf } from './buffers.ts';
import type { ReservedParticipant, ReservedResource } from './reserve-session.step.server.ts';

export type Release = {
  sessionIds: readonly string[];
  /** Only these machines and rooms; all when left out. An empty list releases none. */
  resourceIds?: readonly string[];
  /** Only these persons; all when left out. An empty list releases none. */
  personIds?: readonly string[];
  /** Only persons in these roles; all when left out. */
  roles?: readonly ('trainer' | 'participant' | 'supervisor')[];
};

/** What a session held until now, in the form in which `reserveSession` takes it back. */
export type ReleasedSession = {
  sessionId: string;
  interval: Interval | null;
  resources: ReservedResource[];
  trainerIds: string[];
  supervisorIds: string[];
  participants: ReservedParticipant[];
};

/**
 * Takes the current reservations of sessions out of force (not live, with the moment they were replaced) and hands back
 * what they were, one entry per session asked for, so that a move can reserve the same set elsewhere. Rows replaced
 * earlier stay as they are; releasing twice releases nothing the second time. The caller holds the locks.
 */
export async function releaseSession(
  tx: Tx,
  at: Temporal.Instant,
  release: Release,
): Promise<ReleasedSession[]> {
  const replaced = { live: false, replacedAt: new Date(at.epochMilliseconds) };
  const current = { sessionId: { in: [...release.sessionIds] }, replacedAt: null };
  const resources = await tx.resourceReservation.updateManyAndReturn({
    where: { ...current, ...(release.resourceIds && { resourceId: { in: [...release.resourceIds] } }) },
    data: replaced,
  });
  const persons = await tx.personReservation.updateManyAndReturn({
    where: {
      ...current,
      ...(release.personIds && { personId: { in: [...release.personIds] } }),
      ...(release.roles && { role: { in: [...release.roles] } }),
    },
    data: replaced,
  });

  return release.sessionIds.map((sessionId) => {
    const mine = persons.filter((row) => row.sessionId === sessionId);
    const idsOf = (role: string) => mine.filter((row) => row.role === role).map((row) => row.personId);
    const machines = resources.filter((row) => row.sessionId === sessionId);
    return {
      sessionId,
      interval: sessionTimes(machines[0], mine[0]),
      resources: machines.map((row) => ({
        resourceId: row.resourceId,
        ...buffersOf(
          interval(row.startsAt.getTime(), row.endsAt.getTime()),
          interval(row.sessionStartsAt.getTime(), row.sessionEndsAt.getTime()),
        ),
      })),
      trainerIds: idsOf('trainer'),
      supervisorIds: idsOf('supervisor'),
      participants: mine
        .filter((row) => row.role === 'participant')
        .map(({ personId, organisationId, enrolmentId }) => ({ personId, organisationId, enrolmentId })),
    };
  });
}

function sessionTimes(
  resource: { sessionStartsAt: Date; sessionEndsAt: Date } | undefined,
  person: { startsAt: Date; endsAt: Date } | undefined,
): Interval | null {
  if (resource) return interval(resource.sessionStartsAt.getTime(), resource.sessionEndsAt.getTime());
  return person ? interval(person.startsAt.getTime(), person.endsAt.getTime()) : null;
}
