// What PostgreSQL's own pid file says about a server that may still run in a data directory, and how to end one whose
// application is gone. A `kill -9` of the application leaves its server running.
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processBirth } from './process-lock.server.ts';

export interface Postmaster {
  readonly pid: number;
  readonly ready: boolean;
}

/** The server that the pid file names, alive or not; null without a (complete) file. */
export function readPostmaster(data: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
}

/** Ends a server that runs in this directory, cleanly where it can be. True when there was one. */
export async function stopPostmaster(data: string): Promise<boolean> {
  const server = readPostmaster(data);
  if (!server || !servesFolder(server.pid, data)) return false;
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(server.pid, signal);
    } catch {
      return true;
    }
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if (processBirth(server.pid) === null) return true;
      await delay(10);
    }
  }
  return true;
}

/**
 * Removes a pid file whose server is gone. PostgreSQL does so itself, except where the number now belongs to another
 * process of the same user, as happens after a restart of the machine: then it would refuse to start.
 */
export function removeStalePidFile(data: string): void {
  const server = readPostmaster(data);
  if (server && !servesFolder(server.pid, data)) rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** Whether that process is a PostgreSQL server of this very directory: it makes the directory its working folder. */
function servesFolder(pid: number, data: string): boolean {
  if (processBirth(pid) === null) return false;
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    } catch {
      return false;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data);
  } catch {
    return false;
  }
}
