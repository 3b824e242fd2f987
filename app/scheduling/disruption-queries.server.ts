/** What an ill trainer or a broken machine hits, and who or what could take over. */
import type { Actor } from '#app/kernel/actor.ts';
import { DAY, type Interval } from '#app/kernel/interval.ts';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Tx } from '#app/platform/database.server.ts';
import type { PlanFacts } from './plan-facts.ts';
import { loadFacts } from './plan-facts-queries.server.ts';
import {
  type HitSession,
  type ResourceProposal,
  resourceProposals,
  type TrainerProposal,
  trainerProposals,
} from './replacements.ts';
import { loadPlannedSessions, type PlannedSession } from './run-plan-queries.server.ts';
import type { RunState } from './run-state.ts';

export type Hit = {
  readonly sessionId: string;
  readonly runId: string | null;
  readonly runCode: string | null;
  readonly runState: RunState | null;
  readonly title: { readonly nl: string; readonly en: string | null } | null;
  readonly interval: Interval;
  /** People with a seat in this session. */
  readonly seatsTaken: number;
};
export type TrainerHit = Hit & { readonly proposals: readonly TrainerProposal[] };
export type ResourceHit = Hit & { readonly proposals: readonly ResourceProposal[] };

type Who = { readonly actor: Actor; readonly now: Temporal.Instant };

/** Sessions that a trainer has within `absence` and that aren't over, in order, each with who could take over. */
export async function sessionsWithoutTrainer(
  tx: Tx,
  who: Who,
  trainerId: string,
  absence: Interval,
): Promise<TrainerHit[]> {
  const rows = await tx.personReservation.findMany({
    where: {
      personId: trainerId,
      role: 'trainer',
      replacedAt: null,
      session: duringAndNotOver(absence, who),
    },
    select: { sessionId: true },
  });
  return hits(tx, who, rows, (hit, facts) => trainerProposals(hit, facts));
}

/** Sessions that hold a machine within `outage` (`end` null: until further notice) and aren't over. */
export async function sessionsWithoutResource(
  tx: Tx,
  who: Who,
  resourceId: string,
  outage: { start: number; end: number | null },
): Promise<ResourceHit[]> {
  const rows = await tx.resourceReservation.findMany({
    where: {
      resourceId,
      replacedAt: null,
      session: { ...duringAndNotOver(outage, who), kind: { not: 'maintenance' } },
    },
    select: { sessionId: true },
  });
  return hits(tx, who, rows, (hit, facts) => resourceProposals(hit, resourceId, facts));
}

function duringAndNotOver({ start, end }: { start: number; end: number | null }, who: Who) {
  const from = new Date(Math.max(start, who.now.epochMilliseconds));
  return {
    state: 'planned' as const,
    endsAt: { gt: from },
    ...(end !== null && { startsAt: { lt: new Date(end) } }),
  };
}

async function hits<P>(
  tx: Tx,
  who: Who,
  rows: readonly { sessionId: string }[],
  propose: (hit: HitSession, facts: PlanFacts) => P[],
): Promise<(Hit & { proposals: P[] })[]> {
  const sessions = await loadPlannedSessions(
    tx,
    rows.map(({ sessionId }) => sessionId),
  );
  if (sessions.length === 0) return [];
  const subjects = await subjectsOf(tx, sessions);
  const facts = await everythingAround(tx, who, sessions);
  return sessions.map((session) => {
    const { courseIds = [], seats = 0, ...subject } = subjects.get(session.sessionId) ?? {};
    const hit: HitSession = {
      session: { ...session, sideBySideKey: session.sideBySideKey, number: session.number },
      proposal: {
        kind: session.kind,
        siteId: session.siteId,
        courseIds,
        seats,
        minimum: null,
        state: 'open',
        optionUntil: null,
        decideBy: null,
        sessions: [],
      },
    };
    return {
      sessionId: session.sessionId,
      runId: session.runId,
      runCode: subject.code ?? null,
      runState: subject.state ?? null,
      title: subject.title ?? (session.title ? { nl: session.title, en: null } : null),
      interval: session.interval,
      seatsTaken: subject.taken ?? 0,
      proposals: propose(hit, facts),
    };
  });
}

type Subject = {
  code?: string;
  state?: RunState;
  title?: { nl: string; en: string | null };
  courseIds?: string[];
  seats?: number;
  taken?: number;
};

async function subjectsOf(tx: Tx, sessions: readonly PlannedSession[]): Promise<Map<string, Subject>> {
  const rows = await tx.session.findMany({
    where: { id: { in: sessions.map((session) => session.sessionId) } },
    select: {
      id: true,
      _count: { select: { seats: { where: { enrolmentId: { not: null } } } } },
      run: {
        select: {
          code: true,
          state: true,
          seats: true,
          titleNl: true,
          titleEn: true,
          courses: {
            orderBy: { sortOrder: 'asc' },
            select: { courseId: true, course: { select: { titleNl: true, titleEn: true } } },
          },
        },
      },
    },
  });
  return new Map(
    rows.map(({ id, run, _count }) => {
      const first = run?.courses[0]?.course;
      const own = run?.titleNl ? { nl: run.titleNl, en: run.titleEn } : null;
      const title = own ?? (first ? { nl: first.titleNl, en: first.titleEn } : undefined);
      const courseIds = run?.courses.map(({ courseId }) => courseId);
      return [
        id,
        { code: run?.code, state: run?.state, seats: run?.seats, title, courseIds, taken: _count.seats },
      ];
    }),
  );
}

/** All active trainers and all resources of the sites concerned, around the sessions; what the sessions hold counts. */
async function everythingAround(tx: Tx, who: Who, sessions: readonly PlannedSession[]): Promise<PlanFacts> {
  const siteIds = [...new Set(sessions.map((session) => session.siteId))];
  const [trainers, resources] = [
    await tx.trainer.findMany({ where: { active: true }, select: { personId: true } }),
    await tx.resource.findMany({ where: { siteId: { in: siteIds } }, select: { id: true } }),
  ];
  return loadFacts(tx, {
    siteIds,
    resourceIds: resources.map(({ id }) => id),
    trainerIds: trainers.map(({ personId }) => personId),
    courseIds: [],
    range: {
      start: Math.min(...sessions.map(({ interval }) => interval.start)),
      end: Math.max(...sessions.map(({ interval }) => interval.end)) + DAY,
    },
    viewer: who.actor,
    now: who.now,
  });
}
