import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { dateAt } from '#app/kernel/wall-time.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { LockKey, Tx } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { ActionReason } from './action-reasons.ts';
import { addSessions } from './add-sessions.step.server.ts';
import { keepOverride } from './keep-override.step.server.ts';
import type { PlanFacts } from './plan-facts.ts';
import { type PlanRunInput, proposalOfRun } from './plan-input.ts';
import type { PlanReason } from './plan-reasons.ts';
import {
  type CourseDefaults,
  courseDefaults,
  judgePlan,
  unknownOrganisation,
} from './plan-verdict-queries.server.ts';
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

export type PlanRefusal = PlanReason | ActionReason;

export type PlannedRun = {
  readonly runId: string;
  readonly code: string;
  readonly state: FirstState;
  readonly sessionIds: readonly string[];
  /** What a concept still has in its way. */
  readonly noted: readonly PlanReason[];
  /** True when the same form had been saved before. */
  readonly alreadySaved: boolean;
};

/** What planning this run could contradict: every machine, room and trainer it takes, and itself. */
export function planLocks(input: Pick<PlanRunInput, 'id' | 'sessions'>): LockKey[] {
  return [
    `run:${input.id}`,
    ...input.sessions.flatMap((session) => session.resourceIds.map((id): LockKey => `resource:${id}`)),
    ...input.sessions.flatMap((session) => session.trainerIds.map((id): LockKey => `person:${id}`)),
  ];
}

/**
 * Plans a run inside an open transaction that holds `planLocks`: judges it, and saves run, courses, sessions, seats,
 * reservations and overrides, or answers with every reason why not and saves nothing. The caller has checked the policy.
 */
export async function planRunStep(
  tx: Tx,
  ctx: Ctx,
  input: PlanRunInput,
): Promise<Outcome<PlannedRun, PlanRefusal>> {
  const saved = await savedBefore(tx, ctx, input.id);
  if (saved) return saved;

  const stranger = await unknownOrganisation(tx, input.onlyForId);
  if (stranger) return stranger;
  const defaults = await courseDefaults(tx, input.courseIds);
  const proposal = proposalOfRun(input, defaults);
  const verdict = await judgePlan(tx, ctx, proposal, input.overrides ?? []);
  const refused = okUnless(verdict.blocking, undefined);
  if (!refused.ok) return refused;

  const code = input.code ?? (await freeCode(tx, defaults, input, verdict.facts));
  await saveRun(tx, ctx, input, { ...defaults, seats: proposal.seats, minimum: proposal.minimum ?? 0 }, code);
  const sessionIds = await saveSessions(tx, ctx, input, proposal.seats, verdict.facts);
  await keepOverride(tx, ctx, { type: 'run', id: input.id }, ...verdict.setAside);
  await audit(tx, ctx, {
    action: 'run-planned',
    subjectType: 'run',
    subjectId: input.id,
    after: { code, state: input.state, seats: proposal.seats, sessions: sessionIds.length },
  });
  await appendEvent(tx, 'run-planned', { runId: input.id, state: input.state });
  if (input.state === 'open') await appendEvent(tx, 'run-opened', { runId: input.id });
  return ok({
    runId: input.id,
    code,
    state: input.state,
    sessionIds,
    noted: verdict.noted,
    alreadySaved: false,
  });
}

/** A form that is sent twice finds what it saved; somebody else's id is refused. */
async function savedBefore(tx: Tx, ctx: Ctx, id: string): Promise<Outcome<PlannedRun, PlanRefusal> | null> {
  const run = await tx.run.findUnique({
    where: { id },
    select: {
      code: true,
      state: true,
      plannedById: true,
      sessions: { select: { id: true }, orderBy: { number: 'asc' } },
    },
  });
  if (!run) return null;
  if (run.plannedById !== plannerOf(ctx)) return refuse({ code: 'id-in-use', id });
  const { code } = run;
  const state = run.state === 'concept' || run.state === 'option' ? run.state : 'open';
  const sessionIds = run.sessions.map((session) => session.id);
  return ok({ runId: id, code, state, sessionIds, noted: [], alreadySaved: true });
}

function plannerOf(ctx: Ctx): string | null {
  return ctx.actor.kind === 'person' ? ctx.actor.personId : null;
}

async function saveRun(
  tx: Tx,
  ctx: Ctx,
  input: PlanRunInput,
  defaults: CourseDefaults,
  code: string,
): Promise<void> {
  await tx.run.create({
    data: {
      id: input.id,
      code,
      state: input.state,
      siteId: input.siteId,
      titleNl: input.titleNl ?? null,
      titleEn: input.titleEn ?? null,
      seats: defaults.seats,
      minimum: defaults.minimum,
      priceCents: input.priceCents ?? defaults.priceCents,
      decideBy: input.decideBy ? new Date(`${input.decideBy}T00:00:00Z`) : null,
      optionUntil: input.state === 'option' && input.optionUntil ? new Date(input.optionUntil) : null,
      isPublic: input.isPublic ?? true,
      onlyForId: input.onlyForId ?? null,
      note: input.note ?? null,
      copiedFromId: input.copiedFromId ?? null,
      plannedById: plannerOf(ctx),
      createdAt: new Date(ctx.now.epochMilliseconds),
    },
  });
  await tx.runCourse.createMany({
    data: [...new Set(input.courseIds)].map((courseId, sortOrder) => ({
      runId: input.id,
      courseId,
      sortOrder,
    })),
  });
}

async function saveSessions(
  tx: Tx,
  ctx: Ctx,
  input: PlanRunInput,
  seats: number,
  facts: PlanFacts,
): Promise<string[]> {
  // Numbered by the calendar, in whatever order they were entered.
  const ordered = [...input.sessions].sort((a, b) => a.start - b.start);
  const sessions = ordered.map((session, index) => {
    const id = newId();
    return {
      ...session,
      id,
      number: index + 1,
      interval: { start: session.start, end: session.end },
      sideBySideKey: session.sideBySideKey ?? id,
    };
  });
  await addSessions(
    tx,
    ctx.now,
    ...sessions.map(({ id, number, interval, sideBySideKey }) => ({
      id,
      runId: input.id,
      siteId: input.siteId,
      kind: 'course' as const,
      title: null,
      number,
      interval,
      sideBySideKey,
      seats,
    })),
  );
  await reserveSession(
    tx,
    ctx.now,
    ...sessions.map(({ id, interval, sideBySideKey, resourceIds, trainerIds }) => ({
      sessionId: id,
      interval,
      sideBySideKey,
      live: reserves(input.state),
      resources: [...new Set(resourceIds)].flatMap((one) => facts.resources.get(one) ?? []),
      trainerIds: [...new Set(trainerIds)],
    })),
  );
  return sessions.map((session) => session.id);
}

/** MIG1-261201: the course and the first day; with -2, -3 … where that is taken. */
async function freeCode(
  tx: Tx,
  defaults: CourseDefaults,
  input: PlanRunInput,
  facts: PlanFacts,
): Promise<string> {
  const zone = facts.sites.get(input.siteId)?.plan.zone ?? 'Europe/Amsterdam';
  const first = dateAt(Math.min(...input.sessions.map((session) => session.start)), zone);
  const base = `${defaults.code}-${first.slice(2).replaceAll('-', '')}`;
  const taken = await tx.run.findMany({ where: { code: { startsWith: base } }, select: { code: true } });
  const codes = new Set(taken.map((run) => run.code));
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (!codes.has(code)) return code;
  }
}
