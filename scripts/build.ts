/** `npm run build`: builds the application where its sources changed; `npm start` does the same when needed. */
import path from 'node:path';
import { build, buildOfSources } from './start/build-app.ts';
import { orExplain } from './start/or-explain.ts';
import { root } from './start/paths.ts';
import { say, step } from './start/say.ts';

await orExplain(async () => {
  const wanted = buildOfSources();
  if (!wanted.isThere) await step('Building the pages', build(wanted));
  say(`Built: ${path.relative(root, wanted.folder)}`);
});
