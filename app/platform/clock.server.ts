/** The one place that reads the time. Everything below a request gets `now` as a parameter. */
import { Temporal } from '#app/kernel/temporal.ts';
import { env } from './env.server.ts';

const processStarted = Date.now();

/**
 * The present instant. With `LEERBANK_NOW` (tests, screenshots and the demo only; a live centre ignores it) the clock
 * starts there when the process starts, and runs on.
 */
export function now(): Temporal.Instant {
  const { startsAt, mode, demo } = env();
  const epochMs = Date.now();
  if (!startsAt || (mode === 'production' && !demo)) return Temporal.Instant.fromEpochMilliseconds(epochMs);
  return Temporal.Instant.fromEpochMilliseconds(startsAt.epochMilliseconds + (epochMs - processStarted));
}
