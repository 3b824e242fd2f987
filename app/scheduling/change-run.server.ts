import type { Ctx } from '#app/kernel/actor.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { type Outcome, ok, okUnless, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { keepOverride } from './keep-override.step.server.ts';
import { mayKnowRun } from './known-run.ts';
import type { Override, SetAside } from './overrides.ts';
import type { PlanRefusal } from './plan-run.step.server.ts';
import { judgePlan, unknownOrganisation } from './plan-verdict-queries.server.ts';
import { mayPlan } from './policy.ts';
import { resizeSeats } from './resize-seats.step.server.ts';
import { loadRunPlans, proposalOfPlan, type RunPlan } from './run-plan-queries.server.ts';

declare module '#app/platform/events.server.ts' {
  interface DomainEvents {
    /** `fields` names what changed, never to what. */
    'run-changed': { runId: string; fields: string[] };
  }
}

/** What is left out stays as it is. */
export type RunChanges = {
  readonly titleNl?: string | null;
  readonly titleEn?: string | null;
  readonly seats?: number;
  readonly minimum?: number;
  readonly priceCents?: number;
  readonly note?: string | null;
  readonly isPublic?: boolean;
  readonly onlyForId?: string | null;
  readonly decideBy?: CalendarDate | null;
  /** Of an option only, epoch milliseconds. */
  readonly optionUntil?: number;
};

export type ChangeRunInput = {
  readonly runId: string;
  readonly changes: RunChanges;
  readonly overrides?: readonly Override[];
};

/** What only the group has to do with; a run's machines and dates are not judged anew for a new title. */
const judgedHere = new Set([
  ...['seats-exceed-law', 'seats-exceed-guidance', 'room-too-small', 'minimum-above-seats'],
  ...['decide-by-after-start', 'option-date-missing', 'option-date-in-past', 'option-date-after-start'],
]);

/**
 * Changes a run's title, seats, minimum, price, note, audience and dates to decide by. More seats are judged against room
 * and supervision; fewer are refused below taken + offered + held. Dates and machines change by moving a session.
 * `onMoreSeats` runs in the same transaction, with `run:` held, when seats were added: for who waits for one.
 */
export async function changeRun(
  ctx: Ctx,
  input: ChangeRunInput,
  onMoreSeats?: (tx: Tx, runId: string) => Promise<unknown>,
): Promise<Outcome<{ runId: string; fields: string[] }, PlanRefusal>> {
  if (!mayPlan(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { runId, changes } = input;
  return transact<{ runId: string; fields: string[] }, PlanRefusal>(
    ctx,
    { locks: [`run:${runId}`] },
    async (tx) => {
      const [run] = await loadRunPlans(tx, [runId]);
      if (!run || !mayKnowRun(ctx.actor, run)) return refuse({ code: 'run-unknown', runId });
      if (run.state === 'completed' || run.state === 'cancelled') {
        return refuse({ code: 'run-closed', runId, state: run.state });
      }
      const fields = changedFields(run, changes);
      if (fields.length === 0) return ok({ runId, fields });

      const stranger = await unknownOrganisation(tx, changes.onlyForId);
      if (stranger) return stranger;
      const judged = await judgeChange(tx, ctx, run, input, fields);
      if (!judged.ok) return judged;
      if (fields.includes('seats')) {
        const resized = await resizeSeats(tx, ctx.now, runId, changes.seats ?? run.seats);
        if (!resized.ok) return resized;
      }
      await saveChanges(tx, run, changes, fields);
      await keepOverride(tx, ctx, { type: 'run', id: runId }, ...judged.value);
      const pick = (from: object) =>
        Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)));
      await audit(tx, ctx, {
        action: 'run-changed',
        subjectType: 'run',
        subjectId: runId,
        before: pick(run),
        after: pick(changes),
      });
      await appendEvent(tx, 'run-changed', { runId, fields });
      if ((changes.seats ?? 0) > run.seats) await onMoreSeats?.(tx, runId);
      return ok({ runId, fields });
    },
  );
}

function changedFields(run: RunPlan, changes: RunChanges): string[] {
  return Object.entries(changes)
    .filter(([field, value]) => value !== undefined && value !== run[field as keyof RunChanges])
    .map(([field]) => field)
    .filter((field) => field !== 'optionUntil' || run.state === 'option');
}

async function judgeChange(
  tx: Tx,
  ctx: Ctx,
  run: RunPlan,
  { changes, overrides }: ChangeRunInput,
  fields: readonly string[],
): Promise<Outcome<readonly SetAside[], PlanRefusal>> {
  const decideBy = changes.decideBy === undefined ? run.decideBy : changes.decideBy;
  const state = run.state === 'concept' || run.state === 'option' ? run.state : 'open';
  const optionUntil = changes.optionUntil ?? run.optionUntil;
  const coming = run.sessions.filter((session) => session.interval.end > ctx.now.epochMilliseconds);
  const proposal = proposalOfPlan({ ...run, decideBy, sessions: coming }, { ...changes, state, optionUntil });
  const own = run.sessions.map((session) => session.sessionId);
  const verdict = await judgePlan(tx, ctx, proposal, overrides ?? [], own);
  // What was fine, or set aside, with these seats before needs no new decision for a new price.
  const relevant = (code: string) =>
    judgedHere.has(code) &&
    (fields.includes('seats') ||
      !['seats-exceed-law', 'seats-exceed-guidance', 'room-too-small'].includes(code)) &&
    (fields.includes('decideBy') || code !== 'decide-by-after-start') &&
    (fields.includes('optionUntil') || !code.startsWith('option-date'));
  return okUnless(
    verdict.blocking.filter(
      (reason) =>
        relevant(reason.code) || (reason.code === 'override-reason-missing' && relevant(reason.override)),
    ),
    verdict.setAside.filter((override) => relevant(override.code)),
  );
}

async function saveChanges(
  tx: Tx,
  run: RunPlan,
  changes: RunChanges,
  fields: readonly string[],
): Promise<void> {
  const { decideBy, optionUntil, ...plain } = changes;
  const changed = Object.fromEntries(Object.entries(plain).filter(([field]) => fields.includes(field)));
  await tx.run.update({
    where: { id: run.runId },
    data: {
      ...changed,
      ...(fields.includes('decideBy') && { decideBy: decideBy ? new Date(`${decideBy}T00:00:00Z`) : null }),
      ...(fields.includes('optionUntil') && optionUntil && { optionUntil: new Date(optionUntil) }),
    },
  });
}
