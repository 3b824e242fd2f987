import type { MiddlewareFunction } from 'react-router';
import { requestTrace } from '#app/platform/request-trace.server.ts';
import { retryAfterSeconds } from './overload.ts';

/**
 * Outermost middleware of every page: notes which route answers, for the log; says that an answer is for this visitor
 * only, unless its route said otherwise; and turns the failure of a loader or action that found the database too busy
 * into 503 with Retry-After.
 */
export const finishAnswer: MiddlewareFunction<Response> = async ({ pattern }, next) => {
  const trace = requestTrace();
  if (trace) trace.route = pattern;
  const response = await next();
  const headers = new Headers(response.headers);
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  const { status, statusText } = response;
  if (!trace?.overloaded || status < 500) return new Response(response.body, { status, statusText, headers });

  headers.set('Retry-After', String(retryAfterSeconds));
  // What the error page reads in the browser to say "too busy" instead of "went wrong".
  headers.append('Server-Timing', 'busy');
  return new Response(response.body, { status: 503, headers });
};
