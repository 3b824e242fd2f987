/** What runs beside the web server in the same process: background jobs and listeners to events. */
import { assertUtcSessions, closeDatabase, database } from '#app/platform/database-pool.server.ts';

export interface Background {
  /** Lets running jobs finish and closes the database pool. */
  stop(): Promise<void>;
}

export async function startBackground(): Promise<Background> {
  await assertUtcSessions(database().pool);
  return { stop: closeDatabase };
}
