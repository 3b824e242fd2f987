/**
 * Structured log: one JSON object per line on standard output. No personal data: ids, codes and counts only, never
 * names, addresses, form values or query strings.
 */
import pino, { type Logger } from 'pino';
import { env } from './env.server.ts';
import { requestTrace } from './request-trace.server.ts';

let logger: Logger | undefined;

/** `log().info({ runId }, 'run planned')`. Lines within a request carry its `requestId`. */
export function log(): Logger {
  logger ??= pino({
    base: null,
    level: env().logLevel ?? defaultLevel(),
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: describeError },
    mixin: () => {
      const requestId = requestTrace()?.requestId;
      return requestId ? { requestId } : {};
    },
  });
  return logger;
}

/** Someone trying Leerbank on a laptop sees warnings only; a server with its own database logs every request. */
function defaultLevel(): string {
  const { mode, demo } = env();
  if (mode === 'test') return 'silent';
  return demo ? 'warn' : 'info';
}

/**
 * Name, message, stack and machine-readable codes. Other fields stay out: PostgreSQL puts the values of the offending
 * row into `detail`.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
