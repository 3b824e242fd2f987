const longest = 2000;

/** A path on this site, or null: what comes from outside could lead elsewhere (`//evil.example`, `/\\evil.example`). */
export function ownPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > longest) return null;
  // A browser drops tabs and line breaks out of an address and reads a backslash as a slash.
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) ? text : null;
}

/** Where to go after signing in: a path on this site that isn't signing in or out itself, or null. */
export function safeReturnPath(text: unknown): string | null {
  const path = ownPath(text);
  if (path && /^\/(account\/(sign-in|sign-out|magic-link)|demo)(?=[/?#]|$)/.test(path)) return null;
  return path;
}

/** The sign-in page, which comes back to `path` afterwards. */
export function signInPath(path?: string | null): string {
  const next = safeReturnPath(path);
  return next === null || next === '/'
    ? '/account/sign-in'
    : `/account/sign-in?next=${encodeURIComponent(next)}`;
}
