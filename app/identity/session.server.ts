import { betterAuthInstance } from './auth.server.ts';

export type Session = {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  /** The hat chosen for this sign-in; null lets the first valid one apply. */
  readonly membershipId: string | null;
};

/** The session that the request's cookie proves, or null: no cookie, a forged one, expired or revoked. */
export async function readSession(request: Request): Promise<Session | null> {
  const cookie = request.headers.get('cookie');
  if (!cookie) return null;
  // A session lasts from signing in, it does not slide: nothing is written on a read.
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
  };
}
