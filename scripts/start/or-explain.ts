import { setImmediate as nextTurn } from 'node:timers/promises';
import { isStopping } from './running.ts';
import { CannotStart } from './say.ts';

/** Runs a command; what a person can act on is said plainly, anything else with its stack. Ends the process on both. */
export async function orExplain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // A signal that came while this process was waiting for another one is only noticed a turn later.
    await nextTurn();
    if (isStopping()) return;
    if (error instanceof CannotStart) {
      for (const line of error.lines) console.error(line);
      process.exit(error.exitCode);
    }
    console.error(error);
    process.exit(1);
  }
}
