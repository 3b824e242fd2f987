/** Lines for the person at the terminal. Quiet until something takes a while or needs attention. */

/** Says what is being done, and when it took longer than a second, how long. */
export async function step<T>(what: string, work: Promise<T> | (() => Promise<T>)): Promise<T> {
  const began = performance.now();
  console.log(`  ${what} …`);
  const result = await (typeof work === 'function' ? work() : work);
  const seconds = (performance.now() - began) / 1000;
  if (seconds > 1) console.log(`  ${what}: done in ${seconds.toFixed(1)} s`);
  return result;
}

export function say(...lines: string[]): void {
  for (const line of lines) console.log(line);
}

/** Stops with a reason that a person can act on; no stack trace. */
export class CannotStart extends Error {
  readonly lines: readonly string[];
  readonly exitCode: number;

  constructor(lines: readonly string[], exitCode = 1) {
    super(lines.join(' '));
    this.name = 'CannotStart';
    this.lines = lines;
    this.exitCode = exitCode;
  }
}
