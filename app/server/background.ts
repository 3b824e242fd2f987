/** What runs beside the web server in the same process: background jobs and listeners to events. */

export interface Background {
  /** Lets running jobs finish and closes the database pool. */
  stop(): Promise<void>;
}

export async function startBackground(): Promise<Background> {
  return { stop: async () => {} };
}
