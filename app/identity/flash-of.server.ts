import { type Flash, flashCookie } from '#app/ui/flash/flash.ts';
import { cookiesAreSecure } from './auth.server.ts';

/** `Set-Cookie` header that shows a message on the next page. */
export function flashOf(flash: Flash): string {
  return flashCookie(flash, cookiesAreSecure());
}
