import { startTestServer } from './server.ts';

/** Starts the server for this run, unless `npm test` (which also checks the data afterwards) already has. */
export default async function globalSetup() {
  if (process.env.LEERBANK_E2E_URL) return;
  const server = await startTestServer();
  process.env.LEERBANK_E2E_URL = server.address;
  return server.stop;
}
