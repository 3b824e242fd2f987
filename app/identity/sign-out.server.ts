import { betterAuthInstance } from './auth.server.ts';
import { noteAccountEvent } from './note-account-event.server.ts';
import { readSession } from './session.server.ts';
import type { Visitor } from './visitor.server.ts';

/** Ends this session. Returns the `Set-Cookie` headers that make the browser forget it. Never refuses. */
export async function signOut(visitor: Visitor): Promise<readonly string[]> {
  const session = await readSession(visitor.headers);
  const { headers } = await betterAuthInstance().api.signOut({
    headers: visitor.headers,
    returnHeaders: true,
  });
  if (session) await noteAccountEvent(visitor, { action: 'signed-out', userId: session.userId });
  return headers.getSetCookie();
}
