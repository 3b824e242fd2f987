import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { startTestServer, type TestServer } from '../../e2e/server.ts';

export interface TestedServer extends TestServer {
  readonly databaseUrl: string;
}

let started: Promise<TestedServer> | undefined;

/** The one server of this run: end-to-end tests use it, and afterwards its data is checked for contradictions. */
export function testedServer(): Promise<TestedServer> {
  started ??= start();
  return started;
}

export async function stopTestedServer(): Promise<void> {
  const server = await started?.catch(() => undefined);
  await server?.stop();
}

async function start(): Promise<TestedServer> {
  const server = await startTestServer();
  const attempt = await startEmbeddedPostgres({ dataFolder: server.dataFolder, purpose: 'audit' });
  if (attempt.started || !attempt.url) throw new Error('the tested server does not hold its own data folder');
  return { ...server, databaseUrl: attempt.url };
}
