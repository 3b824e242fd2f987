/** `npm start`: everything a centre needs, from one command. Builds and fills the database when needed. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { build, buildOfSources } from './start/build-app.ts';
import { fillDatabase, openDatabase } from './start/database.ts';
import { listen } from './start/listen.ts';
import { orExplain } from './start/or-explain.ts';
import { type Running, stopOnSignals } from './start/running.ts';
import { say, step } from './start/say.ts';
import { checkedSettings, completeSettings } from './start/settings.ts';
import { welcome } from './start/welcome.ts';

await orExplain(async () => {
  const settings = checkedSettings('production');
  const running: { -readonly [part in keyof Running]?: Running[part] } = {};
  stopOnSignals(() => running);
  // Something that was started and not waited for has failed; whoever is being served has nothing to do with it.
  process.on('unhandledRejection', (error) =>
    log().error({ err: error }, 'failed without anyone waiting for it'),
  );

  const database = await openDatabase(settings, 'start');
  running.embedded = database.embedded;
  const listening = await listen(settings.host, settings.port);
  running.server = listening.server;

  const wanted = buildOfSources();
  if (!wanted.isThere) say('This is the first start of this version; it takes a moment.');
  // Side by side: a build keeps one processor busy, the database the other.
  await Promise.all([
    wanted.isThere ? undefined : step('Building the pages', build(wanted)),
    fillDatabase(settings, database),
  ]);

  completeSettings({ PORT: String(listening.port) });
  const entry = path.join(wanted.folder, 'server/index.js');
  const app: typeof import('#app/server/app.ts') = await import(pathToFileURL(entry).href);
  running.background = await app.startBackground();
  listening.answerWith(app.createApp(app.staticAssets(path.join(wanted.folder, 'client'))));

  const address = env().siteOrigin;
  database.embedded?.announce(address);
  database.embedded?.ended.then(({ expected }) => {
    if (expected) return;
    console.error('The database stopped unexpectedly; Leerbank stops too. Its log is in the data folder.');
    process.exit(1);
  });
  welcome(address, settings.demo);
});
