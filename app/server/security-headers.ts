import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { env } from '#app/platform/env.server.ts';

/** The nonce of the response being made; the policy in its headers names the same one. */
export function nonceOf(response: Response): string {
  return response.locals.nonce as string;
}

export function securityHeaders(): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(18).toString('base64');
    // https as the trusted proxies tell it, or as the settings say that all visitors come.
    const secure = request.secure || env().publicUrl?.startsWith('https:') === true;
    response.locals.nonce = nonce;
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(nonce, secure),
      'X-Content-Type-Options': 'nosniff',
      // Not `no-referrer`: browsers would then send `Origin: null` with forms, and the origin check needs it.
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    });
    // Two years, as browsers' preload lists ask; no subdomains, which the centre may not own.
    if (secure) response.set('Strict-Transport-Security', 'max-age=63072000');
    next();
  };
}

/**
 * Scripts run by nonce only; what they import inherits it. Style attributes are allowed on purpose: Mantine and the
 * charts write them on the server, and an attribute cannot load anything that other directives don't already refuse.
 */
function contentSecurityPolicy(nonce: string, secure: boolean): string {
  const liveReload = env().mode === 'development' ? ' ws: wss:' : '';
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${liveReload}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
