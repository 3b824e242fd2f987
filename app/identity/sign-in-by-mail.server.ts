import { timingSafeEqual } from 'node:crypto';
import { type Outcome, ok, refuse, valueOrThrow } from '#app/kernel/outcome.ts';
import { type Tx, transact } from '#app/platform/database.server.ts';
import {
  codePerCaller,
  countAttempt,
  forgetAttempts,
  forgiveAttempt,
  linkPerCaller,
  passwordPerAddress,
} from './attempt-limit.server.ts';
import { noteAccountEvent } from './note-account-event.server.ts';
import { type OpenedSession, openSession } from './open-session.server.ts';
import { findMailRecipient, findSignInMailOwner, type MailRecipient } from './queries.server.ts';
import type { SignInRefusal } from './reason-policy.ts';
import { hashCode, hashLink, identifierOf } from './request-sign-in-mail.server.ts';
import { codeTries, type KeptSignInMail, readKept, splitToken } from './sign-in-mail.ts';
import type { Visitor } from './visitor.server.ts';

type Input = { readonly remember: boolean };

/**
 * Signs in by the link of a mail, once: refuses with `link-not-valid` a link that was used, replaced, older than a
 * quarter of an hour, or made up. Called by a button only: mail scanners open links.
 */
export async function signInWithLink(
  visitor: Visitor,
  input: Input & { readonly token: string },
): Promise<Outcome<OpenedSession, SignInRefusal>> {
  const attempt = await countAttempt(linkPerCaller, visitor.address, visitor.now);
  if (!attempt.allowed) return refuse({ code: 'too-many-attempts', minutes: attempt.minutes });
  const token = splitToken(input.token);
  const owner = token && (await findSignInMailOwner(token.id));
  if (!token || !owner) return refuse({ code: 'link-not-valid' });
  const proven = await use(
    visitor,
    owner,
    (id, kept) => id === token.id && same(hashLink(id, token.key), kept.link),
  );
  if (!proven) return refuse({ code: 'link-not-valid' });
  await forgiveAttempt(linkPerCaller, visitor.address);
  return ok(await signedIn(visitor, owner, 'mail-link', input.remember));
}

/**
 * Signs in by the six digits of a mail, once. Refuses with `code-not-valid` whatever is wrong: another code, an old mail,
 * an address without an account. After the fifth wrong code only the link still works.
 */
export async function signInWithCode(
  visitor: Visitor,
  input: Input & { readonly email: string; readonly code: string },
): Promise<Outcome<OpenedSession, SignInRefusal>> {
  const attempt = await countAttempt(codePerCaller, visitor.address, visitor.now);
  if (!attempt.allowed) return refuse({ code: 'too-many-attempts', minutes: attempt.minutes });
  const owner = await findMailRecipient(input.email);
  const proven =
    owner &&
    (await use(
      visitor,
      owner,
      (id, kept) => kept.code !== null && same(hashCode(id, input.code), kept.code),
    ));
  if (!proven) {
    await noteAccountEvent(visitor, { action: 'sign-in-failed', userId: owner?.userId });
    return refuse({ code: 'code-not-valid' });
  }
  await forgiveAttempt(codePerCaller, visitor.address);
  return ok(await signedIn(visitor, owner, 'mail-code', input.remember));
}

/** Whether the account's mail is proven; if so it is used up. */
async function use(
  visitor: Visitor,
  { userId, personId }: MailRecipient,
  isProof: (id: string, kept: KeptSignInMail) => boolean,
): Promise<boolean> {
  // A refusal would save nothing, and the try has to be saved: the answer is a value here.
  const outcome = await transact(visitor, { locks: [`person:${personId}`] }, async (tx) => {
    const row = await tx.authVerification.findFirst({ where: { identifier: identifierOf(userId) } });
    const kept = row && readKept(row.value);
    if (!row || !kept) return ok(false);
    const expired = row.expiresAt.getTime() <= visitor.now.epochMilliseconds;
    const proven = !expired && isProof(row.id, kept);
    if (proven || expired) await tx.authVerification.delete({ where: { id: row.id } });
    else await keepTry(tx, row.id, kept);
    return ok(proven);
  });
  return valueOrThrow(outcome);
}

async function keepTry(tx: Tx, id: string, kept: KeptSignInMail): Promise<void> {
  const tries = kept.tries + 1;
  const left: KeptSignInMail = { ...kept, tries, code: tries >= codeTries ? null : kept.code };
  await tx.authVerification.update({ where: { id }, data: { value: JSON.stringify(left) } });
}

async function signedIn(
  visitor: Visitor,
  owner: MailRecipient,
  way: 'mail-link' | 'mail-code',
  remember: boolean,
) {
  // Who reads the mailbox is the owner: an account locked by someone's guessing opens again.
  await forgetAttempts(passwordPerAddress, owner.email, visitor.now);
  return openSession(visitor, owner.userId, way, remember);
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
