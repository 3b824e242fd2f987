// How every connection to PostgreSQL is set up, for the application, its jobs and its migrations alike.
import type pg from 'pg';
import { parse } from 'pg-connection-string';

export interface ConnectionOptions {
  /** Migrations wait for locks as long as it takes; requests give up after 12 seconds. */
  readonly waitForLocks?: boolean;
}

/**
 * Settings for `pg` out of a connection URL. The session's zone is UTC whatever the database or the login says: Prisma
 * writes instants without an offset and labels what it reads as UTC, so any other zone silently moves every instant.
 * The lock limit lies below the 15 seconds of a transaction, so that a waiting statement gives up by itself and its
 * connection is free again.
 */
export function connectionSettings(databaseUrl: string, options: ConnectionOptions = {}): pg.PoolConfig {
  const { options: ownOptions, ...parsed } = parse(databaseUrl);
  const session = [
    'TimeZone=UTC',
    'default_transaction_isolation=read\\ committed',
    ...(options.waitForLocks ? [] : ['lock_timeout=12s', 'idle_in_transaction_session_timeout=60s']),
  ];
  return {
    ...(parsed as pg.PoolConfig),
    // Later settings win, so nothing in the URL can undo the zone.
    options: [ownOptions, ...session.map((setting) => `-c ${setting}`)].filter(Boolean).join(' '),
    application_name: 'leerbank',
    keepAlive: true,
  };
}
