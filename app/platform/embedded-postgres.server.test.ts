import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedServer, startEmbeddedPostgres } from './embedded-postgres.server.ts';
import { readPostmaster, stopPostmaster } from './postmaster.server.ts';
import { processBirth, takeProcessLock } from './process-lock.server.ts';

// Real servers in real folders, and a process of their own where one must be killed.
const base = mkdtempSync(join(tmpdir(), 'leerbank-embedded-'));
chmodSync(base, 0o711);
const started: EmbeddedServer[] = [];
const children: ChildProcess[] = [];

async function start(dataFolder: string): Promise<EmbeddedServer> {
  const outcome = await startEmbeddedPostgres({ dataFolder, purpose: 'test', durability: 'fast' });
  if (!outcome.started) throw new Error(`held by ${outcome.holder.pid}`);
  started.push(outcome.server);
  return outcome.server;
}

/** Starts the server from another process, which then does nothing until it is killed. */
async function startElsewhere(dataFolder: string): Promise<{ child: ChildProcess; url: string }> {
  const module = join(import.meta.dirname, 'embedded-postgres.server.ts');
  const code = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const start = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, purpose: 'start', durability: 'fast' });
    start.server.announce('http://localhost:3999');
    console.log(start.server.url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { child, url: String(line).trim() };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function query(url: string, statement: string): Promise<object[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  await Promise.all(children.splice(0).map(killed));
  for (const server of started.splice(0)) await server.stop();
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  const dataFolder = join(base, 'ordinary');

  it('starts in an empty folder: UTF-8, UTC, on this machine only, its password kept from others', async () => {
    const server = await start(dataFolder);
    expect(server).toMatchObject({ firstStart: true, recovered: false });
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    expect(statSync(server.home.passwordFile).mode & 0o777).toBe(0o600);
    const rows = await query(
      server.url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone,
        current_setting('listen_addresses') AS listens, lower('ÉË') AS lower, current_setting('server_version_num')::int >= 150000 AS recent`,
    );
    expect(rows).toEqual([
      { encoding: 'UTF8', zone: 'UTC', listens: '127.0.0.1', lower: 'éë', recent: true },
    ]);
    await query(server.url, 'CREATE TABLE kept (word text)');
    const wrong = server.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('starts again with its data, and shuts down cleanly', async () => {
    const server = await start(dataFolder);
    expect(server.firstStart).toBe(false);
    await query(server.url, `INSERT INTO kept VALUES ('one')`);
    await server.stop();
    expect(await server.ended).toEqual({ expected: true });
    expect(readPostmaster(server.home.data)).toBeNull();
    expect(readFileSync(server.home.logFile, 'utf8')).toContain('database system is shut down');
  });

  it('tells a second start who is using the folder, and where', async () => {
    const { child, url } = await startElsewhere(dataFolder);
    const second = await startEmbeddedPostgres({ dataFolder, purpose: 'import' });
    expect(second).toMatchObject({
      started: false,
      url,
      holder: { pid: child.pid, purpose: 'start', address: 'http://localhost:3999' },
    });
  });

  it('survives kill -9 of its application: the server left behind is stopped and the data is there', async () => {
    const { child, url } = await startElsewhere(dataFolder);
    const orphan = readPostmaster(join(dataFolder, 'postgres/data'));
    await query(url, `INSERT INTO kept VALUES ('two')`);
    await killed(child);
    expect(processBirth(orphan?.pid ?? 0)).not.toBeNull();
    const server = await start(dataFolder);
    expect(server.recovered).toBe(true);
    expect(processBirth(orphan?.pid ?? 0)).toBeNull();
    expect(await query(server.url, 'SELECT word FROM kept ORDER BY word')).toEqual([
      { word: 'one' },
      { word: 'two' },
    ]);
  });

  it('survives kill -9 of the server too', async () => {
    const { child } = await startElsewhere(dataFolder);
    const postmaster = readPostmaster(join(dataFolder, 'postgres/data'));
    await killed(child);
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    const server = await start(dataFolder);
    expect(await query(server.url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 2 }]);
  });

  it('is not fooled by a pid file whose number now belongs to another process', async () => {
    writeFileSync(join(dataFolder, 'postgres/data/postmaster.pid'), `${process.pid}\n/elsewhere\n`);
    const server = await start(dataFolder);
    expect(server.recovered).toBe(false);
  });

  it('starts over when the first start was cut short', async () => {
    const folder = join(base, 'cut-short');
    mkdirSync(join(folder, 'postgres/data.new/base'), { recursive: true });
    expect((await start(folder)).firstStart).toBe(true);
  });

  it('says that data is of another major version', async () => {
    const folder = join(base, 'other-version');
    const server = await start(folder);
    await server.stop();
    writeFileSync(join(server.home.data, 'PG_VERSION'), '15\n');
    await expect(start(folder)).rejects.toMatchObject({
      problem: 'other-major-version',
      facts: { found: 15 },
    });
    expect(existsSync(server.home.lockFile)).toBe(false);
  });
});

describe.runIf(process.getuid?.() === 0)('started as root in a folder that only root can enter', () => {
  const home = join(base, 'root');
  let server: EmbeddedServer;

  beforeAll(async () => {
    mkdirSync(home, { mode: 0o700 });
    server = await start(join(home, '.leerbank'));
    await query(server.url, 'CREATE TABLE kept (word text)');
    await server.stop();
  });
  afterAll(() => rmSync(server.home.folder, { recursive: true, force: true }));

  it('keeps the data where the server’s user can reach it, and says so', () => {
    expect(server.home.relocated).toBe(true);
    expect(server.home.folder).toMatch(/^\/var\/lib\/leerbank\//);
    expect(statSync(server.home.data).uid).not.toBe(0);
    expect(statSync(home).mode & 0o777).toBe(0o700);
  });

  it('finds it again', async () => {
    const again = await start(join(home, '.leerbank'));
    expect(again.home.folder).toBe(server.home.folder);
    expect(await query(again.url, 'SELECT word FROM kept')).toEqual([]);
  });
});

describe('the lock of a folder', () => {
  const path = join(base, 'owner.json');

  it('is one process’s at a time, and free after release', () => {
    const first = takeProcessLock(path, 'start');
    expect(takeProcessLock(path, 'dev')).toMatchObject({
      taken: false,
      holder: { pid: process.pid, purpose: 'start' },
    });
    if (first.taken) first.lock.release();
    expect(existsSync(path)).toBe(false);
  });

  it('is not a dead process’s, nor that of a later process with the same number', () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, birth: 'another', since: 0, purpose: 'start' }));
    const attempt = takeProcessLock(path, 'start');
    expect(attempt.taken).toBe(true);
    if (attempt.taken) attempt.lock.release();
    writeFileSync(path, 'half a fi');
    const second = takeProcessLock(path, 'start');
    expect(second.taken).toBe(true);
    if (second.taken) second.lock.release();
  });
});

describe('a server without an owner', () => {
  it('is only ever ended in its own folder', async () => {
    const server = await start(join(base, 'own'));
    const elsewhere = join(base, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'postmaster.pid'), readFileSync(join(server.home.data, 'postmaster.pid')));
    expect(await stopPostmaster(elsewhere)).toBe(false);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
