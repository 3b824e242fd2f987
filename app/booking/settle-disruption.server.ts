import type { Ctx } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/outcome.ts';
import type { HitChoice } from '#app/scheduling/hit-choice.ts';
import type { Override } from '#app/scheduling/overrides.ts';
import { replaceResource } from '#app/scheduling/replace-resource.server.ts';
import { replaceTrainer } from '#app/scheduling/replace-trainer.server.ts';
import { cancelRun } from './cancel-run.server.ts';
import { judgedFor, type SettleReason } from './check-move.server.ts';
import { moveSession } from './move-session.server.ts';

/** Who is away or what is out, and so gives way in the sessions. */
export type Missing =
  | { readonly kind: 'trainer'; readonly id: string }
  | { readonly kind: 'resource'; readonly id: string };

export type SettleDisruptionInput = {
  readonly missing: Missing;
  /** By session id. */
  readonly choices: ReadonlyMap<string, HitChoice>;
  /** Mail participants and coordinators about a new time? Who can't come is told in any case, and so is a cancellation. */
  readonly tell: boolean;
  /** What people read when their course is cancelled. */
  readonly cancelReason: string;
  /** Why rules are set aside, where a choice asks for that. */
  readonly overrideReason: string | null;
  /** By session: the codes of the rules that were shown before that reason was given. Only these are set aside. */
  readonly shown: ReadonlyMap<string, ReadonlySet<string>>;
};

export type SettledChoice = {
  readonly sessionId: string;
  readonly outcome: Outcome<unknown, SettleReason>;
};

/**
 * Does what was chosen for each session that an absence or outage hit: another trainer or machine, another time, or its
 * run cancelled. Each is a use case of its own with its own outcome, so that what can be done is done and the rest comes
 * back with its reasons. Runs are cancelled first: that may free what another choice asks for.
 */
export async function settleDisruption(ctx: Ctx, input: SettleDisruptionInput): Promise<SettledChoice[]> {
  const cancelled = new Map<string, Outcome<unknown, SettleReason>>();
  const settled: SettledChoice[] = [];
  const inOrder = [...input.choices].sort(
    ([, a], [, b]) => Number(b.do === 'cancel') - Number(a.do === 'cancel'),
  );
  for (const [sessionId, choice] of inOrder) {
    if (choice.do !== 'cancel') {
      settled.push({ sessionId, outcome: await settleOne(ctx, input, sessionId, choice) });
      continue;
    }
    const { runId } = choice;
    const outcome = cancelled.get(runId) ?? (await cancelRun(ctx, { runId, reason: input.cancelReason }));
    cancelled.set(runId, outcome);
    settled.push({ sessionId, outcome });
  }
  return settled;
}

function settleOne(
  ctx: Ctx,
  { missing, tell, overrideReason, shown }: SettleDisruptionInput,
  sessionId: string,
  choice: Exclude<HitChoice, { do: 'cancel' }>,
): Promise<Outcome<unknown, SettleReason>> {
  const given = { reason: overrideReason, shown: shown.get(sessionId) ?? new Set<string>() };
  return withOverrides(ctx, given, (overrides) => {
    if (choice.do === 'move') {
      const { interval, trainerIds, resourceIds } = choice;
      return moveSession(ctx, {
        sessionId,
        ...interval,
        trainerIds: trainerIds && [...trainerIds],
        resourceIds: resourceIds && [...resourceIds],
        tell,
        overrides: [...overrides],
      });
    }
    const swap = { sessionIds: [sessionId], fromId: missing.id, toId: choice.toId, overrides };
    return missing.kind === 'trainer' ? replaceTrainer(ctx, swap) : replaceResource(ctx, swap);
  });
}

/**
 * Where only rules are in the way that were shown and may be set aside, and there is a reason to, it is done with them set
 * aside. A rule that came in the way since is a refusal.
 */
async function withOverrides(
  ctx: Ctx,
  { reason, shown }: { readonly reason: string | null; readonly shown: ReadonlySet<string> },
  attempt: (overrides: readonly Override[]) => Promise<Outcome<unknown, SettleReason>>,
): Promise<Outcome<unknown, SettleReason>> {
  const outcome = await attempt([]);
  if (outcome.ok || reason === null) return outcome;
  const codes = [...new Set(outcome.reasons.map(({ code }) => code))];
  const mayAll = outcome.reasons.every((one) => shown.has(one.code) && judgedFor(ctx, one).mayOverride);
  return mayAll ? attempt(codes.map((code) => ({ code, reason }))) : outcome;
}
