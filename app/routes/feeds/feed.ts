/** A calendar link. The secret in the address is all it takes; cookies are neither asked nor set. */
import { visitorOf } from '#app/identity/visitor.server.ts';
import { readFeed } from '#app/notices/read-feed.server.ts';
import type { Route } from './+types/feed.ts';

export async function loader(args: Route.LoaderArgs) {
  const answer = await readFeed(visitorOf(args), args.params.token);
  if (answer.status === 404) return new Response(null, { status: 404, headers: unkept });
  if (answer.status === 429) {
    return new Response(null, { status: 429, headers: { ...unkept, 'Retry-After': `${answer.retryAfter}` } });
  }
  const headers = {
    ETag: answer.etag,
    // Private: proxies on the way keep nothing. The program itself asks again each time, and is told when nothing changed.
    'Cache-Control': 'private, no-cache',
    'X-Robots-Tag': 'noindex',
    'Referrer-Policy': 'no-referrer',
  };
  const known = args.request.headers.get('If-None-Match') ?? '';
  if (known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === answer.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(answer.calendar, {
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': 'inline; filename="agenda.ics"',
    },
  });
}

const unkept = { 'Cache-Control': 'no-store' };
