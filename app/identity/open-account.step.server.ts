import type { Ctx } from '#app/kernel/actor.ts';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { audit } from '#app/platform/audit.server.ts';
import type { Tx } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { OpenAccountRefusal } from './reason-policy.ts';

export type OpenAccountStepInput = {
  readonly personId: string;
  readonly email: string;
  /** From `hashPassword` of better-auth; null for an account without one. */
  readonly passwordHash: string | null;
};

/**
 * The part of opening an account that the import does in its own transaction, for which that holds the lock
 * `person:<id>`. Refuses `person-unknown`, `person-has-account` and `email-in-use`. Policy is the caller's.
 */
export async function openAccountStep(
  tx: Tx,
  ctx: Ctx,
  input: OpenAccountStepInput,
): Promise<Outcome<{ userId: string }, Exclude<OpenAccountRefusal, { code: 'account-not-allowed' }>>> {
  const person = await tx.person.findUnique({
    where: { id: input.personId },
    select: { userId: true, givenName: true, infix: true, familyName: true },
  });
  if (!person) return refuse({ code: 'person-unknown' });
  if (person.userId !== null) return refuse({ code: 'person-has-account' });
  const email = input.email.trim().toLowerCase();
  const taken = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (taken) return refuse({ code: 'email-in-use' });

  const userId = newId();
  const name = [person.givenName, person.infix, person.familyName].filter(Boolean).join(' ');
  // Given by the employer or the office, and used only after mail to it, or a password they handed over, was proven.
  await tx.user.create({ data: { id: userId, name, email, emailVerified: true } });
  if (input.passwordHash !== null) {
    await tx.authAccount.create({
      data: {
        id: newId(),
        userId,
        accountId: userId,
        providerId: 'credential',
        password: input.passwordHash,
      },
    });
  }
  await tx.person.update({ where: { id: input.personId }, data: { userId } });
  await audit(tx, ctx, {
    action: 'account-opened',
    subjectType: 'person',
    subjectId: input.personId,
    after: { userId, email },
  });
  return ok({ userId });
}
