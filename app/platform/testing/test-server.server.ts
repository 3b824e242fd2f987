// One PostgreSQL per test run with a migrated template, from which every test file gets a database of its own.

import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres.server.ts';
import { applyMigrations } from '../migrate.server.ts';
import { stopPostmaster } from '../postmaster.server.ts';
import { lockHolder } from '../process-lock.server.ts';

export interface TestServer {
  /** Connection URL of the server; its database is not used by tests. */
  readonly url: string;
  /** Name of the migrated, empty database to clone. */
  readonly template: string;
  stop(): Promise<void>;
}

/**
 * Starts the server, or uses the one of LEERBANK_TEST_DATABASE_URL (of a superuser:
 * rows are put back with triggers and foreign keys at rest), and
 * prepares the template.
 */
export async function startTestServer(): Promise<TestServer> {
  const run = `leerbank_test_${randomBytes(4).toString('hex')}`;
  const given = process.env.LEERBANK_TEST_DATABASE_URL;
  const { url, stop } = given
    ? { url: given, stop: () => dropDatabases(given, run) }
    : await startFastServer();
  const template = `${run}_template`;
  try {
    await inMaintenance(url, `CREATE DATABASE ${template}`);
    await applyMigrations(databaseUrl(url, template));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, template, stop };
}

/** The same server's address with another database. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes `name` a copy of `template`, to which nobody may be connected. */
export async function cloneDatabase(server: string, template: string, name: string): Promise<string> {
  await inMaintenance(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return databaseUrl(server, name);
}

export async function dropDatabase(server: string, name: string): Promise<void> {
  await inMaintenance(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function startFastServer() {
  for (const place of places) await sweepAbandoned(place);
  const dataFolder = join(roomiest(), `${folderPrefix}${randomBytes(6).toString('hex')}`);
  mkdirSync(dataFolder, { mode: 0o711 });
  const start = await startEmbeddedPostgres({ dataFolder, purpose: 'test', durability: 'fast' });
  if (!start.started) throw new Error(`${dataFolder} is in use`);
  const { server } = start;
  const stop = async () => {
    await server.stop();
    rmSync(server.home.folder, { recursive: true, force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

const folderPrefix = 'leerbank-test-';

/** Linux keeps this folder in memory. A run fills about half a gigabyte; containers often give it 64 megabytes. */
const inMemory = '/dev/shm';
const roomNeeded = 2 * 1024 ** 3;
const places = [tmpdir(), inMemory];

function roomiest(): string {
  try {
    accessSync(inMemory, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > roomNeeded && freemem() > roomNeeded ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** A killed test run leaves its server and its folder behind; the next run ends and removes them. */
async function sweepAbandoned(place: string): Promise<void> {
  if (!existsSync(place)) return;
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = join(place, name);
    const made = statSync(folder, { throwIfNoEntry: false });
    // A folder of this minute may belong to a run that is just starting.
    if (!made || made.uid !== process.getuid?.() || Date.now() - made.ctimeMs < 60_000) continue;
    if (lockHolder(join(folder, 'postgres/owner.json'))) continue;
    await stopPostmaster(join(folder, 'postgres/data'));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function dropDatabases(server: string, run: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      run,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

async function inMaintenance(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
