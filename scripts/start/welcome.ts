import { say } from './say.ts';

/** The few lines that a started Leerbank leaves on the terminal. */
export async function welcome(address: string, demo: boolean): Promise<void> {
  say('', `Leerbank is running at ${address}`);
  if (demo) say('', `  Look around as any role: ${address}/demo`);
  say('', 'Ctrl+C stops.');
}
