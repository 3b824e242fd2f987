/** One enrolment with what deciding about it takes: its sessions, its run, who teaches. In the caller's transaction. */
import { type Interval, interval } from '#app/kernel/interval.ts';
import { asSystem, type LockKey, type Tx } from '#app/platform/database.server.ts';
import type { RunState } from '#app/scheduling/run-state.ts';

export type EnrolmentRecord = {
  readonly enrolmentId: string;
  readonly code: string;
  readonly state: 'requested' | 'confirmed' | 'declined' | 'cancelled';
  readonly cancelledLate: boolean;
  readonly runId: string;
  readonly runState: RunState;
  readonly zone: string;
  readonly courseId: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly payerId: string | null;
  readonly orderNumber: string | null;
  readonly answerBy: number | null;
  /** Sessions with a seat of this enrolment that aren't cancelled, by start. */
  readonly sessions: readonly { readonly sessionId: string; readonly interval: Interval }[];
  /** Trainers of the run's sessions. */
  readonly trainerIds: readonly string[];
};

export async function loadEnrolment(tx: Tx, enrolmentId: string): Promise<EnrolmentRecord | null> {
  const row = await tx.enrolment.findUnique({
    where: { id: enrolmentId },
    include: {
      run: { select: { state: true, site: { select: { timeZone: true } } } },
      seats: {
        where: { session: { state: 'planned' } },
        select: { session: { select: { id: true, startsAt: true, endsAt: true } } },
        orderBy: { session: { startsAt: 'asc' } },
      },
    },
  });
  if (!row) return null;
  return {
    enrolmentId,
    code: row.code,
    state: row.state,
    cancelledLate: row.cancelledLate,
    runId: row.runId,
    runState: row.run.state,
    zone: row.run.site.timeZone,
    courseId: row.courseId,
    personId: row.personId,
    organisationId: row.organisationId,
    payerId: row.payerId,
    orderNumber: row.orderNumber,
    answerBy: row.answerBy?.getTime() ?? null,
    sessions: row.seats.map(({ session }) => ({
      sessionId: session.id,
      interval: interval(session.startsAt.getTime(), session.endsAt.getTime()),
    })),
    trainerIds: await trainersOfRun(tx, row.runId),
  };
}

/** Who teaches the sessions of a run; of a cancelled session, who last did. */
export async function trainersOfRun(tx: Tx, runId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT h.person_id::text AS "personId" FROM session s JOIN person_reservation h ON h.session_id = s.id
    WHERE s.run_id = ${runId}::uuid AND h.role IN ('trainer', 'supervisor')
      AND (h.replaced_at IS NULL OR (s.state = 'cancelled' AND h.replaced_at =
        (SELECT max(l.replaced_at) FROM person_reservation l WHERE l.session_id = s.id AND l.role IN ('trainer', 'supervisor'))))`;
  return rows.map(({ personId }) => personId);
}

/** The locks for changing an enrolment, read before the transaction that takes them; none where it doesn't exist. */
export function enrolmentLocks(enrolmentId: string): Promise<LockKey[]> {
  return asSystem(async (tx) => {
    const row = await tx.enrolment.findUnique({
      where: { id: enrolmentId },
      select: { runId: true, personId: true },
    });
    if (!row) return [];
    return [`run:${row.runId}`, ...(row.personId === null ? [] : [`person:${row.personId}` as const])];
  });
}
