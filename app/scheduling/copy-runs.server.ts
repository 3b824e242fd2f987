import type { Ctx } from '#app/kernel/actor.ts';
import { type CalendarDate, daysBetween } from '#app/kernel/calendar-date.ts';
import type { Interval } from '#app/kernel/interval.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { dateAt, daysInterval } from '#app/kernel/wall-time.ts';
import { type LockKey, type Tx, transact } from '#app/platform/database.server.ts';
import { derivedId } from './derived-id.step.server.ts';
import { mayKnowRun } from './known-run.ts';
import { planReasons } from './plan-check.ts';
import type { PlanFacts } from './plan-facts.ts';
import { loadFacts } from './plan-facts-queries.server.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';
import { mayPlan } from './policy.ts';
import { shiftSessions } from './repeat-dates.ts';
import {
  loadRunPlans,
  type PlannedSession,
  proposalOfPlan,
  type RunPlan,
} from './run-plan-queries.server.ts';
import { type CopiedRun, type Copy, saveCopies } from './save-copies.step.server.ts';

export type CopyRunsInput = {
  /** Made by the form: the copies' ids follow from it, so sending twice copies once. */
  readonly id: string;
  /** These runs, or every run at a site (of a course) whose first session is on one of these days. */
  readonly from:
    | { readonly runIds: readonly string[] }
    | {
        readonly siteId: string;
        readonly firstDay: CalendarDate;
        readonly lastDay: CalendarDate;
        readonly courseId?: string;
      };
  /** So many weeks later, or so that the earliest session falls on a day. */
  readonly to: { readonly weeks: number } | { readonly firstDay: CalendarDate };
  /** Answers what would be copied and saves nothing. */
  readonly preview?: boolean;
};

export type CopiedRuns = { readonly copies: readonly CopiedRun[]; readonly alreadySaved: boolean };

/** Runs at most in one go: a busy year has some 350. */
const mostCopies = 500;

/**
 * Copies a run, or last year's term, to new dates, as concepts: same courses, machines, trainers, seats and price; weekday
 * and clock time stay, over clock changes too; days on which the centre is closed are passed over and reported. Cancelled
 * runs are left out of a term.
 */
export async function copyRuns(ctx: Ctx, input: CopyRunsInput): Promise<Outcome<CopiedRuns, PlanRefusal>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  const locks: LockKey[] = [`run:${input.id}`];
  return transact<CopiedRuns, PlanRefusal>(
    ctx,
    {
      locks,
      rollBack: input.preview ?? false,
      timeoutMs: 60_000,
      // Somebody took one of the codes meanwhile: nothing in the way, the next try takes the next code.
      onConstraint: { run_code_key: async () => [] },
    },
    async (tx) => {
      const originals = (await originalsOf(tx, input.from)).filter((run) => mayKnowRun(ctx.actor, run));
      if (originals.length === 0) return refuse({ code: 'nothing-to-copy' });
      const days = daysLater(originals, input.to);
      if (days <= 0) return refuse({ code: 'copy-before-original' });

      const copies = await plannedCopies(tx, ctx, input.id, originals, days);
      const saved = await tx.run.count({ where: { id: { in: copies.map((copy) => copy.runId) } } });
      if (saved > 0) return ok({ copies: copies.map(reported), alreadySaved: true });
      if (!input.preview) await saveCopies(tx, ctx, input.id, copies);
      return ok({ copies: copies.map(reported), alreadySaved: false });
    },
  );
}

function reported({ fromId, runId, code, sessions, skipped, noted }: Copy): CopiedRun {
  return { fromId, runId, code, sessions, skipped, noted };
}

async function originalsOf(tx: Tx, from: CopyRunsInput['from']): Promise<RunPlan[]> {
  const withSessions = (runs: RunPlan[]) =>
    runs
      .filter((run) => run.sessions.length > 0)
      .sort((a, b) => firstOf(a).start - firstOf(b).start || (a.runId < b.runId ? -1 : 1));
  if ('runIds' in from) return withSessions(await loadRunPlans(tx, from.runIds.slice(0, mostCopies)));
  const site = await tx.site.findUnique({ where: { id: from.siteId }, select: { timeZone: true } });
  if (!site || from.firstDay > from.lastDay) return [];
  const term = daysInterval(from.firstDay, from.lastDay, site.timeZone);
  const found = await tx.run.findMany({
    where: {
      siteId: from.siteId,
      state: { not: 'cancelled' },
      ...(from.courseId && { courses: { some: { courseId: from.courseId } } }),
      sessions: {
        some: { number: 1, startsAt: { gte: new Date(term.start), lt: new Date(term.end) } },
      },
    },
    select: { id: true },
    take: mostCopies,
  });
  return withSessions(
    await loadRunPlans(
      tx,
      found.map(({ id }) => id),
    ),
  );
}

function firstOf(run: RunPlan): Interval {
  return (run.sessions[0] as PlannedSession).interval;
}

function daysLater(originals: readonly RunPlan[], to: CopyRunsInput['to']): number {
  if ('weeks' in to) return to.weeks * 7;
  const first = originals[0] as RunPlan;
  return daysBetween(dateAt(firstOf(first).start, first.zone), to.firstDay);
}

async function plannedCopies(
  tx: Tx,
  ctx: Ctx,
  formId: string,
  originals: readonly RunPlan[],
  days: number,
): Promise<Copy[]> {
  const facts = await factsAround(tx, ctx, originals, days);
  const codes = await takenCodes(tx, originals);
  return originals.map((original) => {
    const site = facts.sites.get(original.siteId);
    const moved = shiftSessions(
      site?.plan ?? { zone: original.zone, hours: [], closures: [] },
      original.sessions.map((session) => session.interval),
      days,
    );
    const sessions = moved.map(({ interval }) => interval);
    const plan: RunPlan = {
      ...original,
      decideBy: null,
      sessions: original.sessions.map((session, index) => ({
        ...session,
        interval: sessions[index] ?? session.interval,
      })),
    };
    return {
      fromId: original.runId,
      runId: derivedId(formId, original.runId),
      code: nextCode(codes, original, dateAt((sessions[0] as Interval).start, original.zone)),
      sessions,
      skipped: moved.flatMap(({ skipped }) => skipped),
      noted: planReasons(proposalOfPlan(plan, { state: 'concept' }), facts),
      original,
      moved,
      facts,
    };
  });
}

/** Facts for all copies together: one load, however many runs. Closures may push sessions on, hence the wide end. */
function factsAround(tx: Tx, ctx: Ctx, originals: readonly RunPlan[], days: number): Promise<PlanFacts> {
  const sessions = originals.flatMap((run) => run.sessions);
  const later = (instant: number) => instant + days * 86_400_000;
  return loadFacts(tx, {
    siteIds: originals.map((run) => run.siteId),
    resourceIds: sessions.flatMap((session) => session.resourceIds),
    trainerIds: sessions.flatMap((session) => session.trainerIds),
    courseIds: originals.flatMap((run) => run.courseIds),
    range: {
      start: later(Math.min(...sessions.map(({ interval }) => interval.start))),
      end: later(Math.max(...sessions.map(({ interval }) => interval.end))) + 130 * 86_400_000,
    },
    viewer: ctx.actor,
    now: ctx.now,
  });
}

async function takenCodes(tx: Tx, originals: readonly RunPlan[]): Promise<Set<string>> {
  const rows = await tx.run.findMany({
    where: { OR: originals.map((run) => ({ code: { startsWith: stemOf(run.code) } })) },
    select: { code: true },
  });
  return new Set(rows.map(({ code }) => code));
}

/** The part of a run's code before its date: MIG1 of MIG1-261201. */
function stemOf(code: string): string {
  return code.replace(/-\d{6}(-\d+)?$/, '');
}

function nextCode(taken: Set<string>, original: RunPlan, first: CalendarDate): string {
  const base = `${stemOf(original.code)}-${first.slice(2).replaceAll('-', '')}`;
  let code = base;
  for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`;
  taken.add(code);
  return code;
}
