/** Answers 503 with Retry-After when there is more work than the process or the database can take. */
import type { RequestHandler } from 'express';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { requestTrace } from '#app/platform/request-trace.server.ts';
import { sendErrorPage } from './error-page.ts';

/** Seconds after which a refused caller may try again. */
export const retryAfterSeconds = 5;

/** Lets `LEERBANK_MAX_REQUESTS` requests in at a time. Health checks always get in, or a busy process would be killed. */
export function limitConcurrentRequests(): RequestHandler {
  let inProgress = 0;
  return (request, response, next) => {
    if (request.path === '/health' || request.path === '/ready') return next();
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
  if (!isOverload(error)) return false;
  const trace = requestTrace();
  if (trace) trace.overloaded = true;
  log().warn({ err: error }, 'too busy to answer');
  return true;
}

function isOverload(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  return (
    error.name === 'OverloadedError' ||
    code === 'P2024' || // Prisma: no connection from the pool in time
    code === 'P2028' || // Prisma: the transaction could not begin or end in time
    code === '55P03' || // PostgreSQL: a lock was not free in time
    code === '53300' || // PostgreSQL: too many connections
    error.message.includes('timeout exceeded when trying to connect') || // pg: no connection from the pool in time
    isOverload(error.cause)
  );
}
