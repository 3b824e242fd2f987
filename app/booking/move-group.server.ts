import { drawHours } from '#app/allocation/draw-hours.step.server.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { asSystem, type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { keepOverride } from '#app/scheduling/keep-override.step.server.ts';
import { placeSession } from '#app/scheduling/place-session.step.server.ts';
import type { PlanFacts } from '#app/scheduling/plan-facts.ts';
import { releaseSession } from '#app/scheduling/release-session.step.server.ts';
import { reserveSession } from '#app/scheduling/reserve-session.step.server.ts';
import { groupLocks } from './book-group.server.ts';
import type { Override } from './booking-reasons.ts';
import './booking-events.ts';
import { lateFromKept } from './cancellation.ts';
import {
  askOf,
  drawingOf,
  type MoveAsk,
  type PlannedMove,
  planMove,
  schoolWithout,
  sessionIdsOf,
  startOf,
} from './group-move-queries.server.ts';
import { judgeVisit, onceEach } from './group-offer-queries.server.ts';
import type { GroupJudgement, GroupReason } from './group-reasons.ts';
import { lateOf, loadVisit, visitLocks } from './group-record-queries.server.ts';
import { type Activity, blocksOf } from './group-visit.ts';

export type MoveGroupInput = MoveAsk & {
  /** What was shown and agreed to: which visit begins when, epoch milliseconds. */
  readonly agreed: readonly { readonly groupBookingId: string; readonly start: number }[];
  readonly overrides?: readonly Override[];
};

export type MovedGroup = { readonly visits: number };

/**
 * Gives visits of a class another day, time or number: one, those from it on, or all that are still to come of its series.
 * All that were agreed to move in one transaction, or none; those that were shown as staying stay. Everything is judged
 * again as in booking. Within the days in which cancelling is late a visit can still move, but it stays late where it goes.
 * Sessions keep their ids and their `sequence` rises, so calendars follow. Moving twice is moving once.
 *
 * Refuses with every reason at once, `date-gone` for dates that somebody else took since they were shown, `hours-short`,
 * `booking-unknown`, `booking-over`, `booking-ended`, `activity-unknown`.
 */
export async function moveGroup(ctx: Ctx, input: MoveGroupInput): Promise<Outcome<MovedGroup, GroupReason>> {
  const found = await asSystem((tx) => planMove(tx, ctx, input));
  if (!found.ok) return found;
  const { activity, moves } = found.value;
  const byId = new Map(moves.map((move) => [move.visit.groupBookingId, move]));
  const there = ({ groupBookingId, start }: MoveGroupInput['agreed'][number]) => {
    const line = byId.get(groupBookingId)?.line;
    return line?.why.kind === 'same' && line.from.start === start;
  };
  const wanted = input.agreed.filter((one) => !there(one));
  const gone = wanted.filter(({ groupBookingId, start }) => {
    const move = byId.get(groupBookingId);
    return !move?.planned || move.line.to?.start !== start;
  });
  const refused = okUnless<undefined, GroupReason>(
    gone.map(({ start }) => ({ code: 'date-gone', start })),
    undefined,
  );
  if (!refused.ok) return refused;
  const moving = wanted.flatMap(({ groupBookingId }) => byId.get(groupBookingId) ?? []);
  if (moving.length === 0) return ok({ visits: 0 });

  const explain = async (tx: Tx): Promise<GroupReason[]> => {
    const judged = await judgeAll(tx, ctx, input, activity, moving);
    const blocking = onceEach(judged.flatMap((one) => one.blocking));
    // Taken by another visit of the same series: nothing else has it, and still it can't be had.
    return blocking.length > 0 ? blocking : [{ code: 'date-gone', start: startOfMove(moving[0]) }];
  };
  const ids = moving.map(({ visit }) => visit.groupBookingId);
  return transact<MovedGroup, GroupReason>(
    ctx,
    {
      locks: [
        ...(await Promise.all(ids.map(visitLocks))).flat(),
        ...moving.flatMap(({ visit, planned }) => groupLocks(visit.groupBookingId, planned ?? [])),
      ],
      onConstraint: {
        resource_reservation_no_overlap: explain,
        person_reservation_no_overlap: explain,
        hours_not_overdrawn: explain,
      },
    },
    async (tx) => {
      for (const { visit, line } of moving) {
        const current = await loadVisit(tx, visit.groupBookingId);
        if (current?.state !== 'confirmed') return refuse({ code: 'booking-ended' });
        // Somebody else moved it meanwhile.
        if (startOf(current) !== line.from.start)
          return refuse({ code: 'date-gone', start: line.from.start });
      }
      const judged = await judgeAll(tx, ctx, input, activity, moving);
      const blocked = okUnless(onceEach(judged.flatMap(({ blocking }) => blocking)), undefined);
      if (!blocked.ok) return blocked;
      const released = await releaseSession(tx, ctx.now, {
        sessionIds: sessionIdsOf(moving.map(({ visit }) => visit)),
      });
      const led = new Map(released.map(({ sessionId, trainerIds }) => [sessionId, trainerIds]));
      for (const [index, move] of moving.entries()) {
        await moveOne(tx, ctx, activity, move, judged[index] as (typeof judged)[number], led);
      }
      const drawing = moving.map((move) => ({
        ...drawingOf(move, ctx),
        sessionIds: sessionIdsOf([move.visit]),
      }));
      const short = okUnless<undefined, GroupReason>(onceEach(await drawHours(tx, ctx, drawing)), undefined);
      if (!short.ok) return short;
      return ok({ visits: moving.length });
    },
  );
}

function startOfMove(move: PlannedMove | undefined): number {
  return move?.line.to?.start ?? 0;
}

async function judgeAll(
  tx: Tx,
  ctx: Ctx,
  input: MoveGroupInput,
  activity: Activity,
  moving: readonly PlannedMove[],
) {
  const visits = moving.map(({ visit }) => visit);
  const school = await schoolWithout(tx, ctx, activity, visits);
  const judged: Awaited<ReturnType<typeof judgeVisit>>[] = [];
  for (const move of moving) {
    judged.push(
      await judgeVisit(tx, ctx, {
        activity,
        ask: askOf(move),
        school,
        planned: move.planned ?? [],
        overrides: input.overrides ?? [],
        ignoreSessionIds: sessionIdsOf(visits),
      }),
    );
  }
  return judged;
}

async function moveOne(
  tx: Tx,
  ctx: Ctx,
  activity: Activity,
  { visit, group, planned, line }: PlannedMove,
  { setAside, facts }: GroupJudgement & { readonly facts: PlanFacts },
  /** Trainers until now, by session. */
  led: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const { groupBookingId, sessions } = visit;
  const { headCount, supervisors } = group;
  const told: { sessionId: string; fromIds: string[]; toIds: string[] }[] = [];
  for (const [index, { interval, resourceIds, trainerIds }] of (planned ?? []).entries()) {
    const sessionId = sessions[index]?.sessionId as string;
    await placeSession(tx, sessionId, interval);
    await reserveSession(tx, ctx.now, {
      sessionId,
      interval,
      sideBySideKey: sessionId,
      live: true,
      resources: resourceIds.flatMap((id) => facts.resources.get(id) ?? []),
      trainerIds,
    });
    told.push({ sessionId, fromIds: [...(led.get(sessionId) ?? [])], toIds: [...trainerIds] });
  }
  const keptLate = lateFromKept(lateOf(visit), ctx.now.epochMilliseconds);
  const blocks = blocksOf(activity) ?? { blockMinutes: null, changeMinutes: null };
  await tx.groupBooking.update({
    where: { id: groupBookingId },
    data: {
      headCount,
      supervisors,
      ...blocks,
      lateFrom: keptLate === null ? null : new Date(keptLate),
    },
  });
  await keepOverride(
    tx,
    ctx,
    { type: 'session', id: sessions[0]?.sessionId as string },
    ...setAside.map(({ reason, why }) => ({
      code: reason.code,
      reason: why,
      covers: [JSON.stringify(reason)],
    })),
  );
  const moment = (at: number) => new Date(at).toISOString();
  await audit(tx, ctx, {
    action: 'group-moved',
    subjectType: 'group-booking',
    subjectId: groupBookingId,
    before: { startsAt: moment(line.from.start), headCount: visit.group.headCount },
    after: { startsAt: moment(startOfMove({ visit, group, planned, line })), headCount },
  });
  await appendEvent(tx, 'group-moved', { groupBookingId, start: line.to?.start ?? 0, stations: told });
}
