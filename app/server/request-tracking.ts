/** Gives each request its id, and logs one line when it is answered. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { log } from '#app/platform/log.server.ts';
import { type RequestTrace, withRequestTrace } from '#app/platform/request-trace.server.ts';
import { loggablePath } from './loggable-path.ts';

/** An id from a proxy in front is kept if it looks like one, so that both logs tell the same story. */
const acceptableId = /^[\w-]{8,64}$/;

export function trackRequests(): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const trace: RequestTrace = { requestId: given && acceptableId.test(given) ? given : randomUUID() };
    response.set('X-Request-Id', trace.requestId);
    // Readable for the page's own script, which shows it when a part of the page could not be fetched.
    response.set('Server-Timing', `request;desc="${trace.requestId}"`);
    const began = performance.now();
    response.once('close', () => {
      const line = {
        requestId: trace.requestId,
        method: request.method,
        route: trace.route ?? loggablePath(request.path),
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
        ...(!response.writableFinished && { aborted: true }),
      };
      if (response.statusCode >= 500) log().warn(line, 'request');
      else log().info(line, 'request');
    });
    withRequestTrace(trace, next);
  };
}
