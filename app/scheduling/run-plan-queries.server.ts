import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { type Interval, interval } from '#app/kernel/interval.ts';
import { asSystem, type LockKey, type Tx } from '#app/platform/database.server.ts';
import type { PlannedKind, PlanProposal } from './plan-facts.ts';
import type { FirstState, RunState } from './run-state.ts';

/** A session as it is planned now: what it holds, or would hold if it weren't a concept. */
export type PlannedSession = {
  readonly sessionId: string;
  readonly runId: string | null;
  readonly siteId: string;
  readonly kind: PlannedKind;
  readonly number: number;
  readonly title: string | null;
  readonly interval: Interval;
  readonly sideBySideKey: string;
  readonly resourceIds: readonly string[];
  readonly trainerIds: readonly string[];
};

/** A run as it is planned now, its cancelled sessions left out. */
export type RunPlan = {
  readonly runId: string;
  readonly code: string;
  readonly state: RunState;
  readonly siteId: string;
  readonly zone: string;
  readonly titleNl: string | null;
  readonly titleEn: string | null;
  readonly seats: number;
  readonly minimum: number;
  readonly priceCents: number;
  readonly decideBy: CalendarDate | null;
  readonly optionUntil: number | null;
  readonly isPublic: boolean;
  readonly onlyForId: string | null;
  readonly note: string | null;
  readonly courseIds: readonly string[];
  readonly sessions: readonly PlannedSession[];
};

/** The runs of these ids that exist, with their planned sessions in order. Inside the caller's transaction. */
export async function loadRunPlans(tx: Tx, runIds: readonly string[]): Promise<RunPlan[]> {
  const runs = await tx.run.findMany({
    where: { id: { in: [...new Set(runIds)] } },
    include: {
      site: { select: { timeZone: true } },
      courses: { orderBy: { sortOrder: 'asc' }, select: { courseId: true } },
    },
  });
  const sessions = await plannedSessions(tx, { runId: { in: runs.map((run) => run.id) } });
  const byRun = Map.groupBy(sessions, (session) => session.runId);
  return runs.map((run) => ({
    runId: run.id,
    code: run.code,
    state: run.state,
    siteId: run.siteId,
    zone: run.site.timeZone,
    titleNl: run.titleNl,
    titleEn: run.titleEn,
    seats: run.seats,
    minimum: run.minimum,
    priceCents: run.priceCents,
    decideBy: run.decideBy && calendarDate(run.decideBy.toISOString().slice(0, 10)),
    optionUntil: run.optionUntil?.getTime() ?? null,
    isPublic: run.isPublic,
    onlyForId: run.onlyForId,
    note: run.note,
    courseIds: run.courses.map(({ courseId }) => courseId),
    sessions: byRun.get(run.id) ?? [],
  }));
}

/** The sessions of these ids that exist and aren't cancelled. */
export function loadPlannedSessions(tx: Tx, sessionIds: readonly string[]): Promise<PlannedSession[]> {
  return plannedSessions(tx, { id: { in: [...new Set(sessionIds)] } });
}

async function plannedSessions(
  tx: Tx,
  where: { id: { in: string[] } } | { runId: { in: string[] } },
): Promise<PlannedSession[]> {
  const rows = await tx.session.findMany({
    where: { ...where, state: 'planned' },
    orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
    include: {
      resourceReservations: { where: { replacedAt: null }, select: { resourceId: true } },
      personReservations: {
        where: { replacedAt: null, role: 'trainer' },
        select: { personId: true },
      },
    },
  });
  return rows.map((row) => ({
    sessionId: row.id,
    runId: row.runId,
    siteId: row.siteId,
    kind: row.kind.replaceAll('_', '-') as PlannedKind,
    number: row.number,
    title: row.title,
    interval: interval(row.startsAt.getTime(), row.endsAt.getTime()),
    sideBySideKey: row.sideBySideKey,
    resourceIds: row.resourceReservations.map(({ resourceId }) => resourceId),
    trainerIds: row.personReservations.map(({ personId }) => personId),
  }));
}

/** A run that is there, as the plan to judge: for fixing a concept, opening an option, or growing it. */
export function proposalOfPlan(
  run: RunPlan,
  change: { state: FirstState; optionUntil?: number | null; seats?: number; minimum?: number },
): PlanProposal {
  return {
    kind: 'course',
    siteId: run.siteId,
    courseIds: run.courseIds,
    seats: change.seats ?? run.seats,
    minimum: change.minimum ?? run.minimum,
    state: change.state,
    optionUntil: change.optionUntil ?? null,
    decideBy: run.decideBy,
    sessions: run.sessions.map(({ interval: times, resourceIds, trainerIds, sideBySideKey }) => ({
      interval: times,
      resourceIds,
      trainerIds,
      sideBySideKey,
    })),
  };
}

/**
 * The locks of runs and sessions as they are now, read before the transaction that takes them. Should they change in
 * between, the constraints still have the last word.
 */
export function locksOf(of: {
  runIds?: readonly string[];
  sessionIds?: readonly string[];
}): Promise<LockKey[]> {
  return asSystem(async (tx) => {
    const rows = await tx.session.findMany({
      where: {
        OR: [{ runId: { in: [...(of.runIds ?? [])] } }, { id: { in: [...(of.sessionIds ?? [])] } }],
      },
      select: {
        id: true,
        runId: true,
        resourceReservations: { where: { replacedAt: null }, select: { resourceId: true } },
        personReservations: { where: { replacedAt: null, role: 'trainer' }, select: { personId: true } },
      },
    });
    return [
      ...(of.runIds ?? []).map((id): LockKey => `run:${id}`),
      ...rows.flatMap((row): LockKey[] => [
        row.runId === null ? `session:${row.id}` : `run:${row.runId}`,
        ...row.resourceReservations.map(({ resourceId }): LockKey => `resource:${resourceId}`),
        ...row.personReservations.map(({ personId }): LockKey => `person:${personId}`),
      ]),
    ];
  });
}

/** The reasons (`coverOf`) that were set aside for a run or one of its sessions before: they stay set aside. */
export async function standingOverrides(tx: Tx, run: RunPlan): Promise<ReadonlySet<string>> {
  const kept = await tx.ruleOverride.findMany({
    where: {
      OR: [
        { subjectType: 'run', subjectId: run.runId },
        { subjectType: 'session', subjectId: { in: run.sessions.map(({ sessionId }) => sessionId) } },
      ],
    },
    select: { covers: true },
  });
  return new Set(kept.flatMap(({ covers }) => covers));
}
