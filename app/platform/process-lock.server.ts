// A lock file that belongs to a living process. What always holds: the file names exactly one process, and a
// file whose process is gone counts for nothing, so a `kill -9` or a power cut never locks anyone out.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export interface LockHolder {
  readonly pid: number;
  /** When that process began, as the operating system tells it; a later process with the same number differs. */
  readonly birth: string;
  /** When the lock was taken, epoch milliseconds. */
  readonly since: number;
  /** What the holder is doing, for a message to a person: `start`, `dev`, `import`. */
  readonly purpose: string;
  /** Where the holder answers, once it does. */
  readonly address?: string;
}

export interface ProcessLock {
  readonly holder: LockHolder;
  /** Writes the address at which this process answers, so that a second start can name it. */
  announce(address: string): void;
  release(): void;
}

export type LockAttempt = { taken: true; lock: ProcessLock } | { taken: false; holder: LockHolder };

/** Takes the lock, also over the file of a process that is gone. Refuses only for a process that is alive. */
export function takeProcessLock(path: string, purpose: string): LockAttempt {
  for (;;) {
    const mine: LockHolder = {
      pid: process.pid,
      birth: processBirth(process.pid) ?? '',
      since: Date.now(),
      purpose,
    };
    if (createLockFile(path, mine)) return { taken: true, lock: lockAt(path, mine) };
    const holder = readLock(path);
    if (holder && isAlive(holder)) return { taken: false, holder };
    setAside(path, holder);
  }
}

/** Who holds the lock now; nobody if the file is missing, unreadable or left behind by a dead process. */
export function lockHolder(path: string): LockHolder | null {
  const holder = readLock(path);
  return holder && isAlive(holder) ? holder : null;
}

/**
 * When a process began, in the operating system's own notation; null when there is no such process. On Linux the
 * boot's id is part of it, so that a number reused after a restart of the machine is told apart.
 */
export function processBirth(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      // The second field is the command in brackets and may hold spaces; the start time is the 22nd field. A
      // zombie (state Z) has ended and only waits for its parent.
      const afterCommand = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (afterCommand[0] === 'Z') return null;
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
      return `${boot}/${afterCommand[19]}`;
    } catch {
      return null;
    }
  }
  try {
    const began = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return began === '' ? null : began;
  } catch {
    return null;
  }
}

function isAlive(holder: LockHolder): boolean {
  return processBirth(holder.pid) === holder.birth;
}

function readLock(path: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

/** Creates the file with its whole content in one step: another process never sees it half written. */
function createLockFile(path: string, holder: LockHolder): boolean {
  const draft = draftBeside(path);
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes a dead process's file. Two starts may both have judged the old file dead, and the slower one would then
 * remove the quicker one's fresh lock; so the file is moved first, read again, and put back if it changed.
 */
function setAside(path: string, dead: LockHolder | null): void {
  const aside = draftBeside(path);
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readLock(aside);
  if (moved && JSON.stringify(moved) !== JSON.stringify(dead) && isAlive(moved)) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process took the lock in that moment: it holds it now, and its own check finds no one else.
    }
  }
  rmSync(aside, { force: true });
}

function lockAt(path: string, mine: LockHolder): ProcessLock {
  let current = mine;
  return {
    get holder() {
      return current;
    },
    announce(address) {
      current = { ...current, address };
      const draft = draftBeside(path);
      writeFileSync(draft, JSON.stringify(current), { mode: 0o644 });
      renameSync(draft, path);
    },
    release() {
      const holder = readLock(path);
      if (holder?.pid === mine.pid && holder.birth === mine.birth) rmSync(path, { force: true });
    },
  };
}

function draftBeside(path: string): string {
  return `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
}
