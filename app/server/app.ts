/**
 * The HTTP server as one Express application, and what runs beside it. This file is the entry of the server bundle: all
 * of the app's server code is in that one bundle, so that there is one database pool, one job queue and one log in a
 * process (docs/decisions/0020). `scripts/start.ts` and `scripts/dev.ts` load it and listen.
 */

import * as build from 'virtual:react-router/server-build';
import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import { RouterContextProvider } from 'react-router';
import { now } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { requestContext } from '#app/platform/request-context.server.ts';
import { requestTrace } from '#app/platform/request-trace.server.ts';
import { negotiateLocale } from '#app/ui/i18n/locale.ts';
import { limitBodies } from './body-limit.ts';
import { localeCookie } from './cookies.ts';
import { sendErrorPage } from './error-page.ts';
import { originAllowed } from './origin-check.ts';
import { limitConcurrentRequests } from './overload.ts';
import { trackRequests } from './request-tracking.ts';
import { nonceOf, securityHeaders } from './security-headers.ts';

export { startBackground } from './background.ts';
export { staticAssets } from './static-assets.ts';

export interface AppOptions {
  /** Answers what it has before any page is made: the browser's files, or Vite in development. */
  readonly serveFirst: RequestHandler;
}

export function createApp({ serveFirst }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env().trustProxy);
  app.use(trackRequests());
  app.use(securityHeaders());
  app.use(compression());
  app.use(serveFirst);
  app.use(limitConcurrentRequests());
  app.use(takeForwardedHost());
  app.use(checkOrigin());
  app.use(limitBodies());
  app.use(pages());
  app.use(lastResort());
  return app;
}

/** With a trusted proxy in front, its word on the host is the host, port and all, for everything further on. */
function takeForwardedHost(): RequestHandler {
  return (request, _response, next) => {
    request.headers.host = request.host;
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

function originOf(request: Request): string {
  return `${request.protocol}://${request.host}`;
}

function pages(): RequestHandler {
  const { publicUrl, mode } = env();
  // React Router has an origin check of its own, against the address it was called under.
  const allowedActionOrigins = publicUrl ? [new URL(publicUrl).host] : [];
  return createRequestHandler({
    mode,
    build: { ...build, allowedActionOrigins },
    getLoadContext: (request, response) => {
      const context = new RouterContextProvider();
      context.set(requestContext, {
        requestId: requestTrace()?.requestId ?? '',
        nonce: nonceOf(response),
        locale: negotiateLocale(localeCookie(request), request.get('accept-language')),
        now: now(),
        ip: request.ip ?? '',
        origin: publicUrl ?? originOf(request),
      });
      return context;
    },
  });
}

function lastResort(): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const status = (error as { status?: number }).status === 400 ? 400 : 500;
    if (status === 500) log().error({ err: error }, 'answering a request failed');
    sendErrorPage(request, response, status);
  };
}
