// A real PostgreSQL inside a data folder, for a start without any installation. What always holds: at most one living
// application owns a data folder (its lock says which), the server listens on 127.0.0.1 only, and a server left behind
// by a killed application is stopped properly before a new one starts. See docs/decisions/0010.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.server.ts';
import { prepareBinaries } from './postgres-binaries.server.ts';
import {
  ensureDatabase,
  initialise,
  readServerFile,
  refuseOtherVersion,
  urlOf,
  writeServerFile,
} from './postgres-cluster.server.ts';
import { copiesFolderOf, type PostgresHome, postgresHome } from './postgres-home.server.ts';
import { readPostmaster, removeStalePidFile, stopPostmaster } from './postmaster.server.ts';
import { type LockHolder, type ProcessLock, takeProcessLock } from './process-lock.server.ts';
import { spawnOptionsFor } from './server-user.server.ts';

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string;
  /** What this process is doing (`start`, `dev`, `import`), told to a second start. */
  readonly purpose: string;
  /** `fast` gives up durability for speed; only for tests, whose data nobody misses. */
  readonly durability?: 'safe' | 'fast';
}

export interface EmbeddedServer {
  /** Connection URL of the database `leerbank`. */
  readonly url: string;
  readonly home: PostgresHome;
  /** True when this start made the data folder. */
  readonly firstStart: boolean;
  /** True when a server left behind by a killed application had to be stopped first. */
  readonly recovered: boolean;
  /** True when the programs run from a copy because the server's user can't reach `node_modules`. */
  readonly programsCopied: boolean;
  /** Tells a second start where this one answers. */
  announce(address: string): void;
  /** Fast, clean shutdown: open transactions roll back, everything committed is on disk. Safe to call twice. */
  stop(): Promise<void>;
  /** Settles when the server ends for whatever reason; `expected` is false when nobody called `stop`. */
  readonly ended: Promise<{ expected: boolean }>;
}

export type EmbeddedStart =
  | { readonly started: true; readonly server: EmbeddedServer }
  /** Another living process owns this folder; `url` is its database where we may read the password. */
  | { readonly started: false; readonly holder: LockHolder; readonly url: string | null };

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedStart> {
  const home = postgresHome(options.dataFolder);
  const attempt = takeProcessLock(home.lockFile, options.purpose);
  if (!attempt.taken) {
    const known = readServerFile(home);
    return { started: false, holder: attempt.holder, url: known && urlOf(known) };
  }
  try {
    return { started: true, server: await startOwned(home, attempt.lock, options) };
  } catch (error) {
    attempt.lock.release();
    throw error;
  }
}

async function startOwned(
  home: PostgresHome,
  lock: ProcessLock,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedServer> {
  const recovered = await stopPostmaster(home.data);
  const binaries = prepareBinaries(home.user, copiesFolderOf(home, options.dataFolder));
  const firstStart = !existsSync(home.data);
  if (firstStart) initialise(home, binaries.initdb);
  refuseOtherVersion(home, binaries.major);

  const known = readServerFile(home);
  if (!known) throw new EmbeddedPostgresError('password-file-missing', { file: home.passwordFile });
  const { child, port } = await launch(home, binaries.postgres, known.port, options.durability ?? 'safe');
  const reached = { ...known, port };
  writeServerFile(home, reached);

  let stopping: Promise<void> | undefined;
  const ended = new Promise<{ expected: boolean }>((done) => {
    child.once('exit', () => done({ expected: stopping !== undefined }));
  });
  // The server is a session of its own, so Ctrl-C reaches only us; an exit without `stop` still ends it.
  const atExit = () => child.kill('SIGINT');
  process.once('exit', atExit);
  child.unref();
  const stop = () => {
    stopping ??= (async () => {
      child.ref();
      await endChild(child);
      process.removeListener('exit', atExit);
      lock.release();
    })();
    return stopping;
  };
  try {
    await ensureDatabase(urlOf(reached));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: urlOf(reached),
    home,
    firstStart,
    recovered,
    programsCopied: binaries.copied,
    announce: (address) => lock.announce(address),
    stop,
    ended,
  };
}

const settings = {
  safe: { max_connections: '100', log_checkpoints: 'off' },
  fast: {
    max_connections: '200',
    log_checkpoints: 'off',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    autovacuum: 'off',
  },
} as const;

/** Starts the server on its former port or a free one, and waits until it accepts connections. */
async function launch(home: PostgresHome, postgres: string, formerPort: number, durability: 'safe' | 'fast') {
  const deadline = Date.now() + 60_000;
  for (;;) {
    removeStalePidFile(home.data);
    const port = await freePort(formerPort);
    const flags = Object.entries({
      listen_addresses: '127.0.0.1',
      port: String(port),
      // Socket paths are limited to 107 bytes, which a deep clone exceeds; localhost with a password always works.
      unix_socket_directories: '',
      timezone: 'UTC',
      log_timezone: 'UTC',
      ...settings[durability],
    }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    rotateLog(home.logFile);
    const log = openSync(home.logFile, 'a', 0o600);
    const from = statSync(home.logFile).size;
    const child = spawn(postgres, ['-D', home.data, ...flags], {
      ...spawnOptionsFor(home.user),
      detached: true,
      // A file, not a pipe: the server must be able to write when its parent is gone.
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    if (await becameReady(child, home.data, deadline)) return { child, port };
    const said = readFileSync(home.logFile, 'utf8').slice(from);
    // Both pass by themselves: another program took the port in between, or the last workers of a killed server are
    // still ending.
    const passing = /could not bind|Address already in use|pre-existing shared memory/.test(said);
    if (!passing || Date.now() > deadline) {
      throw new EmbeddedPostgresError('did-not-start', { log: said.slice(-2000), logFile: home.logFile });
    }
    await delay(200);
  }
}

async function becameReady(child: ChildProcess, data: string, deadline: number): Promise<boolean> {
  let gone = false;
  child.once('exit', () => {
    gone = true;
  });
  child.once('error', () => {
    gone = true;
  });
  while (!gone && Date.now() < deadline) {
    const now = readPostmaster(data);
    if (now && now.pid === child.pid && now.ready) return true;
    await delay(10);
  }
  if (!gone) child.kill('SIGQUIT');
  return false;
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  // SIGINT is PostgreSQL's fast shutdown; SIGQUIT gives up on it and leaves recovery to the next start.
  child.kill('SIGINT');
  const giveUp = setTimeout(() => child.kill('SIGQUIT'), 15_000);
  await exit;
  clearTimeout(giveUp);
}

async function freePort(preferred: number): Promise<number> {
  return (preferred > 0 ? await bind(preferred) : null) ?? (await bind(0)) ?? 0;
}

function bind(port: number): Promise<number | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : null));
    });
  });
}

function rotateLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) renameSync(logFile, `${logFile}.1`);
  if (existsSync(logFile)) chmodSync(logFile, 0o600);
}
