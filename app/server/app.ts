/**
 * The HTTP server as one Express application, and what runs beside it. This file is the entry of the server bundle: all
 * of the app's server code is in that one bundle, so that there is one database pool, one job queue and one log in a
 * process (docs/decisions/0020). `scripts/start.ts` and `scripts/dev.ts` load it and listen.
 */

import * as build from 'virtual:react-router/server-build';
import { createRequestHandler } from '@react-router/express';
import type { Express, RequestHandler } from 'express';
import { RouterContextProvider } from 'react-router';
import { now } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { requestContext } from '#app/platform/request-context.server.ts';
import { requestTrace } from '#app/platform/request-trace.server.ts';
import { negotiateLocale, parseLocale } from '#app/ui/i18n/locale.ts';
import { localeCookie } from './cookies.ts';
import { guardedApp } from './guarded-app.ts';
import { nonceOf } from './security-headers.ts';

export { startBackground } from './background.ts';
export { staticAssets } from './static-assets.ts';

/** @param serveFirst the browser's files of the build, or Vite in development. */
export function createApp(serveFirst: RequestHandler): Express {
  return guardedApp({ serveFirst, pages: pages() });
}

function pages(): RequestHandler {
  const { publicUrl, siteOrigin, mode } = env();
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
        // An address may name a language, so that search engines find both.
        locale: negotiateLocale(
          parseLocale(request.query.lang) ?? localeCookie(request),
          request.get('accept-language'),
        ),
        now: now(),
        ip: request.ip ?? '',
        origin: siteOrigin,
      });
      return context;
    },
  });
}
