import type { RequestHandler } from 'express';
import { sendErrorPage } from './error-page.ts';

const megabyte = 1024 * 1024;

/** Bytes that a form or API call may be; pages that take a file are named. */
const usualLimit = megabyte;
const uploadLimits: readonly { readonly path: RegExp; readonly bytes: number }[] = [
  // A scan of five megabytes; the page says so where one is larger.
  { path: /^\/company\/people\/[^/]+\/certificate(\.data)?$/, bytes: 20 * megabyte },
  // The page takes a quarter of it, and says so on itself where a choice of files comes out larger.
  { path: /^\/office\/import(\.data)?$/, bytes: 100 * megabyte },
];

/**
 * Refuses too large a body before reading it. The length must be told beforehand (browsers always do), so that nobody
 * can fill the memory bit by bit; Node itself cuts off a body that is longer than it said.
 */
export function limitBodies(): RequestHandler {
  return (request, response, next) => {
    if (request.headers['transfer-encoding'] !== undefined) return sendErrorPage(request, response, 411);
    const length = Number(request.headers['content-length'] ?? 0);
    const limit = uploadLimits.find(({ path }) => path.test(request.path))?.bytes ?? usualLimit;
    if (length > limit) {
      // The rest of the body is not wanted; the connection cannot be used again.
      response.set('Connection', 'close');
      return sendErrorPage(request, response, 413);
    }
    next();
  };
}
