/** `npm run dev`: the same server on the same data, straight from the sources; pages change while you edit. */
import type { RequestListener } from 'node:http';
import { createServer } from 'vite';
import { env } from '#app/platform/env.server.ts';
import { fillDatabase, openDatabase } from './start/database.ts';
import { listen } from './start/listen.ts';
import { orExplain } from './start/or-explain.ts';
import { root } from './start/paths.ts';
import { ensurePrismaClient } from './start/prisma-client.ts';
import { type Running, stopOnSignals } from './start/running.ts';
import { checkedSettings, completeSettings } from './start/settings.ts';
import { welcome } from './start/welcome.ts';

type App = typeof import('#app/server/app.ts');
type Background = Awaited<ReturnType<App['startBackground']>>;

await orExplain(async () => {
  const settings = checkedSettings('development');
  const running: { -readonly [part in keyof Running]?: Running[part] } = {};
  stopOnSignals(() => running);

  const database = await openDatabase(settings, 'dev');
  running.embedded = database.embedded;
  const listening = await listen(settings.host, settings.port);
  running.server = listening.server;
  completeSettings({ PORT: String(listening.port) });
  await ensurePrismaClient();
  await fillDatabase(settings, database);

  const vite = await createServer({
    root,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server: listening.server } },
  });
  let current: App | undefined;
  let handler: RequestListener;
  let background: Promise<Background> | undefined;
  // A change on the server's side gives a new module; Vite hands out the same one until then. Jobs keep the code they
  // were started with.
  const load = async () => {
    const app = (await vite.ssrLoadModule('/app/server/app.ts')) as App;
    if (app !== current) {
      current = app;
      handler = app.createApp(vite.middlewares);
    }
    background ??= app.startBackground();
    running.background = await background;
  };
  const complain = (error: unknown) => {
    if (error instanceof Error) vite.ssrFixStacktrace(error);
    console.error(error);
  };
  // What doesn't load now may do so after the next change.
  await load().catch(complain);
  listening.answerWith(async (request, response) => {
    try {
      await load();
      handler(request, response);
    } catch (error) {
      complain(error);
      const text = 'The code of the server does not load; see the terminal.\n';
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(text);
    }
  });

  const address = env().siteOrigin;
  database.embedded?.announce(address);
  welcome(address, settings.demo);
});
