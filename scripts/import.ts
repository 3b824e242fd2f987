/**
 * `npm run import -- <folder> [--preview] [--lang en]`: imports the CSV files of a folder together, all or nothing, as the
 * system. Works beside a running Leerbank. Ends with 0 when they are in (with --preview: could be), with 1 when something is
 * wrong with them and nothing was saved, with 2 when it was called wrongly.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { changesAnything, problemsOf } from '#app/intake/import-report.ts';
import { now } from '#app/platform/clock.server.ts';
import { connectionSettings } from '#app/platform/connection.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import type { Locale } from '#app/ui/i18n/locale.ts';
import { wordsFor } from '#app/ui/i18n/words.ts';
import { importWords } from './import/import-words.ts';
import { readFolder } from './import/read-folder.ts';
import { countLines, problemLines } from './import/report-lines.ts';
import { orExplain } from './start/or-explain.ts';
import { ensurePrismaClient } from './start/prisma-client.ts';
import { reachDatabase } from './start/reach-database.ts';
import { CannotStart } from './start/say.ts';
import { checkedSettings, completeSettings } from './start/settings.ts';

await orExplain(async () => {
  const { folder, preview, locale } = readArguments();
  const t = wordsFor(locale, importWords);
  const read = readFolder(path.resolve(process.env.INIT_CWD ?? '.', folder));
  if (!read) throw new CannotStart([t('no-such-folder', { folder })], 2);
  if (read.leftOut.length > 0) console.log(t('left-out', { names: read.leftOut.join(', ') }));
  if (read.files.length === 0) throw new CannotStart([t('no-csv-files', { folder })], 2);

  const { url, stop } = await reachDatabase(checkedSettings('production', { serves: false }), 'import');
  completeSettings({ DATABASE_URL: url });
  try {
    if (!(await hasRecords(url))) throw new CannotStart([t('no-records')]);
    await ensurePrismaClient();
    const { importFiles } = await import('#app/intake/import-files.server.ts');
    const { closeDatabase } = await import('#app/platform/database-pool.server.ts');
    const actor = { kind: 'system', name: 'import' } as const;
    const ctx = { actor, now: now(), requestId: newId() };
    const outcome = await importFiles(ctx, read.files, { preview }).finally(closeDatabase);
    if (outcome.ok) {
      for (const line of countLines(outcome.value, locale)) console.log(line);
      const changes = changesAnything(outcome.value);
      console.log(t(!changes ? 'nothing-new' : preview ? 'would-import' : 'imported'));
      return;
    }
    const [refusal] = outcome.reasons;
    if (refusal.code !== 'not-clean') throw new Error(refusal.code);
    for (const line of countLines(refusal.report, locale)) console.log(line);
    for (const line of problemLines(refusal.report, locale)) console.error(line);
    console.error(t('not-clean', { count: problemsOf(refusal.report).length }));
    process.exitCode = 1;
  } finally {
    await stop();
  }
});

function readArguments(): { folder: string; preview: boolean; locale: Locale } {
  const usage = (locale: Locale) => new CannotStart([wordsFor(locale, importWords)('usage')], 2);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch {
    throw usage('nl');
  }
  const { lang, preview, help } = parsed.values;
  if (lang !== 'nl' && lang !== 'en') throw usage('nl');
  if (help) {
    console.log(wordsFor(lang, importWords)('usage'));
    process.exit(0);
  }
  const [folder, ...others] = parsed.positionals;
  if (!folder || others.length > 0) throw usage(lang);
  return { folder, preview, locale: lang };
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      preview: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'nl' },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
}

async function hasRecords(url: string): Promise<boolean> {
  const client = new pg.Client(connectionSettings(url));
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regclass('public.session') IS NOT NULL AS there`);
    return rows[0].there;
  } finally {
    await client.end();
  }
}
