import type { Ctx } from '#app/kernel/actor.ts';
import { asSystem } from '#app/platform/database.server.ts';
import { mayOverride } from '#app/scheduling/overrides.ts';
import type { PlanRefusal } from '#app/scheduling/plan-run.step.server.ts';
import { mayPlan } from '#app/scheduling/policy.ts';
import { reasonPolicy } from '#app/scheduling/reason-policy.ts';
import type { Judged, MovePreview } from './booking-answers.ts';
import type { BookingReason } from './booking-reasons.ts';
import { groupPolicy, isGroupRule, maySetAside } from './group-reasons.ts';
import { askMove, type MoveReason } from './move-queries.server.ts';
import { reasonPolicy as bookingPolicy } from './reason-policy.ts';
import type { MoveInput } from './schema.ts';

/** Of all that settles a session that was hit. */
export type SettleReason = MoveReason | PlanRefusal | BookingReason;

/**
 * What moving a session would come to: everything in its way, and how many participants couldn't come. The drag on the
 * calendar and the form ask this first. Takes no lock and saves nothing. Overrides in the input are left aside: what they
 * would set aside is shown with `mayOverride`.
 */
export async function checkMove(ctx: Ctx, input: MoveInput): Promise<MovePreview<MoveReason>> {
  if (!mayPlan(ctx.actor)) return refused(ctx, [{ code: 'not-allowed' }]);
  return asSystem(async (tx) => {
    const asked = await askMove(tx, ctx, { ...input, overrides: [] });
    if (!asked.ok) return refused(ctx, asked.reasons);
    const { blocking, noted, participants } = asked.value;
    const reasons = [...blocking, ...noted].map((reason) => judgedFor(ctx, reason));
    return {
      reasons,
      possible: blocking.every((reason) => judgedFor(ctx, reason).mayOverride),
      participants: participants.length,
      cantCome: participants.filter(({ conflictThen }) => conflictThen).length,
    };
  });
}

function refused(ctx: Ctx, reasons: readonly MoveReason[]): MovePreview<MoveReason> {
  const all = reasons.map((reason) => judgedFor(ctx, reason));
  return { reasons: all, possible: false, participants: 0, cantCome: 0 };
}

/** A reason with what it means for this actor. */
export function judgedFor<R extends SettleReason>(ctx: Ctx, reason: R): Judged<R> {
  if (isGroupRule(reason)) {
    const { level } = groupPolicy(reason.code);
    return { reason, level, mayOverride: maySetAside(ctx.actor, reason.code) };
  }
  if (!(reason.code in reasonPolicy)) {
    const code = reason.code as keyof typeof bookingPolicy;
    return { reason, level: bookingPolicy[code].level, mayOverride: false };
  }
  const code = reason.code as keyof typeof reasonPolicy;
  return { reason, level: reasonPolicy[code].level, mayOverride: mayOverride(ctx.actor, code) };
}
