// Vitest calls this once per project; projects of one run share the server.
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server.server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: { url: string; template: string };
  }
}

const shared = globalThis as typeof globalThis & {
  leerbankTestServer?: { server: Promise<TestServer>; users: number };
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.leerbankTestServer ??= { server: startTestServer(), users: 0 };
  const { leerbankTestServer } = shared;
  leerbankTestServer.users += 1;
  const server = await leerbankTestServer.server;
  project.provide('testServer', { url: server.url, template: server.template });
  return async () => {
    leerbankTestServer.users -= 1;
    if (leerbankTestServer.users > 0) return;
    delete shared.leerbankTestServer;
    await server.stop();
  };
}
