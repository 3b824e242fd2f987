// Where an embedded server keeps its things. Owns the folder `postgres/` of a data folder, or the folder elsewhere
// that stands in for it.

import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.server.ts';
import { canEnter, type ServerUser, serverUser } from './server-user.server.ts';

export interface PostgresHome {
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  readonly lockFile: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly user: ServerUser | null;
  /** True when the data could not live in the data folder that was asked for. */
  readonly relocated: boolean;
}

/** Folders that every system user can reach, for data and program copies of a start as root. */
const reachableRoot = '/var/lib/leerbank';
const pointerName = 'postgres-is-elsewhere.json';

/** Where copies of the server's programs go when it can't reach `node_modules`. */
export function copiesFolderOf(home: PostgresHome, dataFolder: string): string {
  return home.user ? reachableRoot : resolve(dataFolder);
}

/**
 * Finds or makes the server's home in `dataFolder`. As root, the server's user must be able to enter every folder on
 * the way; where it can't (a clone in root's own home folder), a folder under /var/lib/leerbank takes its place and a
 * small file in the data folder says which. Deleting the data folder therefore still starts afresh.
 */
export function postgresHome(dataFolder: string): PostgresHome {
  const root = resolve(dataFolder);
  mkdirSync(root, { recursive: true });
  const pointed = readPointer(root);
  if (pointed) return homeIn(pointed, serverUser(join(pointed, 'data')), true);

  const here = join(root, 'postgres');
  const user = serverUser(join(here, 'data'));
  if (!user) {
    refuseAnotherUsersFolder(here);
    mkdirSync(here, { recursive: true, mode: 0o700 });
    return homeIn(here, null, false);
  }
  // Ours to open a little: entering, not listing. The folders above are not ours.
  const isNew = !existsSync(here);
  mkdirSync(here, { recursive: true });
  chmodSync(root, (statSync(root).mode & 0o777) | 0o011);
  chmodSync(here, 0o711);
  if (canEnter(user, here)) return homeIn(here, user, false);
  if (isNew) rmdirSync(here);
  return homeIn(relocate(root, user), user, true);
}

function homeIn(folder: string, user: ServerUser | null, relocated: boolean): PostgresHome {
  return {
    folder,
    data: join(folder, 'data'),
    lockFile: join(folder, 'owner.json'),
    passwordFile: join(folder, 'server.json'),
    logFile: join(folder, 'server.log'),
    user,
    relocated,
  };
}

function readPointer(root: string): string | null {
  try {
    const { home } = JSON.parse(readFileSync(join(root, pointerName), 'utf8')) as { home: string };
    mkdirSync(home, { recursive: true, mode: 0o711 });
    return home;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function relocate(root: string, user: ServerUser): string {
  const name = `${createHash('sha256').update(root).digest('hex').slice(0, 12)}-${randomBytes(3).toString('hex')}`;
  const home = join(reachableRoot, name);
  try {
    mkdirSync(home, { recursive: true });
    chmodSync(reachableRoot, 0o755);
    chmodSync(home, 0o711);
  } catch {
    throw new EmbeddedPostgresError('no-reachable-folder', { folder: reachableRoot, user: user.name });
  }
  if (!canEnter(user, home))
    throw new EmbeddedPostgresError('no-reachable-folder', { folder: home, user: user.name });
  try {
    // The first of two simultaneous starts decides; the other one follows its pointer.
    writeFileSync(join(root, pointerName), `${JSON.stringify({ home })}\n`, { flag: 'wx' });
    return home;
  } catch (error) {
    rmdirSync(home);
    const other = readPointer(root);
    if (other) return other;
    throw error;
  }
}

function refuseAnotherUsersFolder(here: string): void {
  const data = statSync(join(here, 'data'), { throwIfNoEntry: false });
  const uid = process.getuid?.();
  if (data && uid !== undefined && data.uid !== uid) {
    throw new EmbeddedPostgresError('folder-of-another-user', { folder: here, owner: data.uid });
  }
}
