import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import { mayAnswerMessages } from './policy.ts';

export type SettleInterestRefusal = { readonly code: 'not-allowed' | 'message-unknown' };

/** The office has answered a message, or takes that back. Doing the same twice changes nothing. */
export async function settleInterest(
  ctx: Ctx,
  input: { readonly interestId: string; readonly answered: boolean },
): Promise<Outcome<undefined, SettleInterestRefusal>> {
  if (!mayAnswerMessages(ctx.actor)) return refuse({ code: 'not-allowed' });
  const { interestId, answered } = input;
  return transact<undefined, SettleInterestRefusal>(ctx, { locks: [] }, async (tx) => {
    const found = await tx.interest.findUnique({ where: { id: interestId }, select: { handledAt: true } });
    if (!found) return refuse({ code: 'message-unknown' });
    if ((found.handledAt !== null) === answered) return ok();
    const handledAt = answered ? new Date(ctx.now.epochMilliseconds) : null;
    await tx.interest.update({ where: { id: interestId }, data: { handledAt } });
    const action = answered ? 'interest-answered' : 'interest-reopened';
    await audit(tx, ctx, { action, subjectType: 'interest', subjectId: interestId });
    return ok();
  });
}
