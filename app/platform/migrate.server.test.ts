import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { applyMigrations, differenceToSchema, migrationNames, projectFolder } from './migrate.server.ts';
import { cloneDatabase, databaseUrl, dropDatabase } from './testing/test-server.server.ts';
import './testing/global-setup.ts';

const { url: server, template } = inject('testServer');
const made: string[] = [];
/** A copy: whoever is connected to the template itself keeps the other files from cloning it. */
let migrated: string;

beforeAll(async () => {
  const name = `leerbank_test_file_${randomBytes(6).toString('hex')}`;
  made.push(name);
  migrated = await cloneDatabase(server, template, name);
}, 60_000);

async function run(url: string, ...statements: string[]): Promise<object[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    let rows: object[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

async function emptyDatabase(owner?: string): Promise<string> {
  const name = `leerbank_test_file_${randomBytes(6).toString('hex')}`;
  made.push(name);
  await run(server, `CREATE DATABASE ${name} ${owner ? `OWNER ${owner}` : ''}`);
  return databaseUrl(server, name);
}

afterAll(async () => {
  for (const name of made) await dropDatabase(server, name);
});

describe('migrations', () => {
  it('say what the schema says', async () => {
    expect(await differenceToSchema(migrated)).toBe('');
  });

  it('are applied once, also by instances that start at the same moment', async () => {
    const url = await emptyDatabase();
    const names = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
    expect(names.flat()).toEqual(migrationNames(projectFolder()));
    expect(await applyMigrations(url)).toEqual([]);
  });

  it('leave nothing of one that fails, and say why', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leerbank-migrate-'));
    cpSync(join(projectFolder(), 'prisma'), join(folder, 'prisma'), { recursive: true });
    const bad = join(folder, 'prisma/migrations/20990101000000_bad');
    mkdirSync(bad);
    writeFileSync(
      join(bad, 'migration.sql'),
      'CREATE TABLE half (id int); ALTER TABLE nowhere ADD COLUMN x int;',
    );
    const url = await emptyDatabase();
    await expect(applyMigrations(url, folder)).rejects.toThrow(
      '20990101000000_bad: relation "nowhere" does not exist',
    );
    expect(await run(url, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    rmSync(folder, { recursive: true });
  });

  it('need no superuser: a login that owns its database and may create roles', async () => {
    const login = `owner_${randomBytes(4).toString('hex')}`;
    await run(server, `CREATE ROLE ${login} LOGIN CREATEROLE PASSWORD 'secret'`);
    // On this server the reader role exists already, made by another login, as it may elsewhere.
    await run(server, `GRANT leerbank_reader TO ${login}`);
    const url = new URL(await emptyDatabase(login));
    url.username = login;
    url.password = 'secret';
    await applyMigrations(url.href);
    const rows = await run(
      url.href,
      'BEGIN',
      'SET LOCAL ROLE leerbank_reader',
      'SELECT count(*)::int AS people FROM person',
    );
    expect(rows).toEqual([{ people: 0 }]);
  });

  it('say what an administrator must do for a login that may not take the reader role', async () => {
    const login = `owner_${randomBytes(4).toString('hex')}`;
    await run(server, `CREATE ROLE ${login} LOGIN PASSWORD 'secret'`);
    const url = new URL(await emptyDatabase(login));
    url.username = login;
    url.password = 'secret';
    await expect(applyMigrations(url.href)).rejects.toThrow(/may not become leerbank_reader/);
  });
});

describe('the table of applied migrations', () => {
  it('holds what Prisma’s own command line compares: names and checksums of the files, each complete', async () => {
    const rows = await run(
      migrated,
      `SELECT migration_name, checksum, finished_at >= started_at AS finished, rolled_back_at, logs, applied_steps_count
       FROM _prisma_migrations ORDER BY migration_name`,
    );
    const folder = projectFolder();
    expect(rows).toEqual(
      migrationNames(folder).map((name) => ({
        migration_name: name,
        checksum: createHash('sha256')
          .update(readFileSync(join(folder, 'prisma/migrations', name, 'migration.sql')))
          .digest('hex'),
        finished: true,
        rolled_back_at: null,
        logs: null,
        applied_steps_count: 1,
      })),
    );
  });
});

describe('the schema', () => {
  it('stores every instant with its zone: Prisma’s default would not', async () => {
    const wrong = await run(
      migrated,
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'`,
    );
    expect(wrong).toEqual([]);
  });

  it('has its lock file, so that Prisma’s own command line accepts the folder', () => {
    const lock = readFileSync(join(projectFolder(), 'prisma/migrations/migration_lock.toml'), 'utf8');
    expect(lock).toContain('provider = "postgresql"');
  });
});
