import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { startTestServer } from './server.ts';

/** Starts the server for this run, unless `npm test` (which also checks the data afterwards) already has. */
export default async function globalSetup() {
  if (process.env.LEERBANK_E2E_URL) return;
  const server = await startTestServer();
  process.env.LEERBANK_E2E_URL = server.address;
  // The data folder is held by that server, so this only tells where its database is.
  const database = await startEmbeddedPostgres({ dataFolder: server.dataFolder, purpose: 'e2e' });
  if (!database.started && database.url) process.env.LEERBANK_E2E_DATABASE_URL = database.url;
  return server.stop;
}
