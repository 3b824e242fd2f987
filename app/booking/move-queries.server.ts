/** A move as it would be: what stands in its way, and who can't come any more. Preview and saving ask the same. */
import type { Ctx } from '#app/kernel/actor.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { overlaps } from '#app/kernel/interval.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { ActionReason } from '#app/scheduling/action-reasons.ts';
import type { Judgement } from '#app/scheduling/overrides.ts';
import type { PlanFacts } from '#app/scheduling/plan-facts.ts';
import type { PlanReason } from '#app/scheduling/plan-reasons.ts';
import type { PlannedSession } from '#app/scheduling/run-plan-queries.server.ts';
import { type ChangedSession, judgeSwap, loadSwap } from '#app/scheduling/swap-queries.server.ts';
import type { BookingActionReason } from './booking-reasons.ts';
import { closedPeriod } from './closed-period-queries.server.ts';
import type { GroupRuleReason } from './group-reasons.ts';
import { judgeClassMove } from './move-class-queries.server.ts';
import type { MoveInput } from './schema.ts';

/** Why a session can't move: what planning says, and what happened in it already. */
export type MoveReason =
  | PlanReason
  | ActionReason
  | GroupRuleReason
  | Extract<
      BookingActionReason,
      {
        code:
          | 'attendance-marked'
          | 'run-ended'
          | 'session-cancelled'
          | 'carousel-moves-as-one'
          | 'period-closed'
          | 'session-of-tour';
      }
    >;

/** Someone with a seat in the session. */
export type Participant = {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  /** Keeps the place, but can't come: as it is now, and as it would be. */
  readonly conflictNow: boolean;
  readonly conflictThen: boolean;
};

export type AskedMove = Judgement<MoveReason> & {
  readonly changed: ChangedSession;
  /** The session as it would be. */
  readonly session: PlannedSession;
  readonly facts: PlanFacts;
  readonly participants: readonly Participant[];
  /** Nothing would be different: the same form sent again. */
  readonly isSame: boolean;
};

/**
 * Loads a session and judges it at its new times, machines and trainers. Refuses for a session that can't move wherever
 * it would go: unknown, over, cancelled, with attendance marked, of a run that has ended, part of
 * a company tour. Runs after the locks.
 */
export async function askMove(tx: Tx, ctx: Ctx, input: MoveInput): Promise<Outcome<AskedMove, MoveReason>> {
  const loaded = await loadSwap(tx, ctx, [input.sessionId]);
  const standing = await whatHappened(tx, input.sessionId);
  const [changed] = loaded.ok ? loaded.value : [];
  const refused = okUnless<undefined, MoveReason>(
    standing.length > 0 ? standing : loaded.ok ? [] : loaded.reasons,
    undefined,
  );
  if (!refused.ok) return refused;
  if (!changed) return refuse({ code: 'session-unknown', sessionId: input.sessionId });

  const session: PlannedSession = {
    ...changed.session,
    interval: { start: input.start, end: input.end },
    resourceIds: input.resourceIds ?? changed.session.resourceIds,
    trainerIds: input.trainerIds ?? changed.session.trainerIds,
  };
  const verdict = await judgeSwap(tx, ctx, {
    sessions: [changed],
    change: () => session,
    concerns: (reason) => !wasDecidedBefore(reason, changed.session, session),
    overrides: input.overrides ?? [],
  });
  const isSound = input.start < input.end;
  const ofClass = isSound
    ? await judgeClassMove(tx, ctx, {
        before: changed.session,
        after: session,
        overrides: input.overrides ?? [],
        concerns: (reason) => !wasDecidedBefore(reason, changed.session, session),
      })
    : { blocking: [], setAside: [] };
  const { blocking, noted } = withRunReasons(verdict, changed, session.interval);
  const closed = await closedPeriod(tx, input.sessionId, input.start);
  return ok({
    ...verdict,
    blocking: [...blocking, ...ofClass.blocking, ...closed],
    noted,
    setAside: [...verdict.setAside, ...ofClass.setAside],
    changed,
    session,
    participants: isSound ? await participantsOf(tx, input.sessionId, session.interval) : [],
    isSame: isSamePlace(changed.session, session),
  });
}

/** Reasons about the group and the trainers that held before the move too; what the hour itself does is asked anew. */
function wasDecidedBefore(reason: PlanReason, before: PlannedSession, after: PlannedSession): boolean {
  const sameMachines = sameIds(before.resourceIds, after.resourceIds);
  const sameTrainers = sameIds(before.trainerIds, after.trainerIds);
  switch (reason.code) {
    case 'course-inactive':
      return true;
    case 'needs-not-covered':
    case 'room-too-small':
      return sameMachines;
    case 'trainer-missing':
    case 'trainer-may-not-teach':
      return sameTrainers;
    case 'seats-exceed-guidance':
    case 'seats-exceed-law':
      return sameMachines && sameTrainers;
    default:
      return false;
  }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}

function isSamePlace(before: PlannedSession, after: PlannedSession): boolean {
  return (
    before.interval.start === after.interval.start &&
    before.interval.end === after.interval.end &&
    sameIds(before.resourceIds, after.resourceIds) &&
    sameIds(before.trainerIds, after.trainerIds)
  );
}

/** What can't be moved whatever the new time. */
async function whatHappened(tx: Tx, sessionId: string): Promise<MoveReason[]> {
  const session = await tx.session.findUnique({
    where: { id: sessionId },
    select: {
      state: true,
      run: { select: { id: true, state: true } },
      tourStop: { select: { tour: { select: { code: true } } } },
      _count: { select: { attendances: true } },
    },
  });
  if (!session) return [{ code: 'session-unknown', sessionId }];
  const { run } = session;
  if (run?.state === 'cancelled' || run?.state === 'completed') {
    return [{ code: 'run-ended', runId: run.id, state: run.state }];
  }
  if (session.state === 'cancelled') return [{ code: 'session-cancelled', sessionId }];
  const tour = session.tourStop?.tour.code;
  if (tour) return [{ code: 'session-of-tour', sessionId, tour }];
  return session._count.attendances > 0 ? [{ code: 'attendance-marked', sessionId }] : [];
}

/**
 * What the run as a whole has against it. Nobody can be in two sessions of one run at once; that says it all: the machines
 * they share needn't be named too, and with a concept it is noted only. An option can't begin before it falls free.
 */
function withRunReasons(
  { blocking, noted }: Judgement<MoveReason>,
  { session, run, live }: ChangedSession,
  interval: Interval,
): Pick<Judgement<MoveReason>, 'blocking' | 'noted'> {
  const overlapped = (run?.sessions ?? []).filter(
    (other) => other.sessionId !== session.sessionId && overlaps(other.interval, interval),
  );
  const own = new Set(overlapped.map(({ sessionId }) => sessionId));
  const isOwn = (reason: MoveReason) =>
    (reason.code === 'resource-busy' || reason.code === 'trainer-busy') &&
    reason.sessionId !== null &&
    own.has(reason.sessionId);
  const found = overlapped.map(({ number }) => ({
    code: 'sessions-overlap-each-other' as const,
    session: 1,
    other: number,
  }));
  const optionUntil = run?.state === 'option' ? run.optionUntil : null;
  const isElsewhen = interval.start !== session.interval.start;
  const beforeOptionEnds =
    optionUntil !== null && isElsewhen && interval.start < optionUntil
      ? [{ code: 'option-date-after-start' as const }]
      : [];
  return {
    blocking: [...blocking.filter((reason) => !isOwn(reason)), ...(live ? found : []), ...beforeOptionEnds],
    noted: [...noted, ...(live ? [] : found)],
  };
}

/** Everybody with a seat in the session, and whether something else is in their agenda at its new time. */
export async function participantsOf(tx: Tx, sessionId: string, interval: Interval): Promise<Participant[]> {
  return tx.$queryRaw<Participant[]>`
    SELECT e.id::text AS "enrolmentId", e.person_id::text AS "personId", e.organisation_id::text AS "organisationId",
      seat.conflict AS "conflictNow",
      EXISTS (SELECT FROM person_reservation h WHERE h.live AND h.person_id = e.person_id AND h.session_id <> seat.session_id
        AND tstzrange(h.starts_at, h.ends_at, '[)')
          && tstzrange(${new Date(interval.start)}, ${new Date(interval.end)}, '[)')) AS "conflictThen"
    FROM session_seat seat JOIN enrolment e ON e.id = seat.enrolment_id
    WHERE seat.session_id = ${sessionId}::uuid AND e.person_id IS NOT NULL AND e.state IN ('requested', 'confirmed')
    ORDER BY e.id`;
}
