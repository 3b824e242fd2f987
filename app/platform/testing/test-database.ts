// A database for one test file. In a `*.server.test.ts` or `*.race.test.ts`:
//
//     const db = testDatabase();                       empty before each test
//     const db = testDatabase({ fixture: smallCentre }); filled, the same before each test
//
// The file's use cases and queries find it through `database()`; `db.prisma` looks behind them.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { type Database, openDatabase, replaceDatabase } from '../database-pool.server.ts';
import { keepTables, restoringStatements, schemaMark } from './restore-tables.ts';
import { cloneDatabase, databaseUrl, dropDatabase } from './test-server.server.ts';
import './global-setup.ts';

/** Something to find in the database before each test. Filled once per run, then cloned for each file and put back after each test. */
export interface Fixture {
  /** Lower-case letters, digits and underscores; the same name is the same content. */
  readonly name: string;
  /** Runs with `database()` bound to an empty, migrated database. */
  fill(): Promise<void>;
}

export interface TestDatabaseOptions {
  readonly fixture?: Fixture;
  /** `each` (default) starts every test afresh; `file` lets the tests of a file build on each other. */
  readonly reset?: 'each' | 'file';
  /** Connections at most; races open more than the usual 20. */
  readonly poolSize?: number;
  /** SQL that runs on the file's database first, such as another default time zone. */
  readonly prepare?: (name: string) => string;
}

export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  readonly prisma: Database['prisma'];
  readonly pool: pg.Pool;
}

/** Registers hooks that give the file its own database; call it once, at the top of the file. */
export function testDatabase(options: TestDatabaseOptions = {}): TestDatabase {
  const name = `leerbank_test_file_${randomBytes(6).toString('hex')}`;
  let open: Database | undefined;
  let used = false;
  let fresh: { mark: string; restore: string } | undefined;

  async function provide(): Promise<void> {
    const { url: server } = inject('testServer');
    const url = await cloneDatabase(server, await templateFor(options.fixture), name);
    open = openDatabase(url, { poolSize: options.poolSize });
    if (options.prepare) {
      await open.pool.query(options.prepare(name));
      await open.close();
      open = openDatabase(url, { poolSize: options.poolSize });
    }
    fresh =
      options.reset === 'file'
        ? undefined
        : { mark: await schemaMark(open.pool), restore: await restoringStatements(open.pool) };
    process.env.DATABASE_URL = url;
    replaceDatabase(open);
  }

  async function withdraw(): Promise<void> {
    replaceDatabase(undefined);
    await open?.close();
    open = undefined;
    await dropDatabase(inject('testServer').url, name);
  }

  beforeAll(provide, 60_000);
  afterAll(withdraw, 60_000);
  beforeEach(async () => {
    if (used && fresh) {
      if (fresh.mark === (await schemaMark(opened().pool))) {
        await opened().pool.query(fresh.restore);
      } else {
        await withdraw();
        await provide();
      }
    }
    used = true;
  }, 60_000);

  function opened(): Database {
    if (!open) throw new Error('the test database is there once the first test begins');
    return open;
  }

  return {
    get url() {
      return databaseUrl(inject('testServer').url, name);
    },
    name,
    get prisma() {
      return opened().prisma;
    },
    get pool() {
      return opened().pool;
    },
  };
}

/** The migrated template, or one filled by the fixture: made by the first file that asks, while the others wait. */
async function templateFor(fixture: Fixture | undefined): Promise<string> {
  const { url: server, template } = inject('testServer');
  if (!fixture) return template;
  if (!/^[a-z][a-z0-9_]*$/.test(fixture.name)) throw new Error(`not a fixture name: ${fixture.name}`);
  const filled = `${template}_${fixture.name}`;
  const guard = openDatabase(server, { poolSize: 1 });
  const client = await guard.pool.connect();
  try {
    // The filling of a large fixture may take longer than the usual wait for a lock.
    await client.query(`SET lock_timeout = '120s'`);
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [filled]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [filled]);
    if (rowCount === 0) await fillTemplate(server, template, filled, fixture);
  } finally {
    client.release();
    await guard.close();
  }
  return filled;
}

/** Under another name until it is complete: a fixture that fails leaves no half-filled template. */
async function fillTemplate(
  server: string,
  template: string,
  filled: string,
  fixture: Fixture,
): Promise<void> {
  const draft = `${filled}_draft`;
  await dropDatabase(server, draft);
  const url = await cloneDatabase(server, template, draft);
  const own = openDatabase(url);
  const before = replaceDatabase(own);
  const urlBefore = process.env.DATABASE_URL;
  process.env.DATABASE_URL = url;
  try {
    await fixture.fill();
    await keepTables(own.pool);
  } finally {
    replaceDatabase(before);
    process.env.DATABASE_URL = urlBefore;
    await own.close();
  }
  await cloneDatabase(server, draft, filled);
  await dropDatabase(server, draft);
}
