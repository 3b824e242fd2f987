// The application's one pool of connections, all in UTC, with Prisma on top of it. Modules use `database.server.ts`.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { connectionSettings } from './connection.server.ts';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

/** An open transaction: Prisma's models and raw SQL. */
export type Tx = Prisma.TransactionClient;

export interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  /** How long a transaction may wait for a connection, and how long it may work, in milliseconds. */
  readonly patience: { readonly maxWait: number; readonly timeout: number };
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most; each write and each scoped read holds one. */
  readonly poolSize?: number;
  /** Milliseconds to wait for a connection, 15,000 where left out. */
  readonly maxWait?: number;
}

/** A database of its own, for tests and tools. The application uses `database()`. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const patience = { maxWait: options.maxWait ?? 15_000, timeout: 15_000 };
  const pool = new pg.Pool({
    ...connectionSettings(url),
    max: options.poolSize ?? 20,
    connectionTimeoutMillis: patience.maxWait,
    idleTimeoutMillis: 60_000,
  });
  // An idle connection that breaks is replaced by the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: patience });
  return {
    pool,
    prisma,
    patience,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/**
 * Kept on the process, not in this module: the development server loads the module anew on each change, and the built
 * application and a script hold a copy each, but there is one pool.
 */
const holder = globalThis as typeof globalThis & { [key: symbol]: Database | undefined };
const current = Symbol.for('leerbank.database');

/** The database of `DATABASE_URL`, opened at first use. `npm start` sets the variable also for the embedded one. */
export function database(): Database {
  const open = holder[current];
  if (open) return open;
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  const opened = openDatabase(url);
  holder[current] = opened;
  return opened;
}

/** Makes `replacement` the database of this process and returns the one before it; for tests. */
export function replaceDatabase(replacement: Database | undefined): Database | undefined {
  const before = holder[current];
  holder[current] = replacement;
  return before;
}

/** Closes the process's database, if it was opened. */
export async function closeDatabase(): Promise<void> {
  await replaceDatabase(undefined)?.close();
}

/**
 * Proves that sessions run in UTC by sending an instant to and fro as text. Called at start: a proxy in between that
 * drops session settings would corrupt every instant without anyone noticing.
 */
export async function assertUtcSessions(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ zone: string; instant: string }>(
    `SELECT current_setting('TimeZone') AS zone, '2026-07-01 12:00:00+02'::timestamptz::text AS instant`,
  );
  if (rows[0]?.zone !== 'UTC' || rows[0].instant !== '2026-07-01 10:00:00+00') {
    throw new Error(
      `Database sessions run in ${rows[0]?.zone}, not in UTC: something drops our session settings`,
    );
  }
}
