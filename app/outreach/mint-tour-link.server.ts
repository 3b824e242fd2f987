/**
 * The secret link to a tour's page. Its secret follows from the tour and the key of this server, so that every mail can
 * carry it; the database has only its hash and can't make it. See docs/decisions/0133.
 */
import { createHmac } from 'node:crypto';
import { hashToken } from '#app/identity/issue-api-token.server.ts';
import { secret } from '#app/platform/env.server.ts';

/** The digit lets the log leave it out for sure. */
const prefix = 'lbt1-';
const shape = /^lbt1-[\w-]{43}$/;

export function tourToken(tourId: string): string {
  return prefix + createHmac('sha256', secret()).update(`tour ${tourId}`).digest('base64url');
}

export function tourLinkHash(tourId: string): string {
  return hashToken(tourToken(tourId));
}

/** The hash by which a tour is found; null for what is no such secret. */
export function hashOfTourToken(token: string): string | null {
  return shape.test(token) ? hashToken(token) : null;
}

export function tourPath(tourId: string): string {
  return `/tours/${tourToken(tourId)}`;
}
