// The data of an embedded server: made once, opened only by its own PostgreSQL version, with a password that its folder
// keeps from other users of the machine.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgresError } from './embedded-postgres-error.server.ts';
import type { PostgresHome } from './postgres-home.server.ts';
import { spawnOptionsFor } from './server-user.server.ts';

const role = 'leerbank';
const database = 'leerbank';

/** How the server is reached. The port is that of the last start. */
export interface ServerFile {
  password: string;
  port: number;
}

export function urlOf({ password, port }: ServerFile): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

export function readServerFile(home: PostgresHome): ServerFile | null {
  try {
    return JSON.parse(readFileSync(home.passwordFile, 'utf8')) as ServerFile;
  } catch {
    return null;
  }
}

export function writeServerFile(home: PostgresHome, content: ServerFile): void {
  const draft = `${home.passwordFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  renameSync(draft, home.passwordFile);
}

/**
 * Makes the data directory beside its final place and renames it, so that a start cut short leaves nothing half made.
 * The built-in C.UTF-8 locale gives every Unicode letter its upper and lower case and never changes with the operating
 * system, so indexes stay valid; columns that people see sorted carry an ICU collation of their own.
 */
export function initialise(home: PostgresHome, initdb: string): void {
  const draft = join(home.folder, 'data.new');
  const passwordDraft = join(home.folder, 'password.new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordDraft, `${password}\n`, { mode: 0o600 });
  if (home.user) {
    chownSync(draft, home.user.uid, home.user.gid);
    chownSync(passwordDraft, home.user.uid, home.user.gid);
  }
  const run = spawnSync(
    initdb,
    [
      `--pgdata=${draft}`,
      `--username=${role}`,
      `--pwfile=${passwordDraft}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      // Waiting for the disk would double the first start; it is told to write right afterwards instead.
      '--no-sync',
      '--no-instructions',
    ],
    { ...spawnOptionsFor(home.user), encoding: 'utf8' },
  );
  rmSync(passwordDraft, { force: true });
  if (run.status !== 0) {
    throw new EmbeddedPostgresError('did-not-start', {
      log: `${run.stderr ?? ''}${run.error ?? ''}`,
      logFile: null,
    });
  }
  writeServerFile(home, { password, port: 0 });
  renameSync(draft, home.data);
  const write = spawn('sync', ['-f', home.data], { stdio: 'ignore', detached: true });
  // Without the program the operating system writes within half a minute, as it always does.
  write.once('error', () => undefined);
  write.unref();
}

export function refuseOtherVersion(home: PostgresHome, needed: number): void {
  const found = Number(readFileSync(join(home.data, 'PG_VERSION'), 'utf8').trim());
  if (found !== needed)
    throw new EmbeddedPostgresError('other-major-version', { folder: home.data, found, needed });
}

export async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
    await createDatabase(url);
    return;
  }
  await client.end();
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}
