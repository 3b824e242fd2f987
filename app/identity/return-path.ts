const longest = 2000;

/**
 * Where to go after signing in: a path on this site, or null. What comes from outside could send someone to another
 * site (`//evil.example`, `/\evil.example`, `https:…`) or back into signing in.
 */
export function safeReturnPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > longest) return null;
  // A browser drops tabs and line breaks out of an address and reads a backslash as a slash.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return null;
  if (/^\/(account\/(sign-in|sign-out|magic-link)|demo)(?=[/?#]|$)/.test(text)) return null;
  return text;
}

/** The sign-in page, which comes back to `path` afterwards. */
export function signInPath(path?: string | null): string {
  const next = safeReturnPath(path);
  return next === null || next === '/'
    ? '/account/sign-in'
    : `/account/sign-in?next=${encodeURIComponent(next)}`;
}
