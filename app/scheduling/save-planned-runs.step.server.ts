import type { Ctx } from '#app/kernel/actor.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { appendEvents } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { addSessions } from './add-sessions.step.server.ts';
import { keepOverride } from './keep-override.step.server.ts';
import type { SetAside } from './overrides.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { PlanRunInput } from './plan-input.ts';
import { reserveSession } from './reserve-session.step.server.ts';
import { type FirstState, reserves } from './run-state.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    /** A new run, in whatever state. */
    'run-planned': { runId: string; state: FirstState };
    /** People can take a seat from now on. */
    'run-opened': { runId: string };
  }
}

/** A run that was judged and may be saved, with what the planner left to the course. */
export type JudgedRun = {
  readonly input: PlanRunInput;
  readonly code: string;
  readonly seats: number;
  readonly minimum: number;
  readonly priceCents: number;
  /** Buffers of the machines and rooms are taken from here. */
  readonly facts: Pick<PlanFacts, 'resources'>;
  readonly setAside: readonly SetAside[];
};

/**
 * Writes runs with their courses, sessions, seats, reservations, overrides, audit lines and events: as many statements for
 * a hundred runs as for one. Under the locks of all of them; judges nothing. Answers the session ids per run, by date.
 */
export async function savePlannedRuns(tx: Tx, ctx: Ctx, runs: readonly JudgedRun[]): Promise<string[][]> {
  if (runs.length === 0) return [];
  await tx.run.createMany({ data: runs.map((run) => runRecord(ctx, run)) });
  await tx.runCourse.createMany({
    data: runs.flatMap(({ input }) =>
      [...new Set(input.courseIds)].map((courseId, sortOrder) => ({ runId: input.id, courseId, sortOrder })),
    ),
  });
  const sessions = runs.map((run) => ({ run, sessions: sessionsOf(run.input) }));
  await addSessions(
    tx,
    ctx.now,
    ...sessions.flatMap(({ run, sessions }) =>
      sessions.map(({ id, number, interval, sideBySideKey }) => ({
        id,
        runId: run.input.id,
        siteId: run.input.siteId,
        kind: 'course' as const,
        title: null,
        number,
        interval,
        sideBySideKey,
        seats: run.seats,
      })),
    ),
  );
  await reserveSession(
    tx,
    ctx.now,
    ...sessions.flatMap(({ run, sessions }) =>
      sessions.map(({ id, interval, sideBySideKey, resourceIds, trainerIds }) => ({
        sessionId: id,
        interval,
        sideBySideKey,
        live: reserves(run.input.state),
        resources: [...new Set(resourceIds)].flatMap((one) => run.facts.resources.get(one) ?? []),
        trainerIds: [...new Set(trainerIds)],
      })),
    ),
  );
  for (const { input, setAside } of runs) {
    await keepOverride(tx, ctx, { type: 'run', id: input.id }, ...setAside);
  }
  await audit(
    tx,
    ctx,
    ...runs.map(({ input, code, seats }) => ({
      action: 'run-planned',
      subjectType: 'run',
      subjectId: input.id,
      after: { code, state: input.state, seats, sessions: input.sessions.length },
    })),
  );
  await appendEvents(
    tx,
    runs.flatMap(({ input: { id: runId, state } }) => [
      { type: 'run-planned' as const, payload: { runId, state } },
      ...(state === 'open' ? [{ type: 'run-opened' as const, payload: { runId } }] : []),
    ]),
  );
  return sessions.map(({ sessions }) => sessions.map(({ id }) => id));
}

export function plannerOf(ctx: Ctx): string | null {
  return ctx.actor.kind === 'person' ? ctx.actor.personId : null;
}

function runRecord(ctx: Ctx, { input, code, seats, minimum, priceCents }: JudgedRun) {
  return {
    id: input.id,
    code,
    state: input.state,
    siteId: input.siteId,
    titleNl: input.titleNl ?? null,
    titleEn: input.titleEn ?? null,
    seats,
    minimum,
    priceCents,
    decideBy: input.decideBy ? new Date(`${input.decideBy}T00:00:00Z`) : null,
    optionUntil: input.state === 'option' && input.optionUntil ? new Date(input.optionUntil) : null,
    isPublic: input.isPublic ?? true,
    onlyForId: input.onlyForId ?? null,
    note: input.note ?? null,
    copiedFromId: input.copiedFromId ?? null,
    plannedById: plannerOf(ctx),
    createdAt: new Date(ctx.now.epochMilliseconds),
  };
}

/** Numbered by the calendar, in whatever order they were entered. */
function sessionsOf(input: PlanRunInput) {
  const ordered = [...input.sessions].sort((a, b) => a.start - b.start);
  return ordered.map((session, index) => {
    const id = newId();
    return {
      ...session,
      id,
      number: index + 1,
      interval: { start: session.start, end: session.end },
      sideBySideKey: session.sideBySideKey ?? id,
    };
  });
}
