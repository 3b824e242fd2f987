/** Who knocks, before anybody knows who it is: what signing in needs of a request. */
import type { Temporal } from '#app/kernel/temporal.ts';
import { requestContext } from '#app/platform/request-context.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { authHeaders } from './auth.server.ts';
import { networkOf } from './caller-network.ts';
import type { RouteArgs } from './signed-in.server.ts';

export type Visitor = {
  /** For the audit log and the error page. */
  readonly requestId: string;
  readonly now: Temporal.Instant;
  readonly locale: Locale;
  /** The caller's address on the internet, for limits; an IPv6 caller is its /64 network. */
  readonly address: string;
  /** Under which links in mail are made, e.g. `https://leerbank.example.nl`. */
  readonly origin: string;
  /** For better-auth: cookie, browser and address. */
  readonly headers: Headers;
};

export function visitorOf(args: RouteArgs): Visitor {
  const { requestId, now, locale, ip, origin } = args.context.get(requestContext);
  return { requestId, now, locale, address: networkOf(ip), origin, headers: authHeaders(args.request, ip) };
}

/** The one moment of this request, for pages that anybody reads; with an actor it is `ctx.now`. */
export function requestNow(args: Pick<RouteArgs, 'context'>): Temporal.Instant {
  return args.context.get(requestContext).now;
}
