/**
 * The one end of every way of signing in: the session, its cookies, the language that the person chose, and the line in
 * the audit log.
 */
import { localeCookieName } from '#app/ui/i18n/locale.ts';
import { betterAuthInstance, cookiesAreSecure } from './auth.server.ts';
import { noteAccountEvent } from './note-account-event.server.ts';
import { findPersonOfUser } from './queries.server.ts';
import { dropSession, readSession } from './session.server.ts';
import type { SignInWay } from './sign-in-way.ts';
import type { Visitor } from './visitor.server.ts';

export type OpenedSession = {
  readonly userId: string;
  /** `Set-Cookie` headers for the answer. */
  readonly cookies: readonly string[];
};

/**
 * Opens a session for someone whom the caller has recognised, in the hat of `membershipId` where one is given. `remember`
 * keeps it beyond the browser's closing.
 */
export async function openSession(
  visitor: Visitor,
  userId: string,
  way: SignInWay,
  remember: boolean,
  membershipId?: string,
): Promise<OpenedSession> {
  const before = await readSession(visitor.headers);
  const { headers } = await betterAuthInstance().api.openSession({
    body: { userId, way, remember, membershipId },
    headers: visitor.headers,
    returnHeaders: true,
  });
  // The browser forgets its earlier session now; nobody else should be able to go on with it.
  if (before) await dropSession(before.userId, before.id);
  const found = await findPersonOfUser(userId);
  await noteAccountEvent(visitor, { action: 'signed-in', userId, facts: { way } });
  const cookies = headers.getSetCookie();
  const locale = found?.person.locale;
  return { userId, cookies: locale ? [...cookies, localeCookie(locale)] : cookies };
}

/** Keeps a choice of language on this device for a year; readable by nobody but us, not secret. */
export function localeCookie(locale: string): string {
  return `${localeCookieName}=${locale}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${cookiesAreSecure() ? '; Secure' : ''}`;
}
