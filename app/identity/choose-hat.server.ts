import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import type { HatChoice } from './hats.ts';
import type { AccountRefusal } from './reason-policy.ts';
import type { Account } from './signed-in.server.ts';
import type { Visitor } from './visitor.server.ts';

/**
 * Puts on another hat, for this session only: another device keeps its own. Refuses `hat-not-valid` for a membership that
 * is someone else's, over, or yet to begin.
 */
export async function chooseHat(
  visitor: Visitor,
  account: Account,
  membershipId: string,
): Promise<Outcome<HatChoice, AccountRefusal>> {
  const hat = account.hats.find((each) => each.membershipId === membershipId);
  if (!hat) return refuse({ code: 'hat-not-valid' });
  return transact(visitor, { locks: [] }, async (tx) => {
    await tx.authSession.updateMany({ where: { id: account.sessionId }, data: { membershipId } });
    return ok(hat);
  });
}
