// The PostgreSQL programs that npm installed: where they are, made complete, and within reach of the user that runs
// them. Owns nothing but copies of those programs.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.server.ts';
import type { ServerUser } from './server-user.server.ts';
import { spawnOptionsFor } from './server-user.server.ts';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Version of the npm package, such as `18.4.0-beta.17`. */
  readonly version: string;
  /** PostgreSQL's major version: data of another major version can't be opened. */
  readonly major: number;
  /** True when the programs were copied because the server's user can't reach `node_modules`. */
  readonly copied: boolean;
}

/**
 * Finds the programs and makes sure `user` can run them: in place where possible, otherwise from a copy (40 MB) in
 * `copiesFolder`. The package's install script normally makes links between its libraries; where scripts were switched
 * off they are made here.
 */
export function prepareBinaries(user: ServerUser | null, copiesFolder: string): PostgresBinaries {
  const packageFolder = findPackage();
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const native = join(packageFolder, 'native');
  if (tryComplete(native, packageFolder)) {
    const major = majorVersion(native, user);
    if (major !== null) return binariesIn(native, version, major, false);
  }
  const copy = join(copiesFolder, `postgresql-${version}-${basename(packageFolder)}`);
  copyOnce(native, packageFolder, copy);
  const major = majorVersion(copy, user);
  if (major === null)
    throw new EmbeddedPostgresError('binaries-do-not-run', { folder: copy, user: user?.name ?? null });
  return binariesIn(copy, version, major, true);
}

function binariesIn(native: string, version: string, major: number, copied: boolean): PostgresBinaries {
  return {
    postgres: join(native, 'bin/postgres'),
    initdb: join(native, 'bin/initdb'),
    version,
    major,
    copied,
  };
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return resolve(dirname(beside.resolve(name)), '..');
  } catch {
    throw new EmbeddedPostgresError('no-binaries-for-this-machine', { package: name });
  }
}

/** Adds missing links and execute permission; false where the folder can't be written. */
function tryComplete(native: string, packageFolder: string): boolean {
  try {
    const list = join(native, 'pg-symlinks.json');
    const links = existsSync(list)
      ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
      : [];
    for (const { source, target } of links) {
      // Both are relative to the package (`native/lib/…`); `target` is the link, `source` what it points at.
      const link = join(native, relative('native', target));
      if (isPresent(link)) continue;
      symlinkSync(relative(dirname(target), source), link);
    }
    for (const program of ['postgres', 'initdb']) {
      const path = join(native, 'bin', program);
      const { mode } = statSync(path);
      if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
    }
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return tryComplete(native, packageFolder);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
    throw error;
  }
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Runs `postgres --version` as the server's user: the only test that also sees mounts without execute permission. */
function majorVersion(native: string, user: ServerUser | null): number | null {
  const run = spawnSync(join(native, 'bin/postgres'), ['--version'], {
    ...spawnOptionsFor(user),
    encoding: 'utf8',
  });
  const found = /PostgreSQL\) (\d+)/.exec(run.stdout ?? '');
  return run.status === 0 && found ? Number(found[1]) : null;
}

/** Copies beside the final place and renames: two starts at once, or one cut short, leave no half copy. */
function copyOnce(native: string, packageFolder: string, copy: string): void {
  if (existsSync(copy)) return;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => !from.endsWith('.a') && basename(from) !== 'pkgconfig',
  });
  makeReadable(draft);
  tryComplete(draft, packageFolder);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/** A copy made under a strict umask would be as unreachable as the original. */
function makeReadable(folder: string): void {
  const run = spawnSync('chmod', ['-R', 'a+rX', folder]);
  if (run.status !== 0) throw new EmbeddedPostgresError('binaries-do-not-run', { folder, user: null });
}
