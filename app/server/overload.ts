/** Answers 503 with Retry-After when there is more work than the process or the database can take. */
import type { RequestHandler } from 'express';
import { databaseFault, isDatabaseOverloaded, isOverload } from '#app/platform/database-fault.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { requestTrace } from '#app/platform/request-trace.server.ts';
import { sendErrorPage } from './error-page.ts';

/** Seconds after which a refused caller may try again. */
export const retryAfterSeconds = 5;

/** Lets `LEERBANK_MAX_REQUESTS` requests in at a time. */
export function limitConcurrentRequests(): RequestHandler {
  let inProgress = 0;
  return (request, response, next) => {
    if (inProgress >= env().maxRequests) {
      response.set('Retry-After', String(retryAfterSeconds));
      return sendErrorPage(request, response, 503);
    }
    inProgress += 1;
    response.once('close', () => {
      inProgress -= 1;
    });
    next();
  };
}

/**
 * Recognises errors that mean "too busy" rather than "broken": no free database connection in time, or a transaction
 * that had to wait too long to begin. Marks the request, so that its answer becomes a 503.
 */
export function noteOverload(error: unknown): boolean {
  if (!isDatabaseOverloaded(error) && !isOverload(error, databaseFault(error))) return false;
  const trace = requestTrace();
  if (trace) trace.overloaded = true;
  log().warn({ err: error }, 'too busy to answer');
  return true;
}
