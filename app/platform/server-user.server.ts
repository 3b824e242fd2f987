// PostgreSQL refuses to run as root. When the application itself runs as root, the server runs as a system user.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.server.ts';

export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const wanted = 'postgres';

/**
 * The system user for the server, or null when we aren't root and it simply runs as us. Existing data keeps its owner;
 * new data gets the user `postgres`, made where there is none.
 */
export function serverUser(existingData: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(existingData, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    const known = passwd().find((user) => user.uid === owner.uid);
    if (known) return known;
  }
  const existing = passwd().find((user) => user.name === wanted);
  if (existing) return existing;
  makeUser();
  const made = passwd().find((user) => user.name === wanted);
  if (!made) throw new EmbeddedPostgresError('no-server-user', { wanted });
  return made;
}

/** What `spawn` needs to run a program as that user, from a folder everyone can enter, without our own settings. */
export function spawnOptionsFor(user: ServerUser | null) {
  return {
    cwd: '/',
    // Only what the server needs: PGDATA, PGPORT and the like of the person who starts us would change its behaviour.
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(user && { uid: user.uid, gid: user.gid }),
  };
}

/** Whether that user can enter the folder, tried by doing it: permissions of every folder above count too. */
export function canEnter(user: ServerUser | null, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...spawnOptionsFor(user), stdio: 'ignore' }).status ===
    0
  );
}

function passwd(): ServerUser[] {
  let text: string;
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

function makeUser(): void {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', wanted],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    throw new EmbeddedPostgresError('no-server-user', { wanted });
  }
}
