/**
 * Setting a rule aside: an override names the code of a reason and says why, and counts for every reason of that code in
 * the plan. Who may, the reason's policy says; a token never may. What was set aside is kept with the run, with the reasons it
 * was given for.
 */
import type { Actor } from '#app/kernel/actor.ts';
import type { Interval } from '#app/kernel/interval.ts';
import type { ActionReason } from './action-reasons.ts';
import { coverOf } from './override-cover.ts';
import type { PlanReason } from './plan-reasons.ts';
import { reasonPolicy, type SchedulingCode } from './reason-policy.ts';
import type { FirstState } from './run-state.ts';

export type Override = { readonly code: string; readonly reason: string };

/** An override that met reasons, and which (`coverOf`). */
export type SetAside = Override & { readonly covers: readonly string[] };

/** A written reason is at least this long: "ok" explains nothing to the one who reads it later. */
export const shortestOverrideReason = 5;

export type Judgement<R> = {
  /** Why the plan can't be saved. None: it can. */
  readonly blocking: readonly (R | Extract<ActionReason, { code: 'override-reason-missing' }>)[];
  /** Saved with the plan under the name of who did it: the overrides that met a reason. */
  readonly setAside: readonly SetAside[];
  /** What a concept has in its way; it may be saved, and has to be solved before it is fixed. */
  readonly noted: readonly R[];
};

/**
 * Sorts the reasons of a plan into what blocks, what was set aside and what is noted only. `sessions` are those the
 * reasons count from 1.
 */
export function judge<R extends PlanReason>(
  reasons: readonly R[],
  overrides: readonly Override[],
  actor: Actor,
  state: FirstState,
  sessions: readonly { readonly interval: Interval }[],
): Judgement<R> {
  const blocking: (R | Extract<ActionReason, { code: 'override-reason-missing' }>)[] = [];
  const noted: R[] = [];
  const setAside = new Map<string, SetAside>();
  for (const reason of reasons) {
    if (state === 'concept' && reasonPolicy[reason.code].onConcept === 'note') {
      noted.push(reason);
      continue;
    }
    const given = overrides.find((override) => override.code === reason.code);
    if (!given || !mayOverride(actor, reason.code)) {
      blocking.push(reason);
    } else if (given.reason.trim().length < shortestOverrideReason) {
      blocking.push(reason, { code: 'override-reason-missing', override: reason.code });
    } else {
      const covers = setAside.get(reason.code)?.covers ?? [];
      setAside.set(reason.code, { ...given, covers: [...covers, coverOf(reason, sessions)] });
    }
  }
  return { blocking, noted, setAside: [...setAside.values()] };
}

/** May this actor set aside reasons of this code? The system may what the office may: it replays what people decided. */
export function mayOverride(actor: Actor, code: SchedulingCode): boolean {
  const policy = reasonPolicy[code];
  if (policy.level === 'block' || actor.kind === 'token') return false;
  return actor.kind === 'system' || policy.overridableBy.includes(actor.hat.role);
}
