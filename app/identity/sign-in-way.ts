/** How someone proved who they are. `demo` is no proof, and exists only in a demo. */
export const signInWays = ['password', 'mail-link', 'mail-code', 'demo'] as const;
export type SignInWay = (typeof signInWays)[number];

/** Milliseconds after signing in by mail in which a password may be set without knowing the old one. */
const freshMs = 15 * 60_000;

export function parseSignInWay(text: unknown): SignInWay | null {
  return signInWays.find((way) => way === text) ?? null;
}

/** Someone who just showed to read the account's mail: also the way back for who forgot the password. */
export function justProvenByMail(
  session: { readonly way: SignInWay | null; readonly createdMs: number },
  nowMs: number,
): boolean {
  const age = nowMs - session.createdMs;
  return (session.way === 'mail-link' || session.way === 'mail-code') && age >= 0 && age < freshMs;
}
