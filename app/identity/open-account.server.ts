import { hashPassword } from 'better-auth/crypto';
import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { openAccountStep } from './open-account.step.server.ts';
import { mayOpenAccount } from './policy.ts';
import type { OpenAccountRefusal } from './reason-policy.ts';

export type OpenAccountInput = {
  readonly personId: string;
  /** Where sign-in mail goes; one account per address, whatever its capitals. */
  readonly email: string;
  /** Without one the person signs in by mail, and may choose one then. */
  readonly password?: string;
};

/**
 * Gives a person an account to sign in with. The only way accounts come about: invitations, the import and the demo call
 * it; nobody signs up. Refuses `account-not-allowed` (policy.ts), `person-unknown`, `person-has-account` and
 * `email-in-use`.
 */
export async function openAccount(
  ctx: Ctx,
  input: OpenAccountInput,
): Promise<Outcome<{ userId: string }, OpenAccountRefusal>> {
  // Before the transaction: hashing takes a tenth of a second, on purpose.
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
  return transact<{ userId: string }, OpenAccountRefusal>(
    ctx,
    {
      locks: [`person:${input.personId}`],
      onConstraint: { user_email_key: async () => [{ code: 'email-in-use' } as const] },
    },
    async (tx) => {
      const person = await tx.person.findUnique({
        where: { id: input.personId },
        select: { organisationIds: true },
      });
      if (!person) return refuse({ code: 'person-unknown' });
      if (!mayOpenAccount(ctx.actor, person.organisationIds)) return refuse({ code: 'account-not-allowed' });
      return openAccountStep(tx, ctx, { ...input, passwordHash });
    },
  );
}
