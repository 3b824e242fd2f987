import type { Request } from 'express';
import { localeCookieName } from '#app/ui/i18n/locale.ts';

/** The visitor's own choice of language, unchecked, or undefined. */
export function localeCookie(request: Request): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === localeCookieName) return value;
  }
  return undefined;
}
