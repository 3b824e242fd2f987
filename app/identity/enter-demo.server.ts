import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { env } from '#app/platform/env.server.ts';
import { countAttempt, demoPerCaller } from './attempt-limit.server.ts';
import { demoAccounts } from './demo-accounts.ts';
import { type OpenedSession, openSession } from './open-session.server.ts';
import { findPersonOfUser, findUserByEmail } from './queries.server.ts';
import type { DemoRefusal, SignInRefusal } from './reason-policy.ts';
import type { Visitor } from './visitor.server.ts';

/** Whether this is a demo: only then are there accounts that anybody may use. */
export function isDemo(): boolean {
  return env().demo;
}

/**
 * Enters as one of the people of the demo, without a password. Refuses `demo-account-missing` where there is no such
 * account, and everybody where this is no demo.
 */
export async function enterDemo(
  visitor: Visitor,
  key: string,
): Promise<Outcome<OpenedSession, DemoRefusal | SignInRefusal>> {
  const account = demoAccounts.find((each) => each.key === key);
  if (!isDemo() || !account) return refuse({ code: 'demo-account-missing' });
  const attempt = await countAttempt(demoPerCaller, visitor.address, visitor.now);
  if (!attempt.allowed) return refuse({ code: 'too-many-attempts', minutes: attempt.minutes });
  const user = await findUserByEmail(account.email);
  const found = user && (await findPersonOfUser(user.id));
  const hat = found?.memberships.find(
    ({ role, organisationCode }) => role === account.role && organisationCode === account.organisation,
  );
  if (!user || !hat) return refuse({ code: 'demo-account-missing' });
  return ok(await openSession(visitor, user.id, 'demo', false, hat.membershipId));
}
