import { database } from './database-pool.server.ts';
import { migrationNames, projectFolder } from './migrate.server.ts';

/** Whether this process can serve: `behind` means that the database lacks records which this version needs. */
export type Readiness = 'ready' | 'unreachable' | 'behind';

/** Asks the database, and gives up on it after two seconds. */
export async function readiness(): Promise<Readiness> {
  try {
    const applied = await within(2000, appliedMigrations());
    return migrationNames(projectFolder()).every((name) => applied.has(name)) ? 'ready' : 'behind';
  } catch {
    return 'unreachable';
  }
}

async function appliedMigrations(): Promise<Set<string>> {
  const { rows } = await database().pool.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Set(rows.map((row) => row.migration_name));
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
