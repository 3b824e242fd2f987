import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import {
  countAttempt,
  forgetAttempts,
  forgiveAttempt,
  passwordPerAddress,
  passwordPerCaller,
} from './attempt-limit.server.ts';
import { demoAccounts } from './demo-accounts.ts';
import { isDemo } from './enter-demo.server.ts';
import { noteAccountEvent } from './note-account-event.server.ts';
import { type OpenedSession, openSession } from './open-session.server.ts';
import { findPasswordHash, findUserByEmail } from './queries.server.ts';
import type { SignInRefusal } from './reason-policy.ts';
import type { Visitor } from './visitor.server.ts';

/**
 * Signs in by address and password. Refuses with `sign-in-wrong` whatever is wrong, after the same work, so that nobody
 * learns which addresses have an account; and with `too-many-attempts` from the ninth failure within a quarter of an
 * hour, also with the right password.
 */
export async function signInWithPassword(
  visitor: Visitor,
  input: { readonly email: string; readonly password: string; readonly remember: boolean },
): Promise<Outcome<OpenedSession, SignInRefusal>> {
  const { email, password, remember } = input;
  const fromCaller = await countAttempt(passwordPerCaller, visitor.address, visitor.now);
  // In this order: who is stopped as a caller can't go on locking other people's accounts.
  const attempt = fromCaller.allowed
    ? await countAttempt(passwordPerAddress, email, visitor.now)
    : fromCaller;
  const user = await findUserByEmail(email);
  if (!attempt.allowed) {
    if (attempt.first) await noteAccountEvent(visitor, { action: 'sign-in-locked', userId: user?.id });
    return refuse({ code: 'too-many-attempts', minutes: attempt.minutes });
  }

  // Everybody knows the password of the demo's people; their accounts may be left over from a trial.
  const isOpenToAll = !isDemo() && demoAccounts.some((account) => account.email === email);
  const hash = user && !isOpenToAll ? await findPasswordHash(user.id) : null;
  const proven = await passwordFits(hash, password);
  if (!user || !proven) {
    await noteAccountEvent(visitor, { action: 'sign-in-failed', userId: user?.id });
    return refuse({ code: 'sign-in-wrong' });
  }
  await forgiveAttempt(passwordPerCaller, visitor.address);
  await forgetAttempts(passwordPerAddress, email, visitor.now);
  return ok(await openSession(visitor, user.id, 'password', remember));
}

/** Works as long where there is nothing to compare with. */
async function passwordFits(hash: string | null, password: string): Promise<boolean> {
  if (hash !== null) return verifyPassword({ hash, password });
  await hashPassword(password);
  return false;
}
