import { database } from '#app/platform/database-pool.server.ts';
import { betterAuthInstance } from './auth.server.ts';
import { parseSignInWay, type SignInWay } from './sign-in-way.ts';

export type Session = {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  /** The hat chosen for this sign-in; null lets the first valid one apply. */
  readonly membershipId: string | null;
  readonly way: SignInWay | null;
  /** When it was opened, by the clock of the machine; epoch milliseconds. */
  readonly createdMs: number;
};

/**
 * The session that the cookie among `headers` proves, or null: no cookie, a forged one, expired or revoked. A session
 * lasts from signing in, it does not slide: nothing is written on a read.
 */
export async function readSession(headers: Headers): Promise<Session | null> {
  const cookie = headers.get('cookie');
  if (!cookie) return null;
  const found = await betterAuthInstance().api.getSession({
    headers: new Headers({ cookie }),
    query: { disableRefresh: true },
  });
  if (!found) return null;
  return {
    id: found.session.id,
    userId: found.user.id,
    email: found.user.email,
    membershipId: found.session.membershipId ?? null,
    way: parseSignInWay(found.session.way),
    createdMs: found.session.createdAt.getTime(),
  };
}

/** Ends one session of this person; the cookie that proved it proves nothing any more. */
export async function dropSession(userId: string, sessionId: string): Promise<boolean> {
  const { count } = await database().prisma.authSession.deleteMany({ where: { id: sessionId, userId } });
  return count > 0;
}
