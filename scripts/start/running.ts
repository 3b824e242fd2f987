/** Ends a server in order: no new requests, let the rest finish, then what runs beside it, then the database. */
import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from './say.ts';

export interface Running {
  readonly server: Server;
  readonly background: { stop(): Promise<void> } | undefined;
  readonly embedded: { stop(): Promise<void> } | null;
}

/** Milliseconds that answers under way get to finish. */
const patience = 10_000;

let stopping = false;

/** Whether a signal asked to stop; what fails from then on fails because of that. */
export function isStopping(): boolean {
  return stopping;
}

/** Stops on Ctrl+C and on a supervisor's request; a second Ctrl+C stops at once. */
export function stopOnSignals(parts: () => Partial<Running>): void {
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) {
      if (signal === 'SIGINT') process.exit(130);
      return;
    }
    stopping = true;
    if (process.stdout.isTTY) say('', 'Stopping …');
    stop(parts()).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  // The terminal window was closed.
  process.on('SIGHUP', onSignal);
  process.on('uncaughtException', (error) => {
    if (stopping) return;
    console.error(error);
    process.exit(1);
  });
}

async function stop({ server, background, embedded }: Partial<Running>): Promise<void> {
  if (server) await close(server);
  await background?.stop();
  await embedded?.stop();
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Connections that finish their answer now would otherwise be kept for a next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  await Promise.race([closed, delay(patience)]);
  clearInterval(sweep);
  server.closeAllConnections();
}
