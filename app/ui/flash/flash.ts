/**
 * A message for the next page: an action redirects with it, the next page shows it once. It travels in a short-lived
 * cookie, so it works without JavaScript and without a session. It is words only, rendered as text.
 */
export type FlashTone = 'good' | 'notice' | 'danger';

export interface Flash {
  readonly tone: FlashTone;
  readonly text: string;
  /** A way on, on this site: *Bekijk je agenda*. */
  readonly link?: { readonly to: string; readonly label: string };
}

export const flashCookieName = 'lb_flash';
/** Code points: even if each took four bytes, the cookie stays below the 4096 that browsers keep. */
const maxTextLength = 300;

/** `Set-Cookie` value that shows `flash` on the next page: `redirect(to, { headers: { 'Set-Cookie': flashCookie(…) } })`. */
export function flashCookie(flash: Flash, isSecure: boolean): string {
  const value = encodeURIComponent(JSON.stringify({ ...flash, text: shortened(flash.text) }));
  return `${flashCookieName}=${value}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

function shortened(text: string): string {
  return [...text.toWellFormed()].slice(0, maxTextLength).join('');
}

/** `Set-Cookie` value that forgets the message; send it with the page that shows it. */
export function clearFlashCookie(): string {
  return `${flashCookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;
}

/** The message in a request's `Cookie` header, or null. Anything malformed is no message. */
export function readFlash(cookieHeader: string | null): Flash | null {
  const prefix = `${flashCookieName}=`;
  const pair = (cookieHeader ?? '').split('; ').find((part) => part.startsWith(prefix));
  if (!pair || pair.length === prefix.length) return null;
  try {
    const found: unknown = JSON.parse(decodeURIComponent(pair.slice(prefix.length)));
    if (typeof found !== 'object' || found === null) return null;
    const { tone, text, link } = found as Record<string, unknown>;
    if (typeof text !== 'string' || text === '') return null;
    const safeTone: FlashTone = tone === 'good' || tone === 'danger' ? tone : 'notice';
    const to = (link as { to?: unknown } | undefined)?.to;
    const label = (link as { label?: unknown } | undefined)?.label;
    const isOwnPath = typeof to === 'string' && /^\/(?![/\\])/.test(to);
    const base = { tone: safeTone, text: shortened(text) };
    return isOwnPath && typeof label === 'string' ? { ...base, link: { to, label } } : base;
  } catch {
    return null;
  }
}
