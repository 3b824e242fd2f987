/**
 * What stands between the network and the pages: ids, security headers, limits, the origin check, and a plain page for
 * what goes wrong around them. Knows nothing of the pages themselves.
 */
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { limitBodies } from './body-limit.ts';
import { ownDrainListeners } from './drain-listeners.ts';
import { sendErrorPage } from './error-page.ts';
import { healthChecks } from './health.ts';
import { originAllowed } from './origin-check.ts';
import { limitConcurrentRequests } from './overload.ts';
import { trackRequests } from './request-tracking.ts';
import { securityHeaders } from './security-headers.ts';

export interface GuardedAppOptions {
  /** Answers what it has before any page is made: the browser's files, or Vite in development. */
  readonly serveFirst: RequestHandler;
  readonly pages: RequestHandler;
}

export function guardedApp({ serveFirst, pages }: GuardedAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env().trustProxy);
  app.use(trackRequests());
  app.use(securityHeaders());
  app.use(compression());
  app.use(ownDrainListeners());
  app.use(serveFirst);
  app.use(healthChecks());
  app.use(limitConcurrentRequests());
  app.use(refuseMalformedAddresses());
  app.use(takeForwardedHost());
  app.use(checkOrigin());
  app.use(limitBodies());
  app.use(pages);
  app.use(lastResort());
  return app;
}

/** Half percent signs are no text, and PostgreSQL keeps no text with a zero byte; nobody who means well sends either. */
function refuseMalformedAddresses(): RequestHandler {
  return (request, response, next) => {
    if (/%00/.test(request.url) || !canDecode(request.path)) return sendErrorPage(request, response, 400);
    next();
  };
}

function canDecode(path: string): boolean {
  try {
    return decodeURIComponent(path).length > 0;
  } catch {
    return false;
  }
}

/** The origin under which the caller reached us, as the trusted proxies tell it. */
function originOf(request: Request): string {
  return `${request.protocol}://${request.host}`;
}

/** With a trusted proxy in front, its word on the host is the host, port and all, for everything further on. */
function takeForwardedHost(): RequestHandler {
  return (request, _response, next) => {
    request.headers.host = request.host;
    delete request.headers['x-forwarded-host'];
    next();
  };
}

function checkOrigin(): RequestHandler {
  return (request, response, next) => {
    const allowed = originAllowed({
      method: request.method,
      fetchSite: request.get('sec-fetch-site'),
      origin: request.get('origin'),
      hasCookie: request.headers.cookie !== undefined,
      ownOrigins: [originOf(request), env().publicUrl].filter((origin) => origin !== undefined),
    });
    if (allowed) return next();
    log().warn({ method: request.method }, 'refused a write from another origin');
    sendErrorPage(request, response, 403);
  };
}

function lastResort(): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const status = (error as { status?: number }).status === 400 ? 400 : 500;
    if (status === 500) log().error({ err: error }, 'answering a request failed');
    sendErrorPage(request, response, status);
  };
}
