/** What replacing a trainer or a machine has in common: the sessions as they are, judged as they would become. */
import type { Actor } from '#app/kernel/actor.ts';
import { DAY } from '#app/kernel/interval.ts';
import { type Outcome, okUnless } from '#app/kernel/outcome.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { ActionReason } from './action-reasons.ts';
import { mayKnowSession } from './known-run.ts';
import { type Judgement, judge, type Override } from './overrides.ts';
import { planReasons } from './plan-check.ts';
import type { PlanFacts, PlanProposal } from './plan-facts.ts';
import { loadFacts } from './plan-facts-queries.server.ts';
import type { PlanReason } from './plan-reasons.ts';
import {
  loadPlannedSessions,
  loadRunPlans,
  type PlannedSession,
  type RunPlan,
} from './run-plan-queries.server.ts';
import { reserves } from './run-state.ts';

export type Who = { readonly actor: Actor; readonly now: Temporal.Instant };

export type ChangedSession = {
  readonly session: PlannedSession;
  readonly run: RunPlan | null;
  /** Whether the session holds what it has: a concept's doesn't. */
  readonly live: boolean;
};

/** The sessions asked for. Refuses for those that don't exist, aren't this planner's to know, or are over. */
export async function loadSwap(
  tx: Tx,
  who: Who,
  sessionIds: readonly string[],
): Promise<Outcome<ChangedSession[], ActionReason>> {
  const planned = await loadPlannedSessions(tx, sessionIds);
  const runs = await loadRunPlans(
    tx,
    planned.flatMap((session) => session.runId ?? []),
  );
  const runOf = ({ runId }: PlannedSession) => runs.find((one) => one.runId === runId) ?? null;
  const sessions = planned.filter((session) => mayKnowSession(who.actor, session, runOf(session)));
  const known = new Set(sessions.map((session) => session.sessionId));
  return okUnless<ChangedSession[], ActionReason>(
    [
      ...[...new Set(sessionIds)]
        .filter((id) => !known.has(id))
        .map((sessionId) => ({ code: 'session-unknown' as const, sessionId })),
      ...sessions
        .filter((session) => session.interval.end <= who.now.epochMilliseconds)
        .map(({ sessionId }) => ({ code: 'session-over' as const, sessionId })),
    ],
    sessions.map((session) => {
      const run = runOf(session);
      return { session, run, live: run === null || reserves(run.state) };
    }),
  );
}

/**
 * Judges sessions after a change. Positions in the reasons are those of the sessions given. What `concerns` leaves out was
 * decided before and stays decided.
 */
export async function judgeSwap(
  tx: Tx,
  who: Who,
  swap: {
    readonly sessions: readonly ChangedSession[];
    readonly change: (session: PlannedSession) => PlannedSession;
    readonly concerns: (reason: PlanReason) => boolean;
    readonly overrides: readonly Override[];
  },
): Promise<Judgement<PlanReason> & { readonly facts: PlanFacts }> {
  const changed = swap.sessions.map((one) => ({ ...one, session: swap.change(one.session) }));
  const facts = await loadFacts(tx, {
    siteIds: changed.map(({ session }) => session.siteId),
    resourceIds: changed.flatMap(({ session }) => session.resourceIds),
    trainerIds: changed.flatMap(({ session }) => session.trainerIds),
    courseIds: changed.flatMap(({ run }) => run?.courseIds ?? []),
    range: {
      start: Math.min(...changed.map(({ session }) => session.interval.start), who.now.epochMilliseconds),
      end: Math.max(...changed.map(({ session }) => session.interval.end), who.now.epochMilliseconds + DAY),
    },
    ignoreSessionIds: changed.map(({ session }) => session.sessionId),
    viewer: who.actor,
    now: who.now,
  });
  const seated = await trainersWithSeat(tx, changed);
  const sessions = changed.map(({ session }) => session);
  const judged = changed.map(({ session, run, live }, index) => {
    const planned = planReasons(proposalOf(session, run), facts);
    const reasons = [...planned, ...notSaidYet(seated.get(session.sessionId) ?? [], planned)]
      .filter(swap.concerns)
      .map((reason) => ('session' in reason ? { ...reason, session: index + 1 } : reason));
    return judge(reasons, swap.overrides, who.actor, live ? 'open' : 'concept', sessions);
  });
  const setAside = Map.groupBy(
    judged.flatMap((one) => one.setAside),
    ({ code }) => code,
  );
  return {
    blocking: judged.flatMap((one) => one.blocking),
    noted: judged.flatMap((one) => one.noted),
    setAside: [...setAside.values()].flatMap(([first, ...more]) =>
      first ? [{ ...first, covers: [first, ...more].flatMap(({ covers }) => covers) }] : [],
    ),
    facts,
  };
}

/** What a session itself holds counts as free; a trainer who has a place in it as a participant still can't teach it. */
async function trainersWithSeat(
  tx: Tx,
  changed: readonly ChangedSession[],
): Promise<ReadonlyMap<string, readonly PlanReason[]>> {
  const seats = await tx.sessionSeat.findMany({
    where: {
      sessionId: { in: changed.map(({ session }) => session.sessionId) },
      enrolment: { personId: { in: changed.flatMap(({ session }) => session.trainerIds) } },
    },
    select: { sessionId: true, enrolment: { select: { personId: true } } },
  });
  const reasons = changed.map(({ session: { sessionId, interval, trainerIds } }) => {
    const busy = seats.flatMap(({ sessionId: at, enrolment }): PlanReason[] => {
      const personId = enrolment?.personId;
      if (at !== sessionId || !personId || !trainerIds.includes(personId)) return [];
      return [{ code: 'trainer-busy', session: 1, personId, interval, sessionId }];
    });
    return [sessionId, busy] as const;
  });
  return new Map(reasons);
}

/** Where the session stays at its hour, the place in it was found among what else the trainer does. */
function notSaidYet(seated: readonly PlanReason[], planned: readonly PlanReason[]): readonly PlanReason[] {
  const said = new Set(
    planned.flatMap((reason) => (reason.code === 'trainer-busy' ? [reason.personId] : [])),
  );
  return seated.filter((reason) => !('personId' in reason) || !said.has(reason.personId));
}

function proposalOf(session: PlannedSession, run: RunPlan | null): PlanProposal {
  return {
    kind: session.kind,
    siteId: session.siteId,
    courseIds: run?.courseIds ?? [],
    seats: run?.seats ?? 0,
    minimum: null,
    state: 'open',
    optionUntil: null,
    decideBy: null,
    sessions: [session],
  };
}
