import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './paths.ts';

export interface RunNodeOptions {
  readonly env?: Record<string, string>;
  /** Gets each line of standard output. */
  readonly onLine?: (line: string) => void;
}

/** Runs a script in a process of its own and waits. What it prints comes back only in the error when it fails. */
export async function runNode(args: readonly string[], { env, onLine }: RunNodeOptions = {}): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopWithUs = () => child.kill();
  process.once('exit', stopWithUs);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-20_000);
    });
  }
  if (onLine) createInterface(child.stdout).on('line', onLine);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.removeListener('exit', stopWithUs);
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${printed.trim()}`);
}
