import path from 'node:path';
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import type { Env } from '#app/platform/env.server.ts';
import { root } from './paths.ts';
import { CannotStart } from './say.ts';

export type ReachedDatabase = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * The database of the centre for a command beside it: of DATABASE_URL, else the embedded one, which is started for as
 * long as it takes, or used along with the Leerbank that has it open.
 */
export async function reachDatabase(
  settings: Pick<Env, 'databaseUrl' | 'dataFolder'>,
  purpose: string,
): Promise<ReachedDatabase> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: async () => undefined };
  const dataFolder = path.resolve(root, settings.dataFolder);
  const start = await startEmbeddedPostgres({ dataFolder, purpose });
  if (start.started) return { url: start.server.url, stop: () => start.server.stop() };
  if (start.url) return { url: start.url, stop: async () => undefined };
  throw new CannotStart([
    `Another Leerbank (process ${start.holder.pid}) is using ${dataFolder}, as another user.`,
    'Run this as that user, or set DATABASE_URL.',
  ]);
}
