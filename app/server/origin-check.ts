/**
 * Refuses writes that another site makes a visitor's browser send. Cookies are SameSite too; this holds where a browser
 * or a sister site on the same domain gets around that.
 */

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface WriteRequest {
  readonly method: string;
  /** The `Sec-Fetch-Site` header: sent by browsers over https and on localhost, cannot be set by a page. */
  readonly fetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly hasCookie: boolean;
  /** Origins under which this server is reached: the request's own, as trusted proxies tell it, and PUBLIC_URL. */
  readonly ownOrigins: readonly string[];
}

/**
 * True for reads, and for writes from our own pages. Every browser sends `Origin` with a write; a caller without it is
 * no browser (a webhook, an API client) and carries no cookie, so nobody's sign-in can be misused through it.
 */
export function originAllowed(request: WriteRequest): boolean {
  if (safeMethods.has(request.method)) return true;
  if (request.origin !== undefined) return request.ownOrigins.includes(request.origin);
  if (request.fetchSite !== undefined) return request.fetchSite === 'same-origin';
  return !request.hasCookie;
}
