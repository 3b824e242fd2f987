import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { transact } from '#app/platform/database.server.ts';
import { secret } from '#app/platform/env.server.ts';
import { sendMail } from '#app/platform/mail.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { countAttempt, mailPerAddress, mailPerCaller } from './attempt-limit.server.ts';
import { noteAccountEvent } from './note-account-event.server.ts';
import { findMailRecipient, type MailRecipient } from './queries.server.ts';
import type { SignInRefusal } from './reason-policy.ts';
import { renderSignInMail } from './render-sign-in-mail.server.ts';
import { type KeptSignInMail, mailValidMinutes } from './sign-in-mail.ts';
import type { Visitor } from './visitor.server.ts';

/** Every answer takes at least this many milliseconds, so that its speed doesn't tell whether an account exists. */
const leastMs = 300;

/**
 * Sends a mail with a link and a code to sign in, to an address that has an account; replaces an earlier mail. Answers
 * the same for every address. Refuses only a caller who asks too often, with `too-many-attempts`.
 */
export async function requestSignInMail(
  visitor: Visitor,
  input: { readonly email: string; readonly next: string | null },
): Promise<Outcome<undefined, SignInRefusal>> {
  const fromCaller = await countAttempt(mailPerCaller, visitor.address, visitor.now);
  if (!fromCaller.allowed) return refuse({ code: 'too-many-attempts', minutes: fromCaller.minutes });
  const enough = delay(leastMs);
  // Nobody can have someone's mailbox filled. That it wasn't sent is not said: it would tell that there is an account.
  const forAddress = await countAttempt(mailPerAddress, input.email, visitor.now);
  const recipient = forAddress.allowed ? await findMailRecipient(input.email) : null;
  if (recipient) await send(visitor, recipient, input.next);
  await enough;
  return ok();
}

async function send(visitor: Visitor, recipient: MailRecipient, next: string | null): Promise<void> {
  const { userId, personId } = recipient;
  const id = newId();
  const key = randomBytes(24).toString('base64url');
  const code = randomInt(1_000_000).toString().padStart(6, '0');
  const kept: KeptSignInMail = { link: hashLink(id, key), code: hashCode(id, code), tries: 0 };
  const expiresAt = visitor.now.add({ minutes: mailValidMinutes });
  await transact(visitor, { locks: [`person:${personId}`] }, async (tx) => {
    const identifier = identifierOf(userId);
    await tx.authVerification.deleteMany({ where: { identifier } });
    const dates = { expiresAt: new Date(expiresAt.epochMilliseconds) };
    await tx.authVerification.create({ data: { id, identifier, value: JSON.stringify(kept), ...dates } });
    return ok();
  });
  const locale = recipient.locale ?? visitor.locale;
  const link = linkTo(visitor.origin, `${id}.${key}`, next);
  await sendMail({
    to: { address: recipient.email, name: recipient.givenName },
    personId,
    locale,
    kind: 'sign-in',
    ...renderSignInMail({ locale, givenName: recipient.givenName, link, code }),
  });
  await noteAccountEvent(visitor, { action: 'sign-in-mail-sent', userId });
}

function linkTo(origin: string, token: string, next: string | null): string {
  const link = new URL('/account/magic-link', origin);
  link.searchParams.set('token', token);
  if (next) link.searchParams.set('next', next);
  return link.href;
}

/** Under which an account's sign-in mail is kept. */
export function identifierOf(userId: string): string {
  return `sign-in-mail:${userId}`;
}

export function hashLink(id: string, key: string): string {
  return createHmac('sha256', secret()).update(`link ${id} ${key}`).digest('base64url');
}

/** Keyed with the secret: a million codes are tried in no time by who has read the table. */
export function hashCode(id: string, code: string): string {
  return createHmac('sha256', secret()).update(`code ${id} ${code}`).digest('base64url');
}
