/** A database that is there, has the right records, and holds the demo centre where that is wanted. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { connectionSettings } from '#app/platform/connection.server.ts';
import { type EmbeddedServer, startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { isEmbeddedPostgresError } from '#app/platform/embedded-postgres-error.server.ts';
import type { Env } from '#app/platform/env.server.ts';
import { applyMigrations } from '#app/platform/migrate.server.ts';
import { wordEmbeddedPostgresError } from './embedded-postgres-words.ts';
import { root } from './paths.ts';
import { ensurePrismaClient } from './prisma-client.ts';
import { runNode } from './run-node.ts';
import { CannotStart, say, step } from './say.ts';
import { completeSettings, keptSecret } from './settings.ts';

export interface Database {
  /** The server that came along, or null with DATABASE_URL. */
  readonly embedded: EmbeddedServer | null;
}

/** Starts the embedded server, or reaches the one of DATABASE_URL, and completes the settings with it. */
export async function openDatabase(settings: Env, purpose: string): Promise<Database> {
  if (settings.databaseUrl) {
    completeSettings({ LEERBANK_DEMO: settings.demo ? 'on' : 'off' });
    return { embedded: null };
  }
  const dataFolder = dataFolderOf(settings);
  const started = await startEmbeddedPostgres({ dataFolder, purpose }).catch((error: unknown) => {
    if (isEmbeddedPostgresError(error)) throw new CannotStart(wordEmbeddedPostgresError(error));
    throw cannotWrite(error, dataFolder) ?? error;
  });
  if (!started.started) {
    const { address, pid } = started.holder;
    throw address
      ? new CannotStart(
          [`Leerbank is already running at ${address} (process ${pid}).`, 'Ctrl+C there stops it.'],
          0,
        )
      : new CannotStart([
          `Another Leerbank (process ${pid}) is using the data folder ${dataFolder}.`,
          'Wait until it is done or stop it, or set LEERBANK_DATA to another folder.',
        ]);
  }
  const { server } = started;
  if (server.home.relocated && server.firstStart) {
    say(`  The database is kept in ${server.home.folder}: its own user cannot reach ${dataFolder}.`);
  }
  if (server.recovered) say('  The previous run was cut short; the database has recovered.');
  completeSettings({
    DATABASE_URL: server.url,
    LEERBANK_DEMO: settings.demo ? 'on' : 'off',
    LEERBANK_SECRET: settings.secret ?? keptSecret(dataFolder),
  });
  return { embedded: server };
}

/** Applies missing migrations and loads the demo centre into an empty database. */
export async function fillDatabase(settings: Env, { embedded }: Database): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
  const marker = path.join(dataFolderOf(settings), 'demo-is-loading');
  if (embedded && existsSync(marker)) {
    say('  Loading the demo centre was cut short last time; starting over.');
    await recreateDatabase(url);
    rmSync(marker);
  }
  await reached(applyMigrations(url));
  if (!settings.demo || !existsSync(path.join(root, 'prisma/seed/demo.ts')) || !(await isEmpty(url))) return;

  await ensurePrismaClient();
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, '');
  // In a process of its own: its database pool and memory are gone when it is done.
  await step('Loading the demo centre', () =>
    runNode(['scripts/start/load-demo.ts'], { onLine: (line) => say(`    ${line}`) }),
  );
  rmSync(marker);
}

/** What the system says of a folder that can't be written to, in words; null for anything else. */
function cannotWrite(error: unknown, folder: string): CannotStart | null {
  const why = {
    EACCES: 'belongs to another user',
    EROFS: 'cannot be written to',
    ENOSPC: 'is on a disk that is full',
  };
  const code = (error as { code?: string }).code as keyof typeof why;
  if (!why[code]) return null;
  return new CannotStart([
    `The data folder ${folder} ${why[code]}.`,
    'Set LEERBANK_DATA to a folder that is yours.',
  ]);
}

function dataFolderOf(settings: Env): string {
  return path.resolve(root, settings.dataFolder);
}

async function isEmpty(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT FROM organisation) AS empty');
    return rows[0].empty;
  });
}

/** Only ever for the embedded database with a demo that did not finish loading. */
async function recreateDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  await withClient(maintenance.href, async (client) => {
    await client.query(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionSettings(url));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Turns what a wrong DATABASE_URL gives into words. The address itself holds a password and is not repeated. */
async function reached<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code } = error as { code?: string };
    const why = code && unreachable[code];
    throw why ? new CannotStart([`DATABASE_URL: ${why}`]) : error;
  }
}

const unreachable: Record<string, string> = {
  ECONNREFUSED: 'nothing answers at that host and port. Is PostgreSQL running there?',
  ENOTFOUND: 'that host does not exist.',
  EAI_AGAIN: 'that host could not be looked up. Is there a network?',
  ETIMEDOUT: 'that host does not answer.',
  '28P01': 'PostgreSQL refuses this user and password.',
  '28000': 'PostgreSQL refuses this user.',
  '3D000': 'that database does not exist. Create it first.',
};
