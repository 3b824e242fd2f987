import type { Actor } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import { transact } from '#app/platform/database.server.ts';
import type { Visitor } from './visitor.server.ts';

export type AccountAction =
  | 'signed-in'
  | 'signed-out'
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'sign-in-mail-sent'
  | 'sessions-revoked'
  | 'password-set';

export type AccountEvent = {
  readonly action: AccountAction;
  /** Left out where no account belongs to what was tried; that is noted too, so that both take as long. */
  readonly userId?: string | undefined;
  readonly facts?: Readonly<Record<string, string | number>>;
};

// Before signing in there is no actor yet, and an account belongs to a person, not to one of their hats.
const signIn: Actor = { kind: 'system', name: 'sign-in' };

/** Notes what happened to an account. The session itself is better-auth's and saved on its own. */
export async function noteAccountEvent(visitor: Visitor, event: AccountEvent): Promise<void> {
  const { now, requestId } = visitor;
  await transact(visitor, { locks: [] }, async (tx) => {
    await audit(
      tx,
      { actor: signIn, now, requestId },
      {
        action: event.action,
        subjectType: 'user',
        subjectId: event.userId ?? 'unknown',
        ...(event.facts && { after: event.facts }),
      },
    );
    return ok();
  });
}
