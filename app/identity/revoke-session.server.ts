import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { noteAccountEvent } from './note-account-event.server.ts';
import type { AccountRefusal } from './reason-policy.ts';
import type { Account } from './signed-in.server.ts';
import type { Visitor } from './visitor.server.ts';

/**
 * Signs the person out elsewhere: one session, or all `others` than this one. Returns how many ended. Refuses
 * `session-unknown` for one that isn't theirs or has ended already. Works at the next request of that device.
 */
export async function revokeSession(
  visitor: Visitor,
  account: Account,
  session: string | 'others',
): Promise<Outcome<number, AccountRefusal>> {
  const { userId, sessionId } = account;
  const id = session === 'others' ? { not: sessionId } : session;
  const outcome = await transact<number, AccountRefusal>(visitor, { locks: [] }, async (tx) => {
    const { count } = await tx.authSession.deleteMany({ where: { userId, id } });
    return count === 0 && session !== 'others' ? refuse({ code: 'session-unknown' }) : ok(count);
  });
  if (outcome.ok && outcome.value > 0) {
    await noteAccountEvent(visitor, {
      action: 'sessions-revoked',
      userId,
      facts: { count: outcome.value },
    });
  }
  return outcome;
}
