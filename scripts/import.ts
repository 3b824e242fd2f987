/**
 * `npm run import -- <folder> [--preview] [--lang en]`: imports the CSV files of a folder, all or nothing. Ends with 0
 * when they are in (or with --preview: would be), with 1 when a row or file is refused, with 2 when it was called wrongly.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from '#app/intake/import-files.server.ts';
import { problemsOf } from '#app/intake/import-report.ts';
import { problemPlace, problemSentence } from '#app/intake/problem-text.ts';
import { now } from '#app/platform/clock.server.ts';
import { closeDatabase } from '#app/platform/database-pool.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { orExplain } from './start/or-explain.ts';
import { reachDatabase } from './start/reach-database.ts';
import { checkedSettings, completeSettings } from './start/settings.ts';

await orExplain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { preview: { type: 'boolean', default: false }, lang: { type: 'string', default: 'nl' } },
  });
  const locale = values.lang === 'en' ? 'en' : 'nl';
  const folder = path.resolve(positionals[0] ?? '.');
  const files = readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.csv'))
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
  const { url, stop } = await reachDatabase(checkedSettings('production'), 'import');
  completeSettings({ DATABASE_URL: url });
  try {
    const actor = { kind: 'system', name: 'import' } as const;
    const outcome = await importFiles({ actor, now: now(), requestId: newId() }, files, values);
    if (!outcome.ok) {
      process.exitCode = 1;
      const [refusal] = outcome.reasons;
      if (refusal.code === 'not-allowed') return;
      const reader = { locale, zone: 'Europe/Amsterdam', names: refusal.report.names } as const;
      for (const problem of problemsOf(refusal.report))
        console.error(`${problemPlace(problem, locale)}: ${problemSentence(problem, reader)}`);
      return;
    }
    for (const file of outcome.value.files)
      console.log(
        `${file.name}: ${file.created} new, ${file.changed} changed, ${file.unchanged} as they were`,
      );
  } finally {
    await closeDatabase();
    await stop();
  }
});
