import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { countAttempt, forgetAttempts, passwordPerAddress } from './attempt-limit.server.ts';
import { noteAccountEvent } from './note-account-event.server.ts';
import { findPasswordHash } from './queries.server.ts';
import type { AccountRefusal } from './reason-policy.ts';
import type { Account } from './signed-in.server.ts';
import type { Visitor } from './visitor.server.ts';

/** The name under which better-auth keeps a password. */
export const passwordProvider = 'credential';

/**
 * Gives the account a password, or another one, and signs out everywhere else. Whoever has a password already must know
 * it: `current-password-wrong`, and `too-many-attempts` after too many of those. Who forgot it signs in by mail first.
 */
export async function setPassword(
  visitor: Visitor,
  account: Account,
  input: { readonly currentPassword?: string | undefined; readonly newPassword: string },
): Promise<Outcome<undefined, AccountRefusal>> {
  const { userId, sessionId, email } = account;
  const current = await findPasswordHash(userId);
  if (current !== null && !account.justProvenByMail) {
    const attempt = await countAttempt(passwordPerAddress, email, visitor.now);
    if (!attempt.allowed) return refuse({ code: 'too-many-attempts', minutes: attempt.minutes });
    const known = await verifyPassword({ hash: current, password: input.currentPassword ?? '' });
    if (!known) return refuse({ code: 'current-password-wrong' });
    await forgetAttempts(passwordPerAddress, email, visitor.now);
  }
  const password = await hashPassword(input.newPassword);
  const outcome = await transact<undefined, AccountRefusal>(
    visitor,
    { locks: [`person:${account.person.id}`] },
    async (tx) => {
      await tx.authAccount.deleteMany({ where: { userId, providerId: passwordProvider } });
      await tx.authAccount.create({
        data: { id: newId(), userId, accountId: userId, providerId: passwordProvider, password },
      });
      await tx.authSession.deleteMany({ where: { userId, id: { not: sessionId } } });
      return ok();
    },
  );
  await noteAccountEvent(visitor, { action: 'password-set', userId });
  return outcome;
}
