/** What runs beside the web server in the same process: the database pool, background jobs, listeners to events. */
import { assertUtcSessions, closeDatabase, database } from '#app/platform/database-pool.server.ts';
import { closeMail } from '#app/platform/deliver-mail.server.ts';
import { startJobs } from '#app/platform/jobs.server.ts';
import { jobs, listeners } from './jobs.ts';

export interface Background {
  /** Lets running jobs finish and closes the database pool. */
  stop(): Promise<void>;
}

export async function startBackground(): Promise<Background> {
  await assertUtcSessions(database().pool);
  const running = await startJobs({ jobs, listeners });
  return {
    async stop() {
      await running.stop();
      closeMail();
      await closeDatabase();
    },
  };
}
