import { centreZone } from '#app/identity/hats.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { markSeatConflict } from '#app/scheduling/free-seats.step.server.ts';
import { keepOverride } from '#app/scheduling/keep-override.step.server.ts';
import { placeSession } from '#app/scheduling/place-session.step.server.ts';
import { explainedBy } from '#app/scheduling/plan-constraints.server.ts';
import type { PlanRefusal } from '#app/scheduling/plan-run.step.server.ts';
import { mayPlan } from '#app/scheduling/policy.ts';
import { releaseSession } from '#app/scheduling/release-session.step.server.ts';
import { renumberSessions } from '#app/scheduling/renumber-sessions.step.server.ts';
import { reserveSession } from '#app/scheduling/reserve-session.step.server.ts';
import { locksOf } from '#app/scheduling/run-plan-queries.server.ts';
import type { Moved } from './booking-answers.ts';
import './booking-events.ts';
import { drawForSession } from './draw-for-session.step.server.ts';
import { hoursLocksOf } from './group-record-queries.server.ts';
import { type AskedMove, askMove, type MoveReason } from './move-queries.server.ts';
import type { MoveSessionInput } from './schema.ts';
import { keepPlacesInTime } from './settle-places.step.server.ts';

/**
 * Gives a session other times, machines or trainers. It keeps its id and everything that hangs on it; `sequence` rises by
 * one. Machines and trainers must be free. Participants who have something else by then keep their place, marked
 * `conflict` and without their time reserved, and are told with their coordinator; the others are told when `tell` says
 * so. The sessions of its run are numbered by their start again. Moving to where it is changes nothing.
 *
 * Refuses with all of the planning reasons, and `attendance-marked`, `run-ended`, `session-cancelled`, `session-over`, and for a
 * class `hours-short`.
 */
export async function moveSession(ctx: Ctx, input: MoveSessionInput): Promise<Outcome<Moved, MoveReason>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { sessionId } = input;
  const locks: LockKey[] = [
    `session:${sessionId}`,
    ...(await locksOf({ sessionIds: [sessionId] })),
    ...(await participantLocks(sessionId)),
    ...(await hoursLocksOf(sessionId)),
    ...(input.resourceIds ?? []).map((id): LockKey => `resource:${id}`),
    ...(input.trainerIds ?? []).map((id): LockKey => `person:${id}`),
  ];
  return transact<Moved, MoveReason>(
    ctx,
    {
      locks,
      // Whoever enrolled between reading the locks and taking them isn't locked: then this runs once more.
      onConstraint: explainedBy(async (tx) => {
        const asked = await askMove(tx, ctx, input);
        return (asked.ok ? asked.value.blocking : asked.reasons) as readonly PlanRefusal[];
      }),
    },
    async (tx) => {
      const asked = await askMove(tx, ctx, input);
      if (!asked.ok) return asked;
      const move = asked.value;
      if (move.isSame) return ok(await asItIs(tx, sessionId));
      const refused = okUnless(move.blocking, undefined);
      if (!refused.ok) return refused;
      await reserveElsewhere(tx, ctx, move);
      await keepOverride(tx, ctx, { type: 'session', id: sessionId }, ...move.setAside);
      const day = ({ interval }: typeof move.session) => dateAt(interval.start, centreZone);
      const staysOnDay = day(move.changed.session) === day(move.session);
      const start = move.session.interval.start;
      const movedTo = start === move.changed.session.interval.start ? null : start;
      const short = okUnless(await drawForSession(tx, ctx, { sessionId, staysOnDay, movedTo }), undefined);
      if (!short.ok) return short;
      return ok(await note(tx, ctx, input, move));
    },
  );
}

/** The old set out of force, the session placed, the new set in force: with the participants who can come. */
async function reserveElsewhere(tx: Tx, ctx: Ctx, move: AskedMove): Promise<void> {
  const { session, changed, facts, participants } = move;
  const { sessionId } = session;
  const [released] = await releaseSession(tx, ctx.now, { sessionIds: [sessionId] });
  await placeSession(tx, sessionId, session.interval);
  if (session.runId) {
    await renumberSessions(tx, session.runId);
    await keepPlacesInTime(tx, session.runId);
  }
  await reserveSession(tx, ctx.now, {
    ...session,
    live: changed.live,
    resources: session.resourceIds.flatMap((id) => facts.resources.get(id) ?? []),
    supervisorIds: released?.supervisorIds ?? [],
    participants: participants
      .filter(({ conflictThen }) => !conflictThen)
      .map(({ personId, organisationId, enrolmentId }) => ({ personId, organisationId, enrolmentId })),
  });
  for (const { enrolmentId, conflictNow, conflictThen } of participants) {
    if (conflictNow !== conflictThen) await markSeatConflict(tx, enrolmentId, sessionId, conflictThen);
  }
}

async function note(tx: Tx, ctx: Ctx, { tell }: MoveSessionInput, move: AskedMove): Promise<Moved> {
  const { session, changed, participants } = move;
  const { sessionId } = session;
  const cantCome = participants.filter(({ conflictThen }) => conflictThen);
  const solved = participants.filter(({ conflictNow, conflictThen }) => conflictNow && !conflictThen);
  const { sequence } = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { sequence: true },
  });
  const place = ({ interval, resourceIds, trainerIds }: typeof session) => ({
    startsAt: new Date(interval.start).toISOString(),
    endsAt: new Date(interval.end).toISOString(),
    resourceIds: [...resourceIds],
    trainerIds: [...trainerIds],
  });
  await audit(tx, ctx, {
    action: 'session-moved',
    subjectType: 'session',
    subjectId: sessionId,
    before: place(changed.session),
    after: { ...place(session), sequence, cantCome: cantCome.length, told: tell },
  });
  await appendEvent(tx, 'session-moved', {
    sessionId,
    sequence,
    tell,
    cantCome: cantCome.map(({ enrolmentId }) => enrolmentId),
    from: { start: changed.session.interval.start, end: changed.session.interval.end },
  });
  return { sessionId, sequence, cantCome: cantCome.length, solved: solved.length, told: tell };
}

async function asItIs(tx: Tx, sessionId: string): Promise<Moved> {
  const { sequence } = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { sequence: true },
  });
  return { sessionId, sequence, cantCome: 0, solved: 0, told: false };
}

function participantLocks(sessionId: string): Promise<LockKey[]> {
  return asSystem(async (tx) => {
    const seats = await tx.sessionSeat.findMany({
      where: { sessionId, enrolment: { personId: { not: null } } },
      select: { enrolment: { select: { personId: true } } },
    });
    return seats.flatMap(({ enrolment }): LockKey[] =>
      enrolment?.personId ? [`person:${enrolment.personId}`] : [],
    );
  });
}
