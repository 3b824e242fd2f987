/**
 * Setting a rule aside: an override names the code of a reason and says why, and counts for every reason of that code. Who
 * may, the reason's policy says; a token never may. What was set aside is kept with the enrolment.
 */
import type { Actor } from '#app/kernel/actor.ts';
import type { Judged } from './booking-answers.ts';
import type { BookingCode, BookingReason, Override } from './booking-reasons.ts';
import { reasonPolicy } from './reason-policy.ts';

/** A written reason is at least this long: "ok" explains nothing to the one who reads it later. */
export const shortestOverrideReason = 5;

/** May this actor set aside reasons of this code? The system may what the office may: it replays what people decided. */
export function mayOverride(actor: Actor, code: BookingCode): boolean {
  const { level, overridableBy } = reasonPolicy[code];
  if (level === 'block' || actor.kind === 'token') return false;
  return overridableBy.includes(actor.kind === 'system' ? 'office' : actor.hat.role);
}

/** Sorts reasons into what still stands in the way and what was set aside. */
export function setAside<R extends BookingReason>(
  reasons: readonly R[],
  overrides: readonly Override[],
  actor: Actor,
): { readonly left: BookingReason[]; readonly kept: readonly Override[] } {
  const left: BookingReason[] = [];
  const kept = new Map<string, Override>();
  for (const reason of reasons) {
    const given = overrides.find(({ code }) => code === reason.code);
    if (!given || !mayOverride(actor, reason.code)) {
      left.push(reason);
    } else if (given.reason.trim().length < shortestOverrideReason) {
      left.push(reason, { code: 'override-reason-missing', override: reason.code });
    } else {
      kept.set(reason.code, given);
    }
  }
  return { left, kept: [...kept.values()] };
}

/** The same reasons as they are shown to this actor. */
export function judgedFor<R extends BookingReason>(reasons: readonly R[], actor: Actor): Judged<R>[] {
  return reasons.map((reason) => ({
    reason,
    level: reasonPolicy[reason.code].level,
    mayOverride: mayOverride(actor, reason.code),
  }));
}
