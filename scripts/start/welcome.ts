import type { Env } from '#app/platform/env.server.ts';
import { say } from './say.ts';

/** Where people reach this Leerbank. */
export function addressOf({ publicUrl, host }: Env, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return publicUrl ?? `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** The few lines that a started Leerbank leaves on the terminal. */
export async function welcome(address: string, demo: boolean): Promise<void> {
  say('', `Leerbank is running at ${address}`);
  if (demo) say('', `  Look around as any role: ${address}/demo`);
  say('', 'Ctrl+C stops.');
}
