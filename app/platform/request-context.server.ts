/** What every loader and action knows about the request it serves. */
import { createContext } from 'react-router';
import type { Temporal } from '#app/kernel/temporal.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';

export interface RequestContext {
  /** Also the reference number on an error page, and `requestId` in the log and in audit entries. */
  readonly requestId: string;
  /** Random per response; only scripts and styles that carry it run (Content-Security-Policy). */
  readonly nonce: string;
  /** From the language cookie or the browser; a signed-in person's own setting may take its place. */
  readonly locale: Locale;
  /** One instant for the whole request. */
  readonly now: Temporal.Instant;
  /** The caller's address as the trusted proxies tell it; for rate limits. Not logged. */
  readonly ip: string;
  /** For absolute links, in mail and calendar files: `env().siteOrigin`, whatever host the request named. */
  readonly origin: string;
}

/** In a loader or action: `context.get(requestContext)`. */
export const requestContext = createContext<RequestContext>();
