/** The parts of `npm test`. Each runs to its end, prints as it goes, and says how many tests passed and failed. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { startOfDemo } from '../../e2e/start-of-demo.ts';
import { build, buildOfSources } from '../start/build-app.ts';
import { root } from '../start/paths.ts';
import { testedServer } from './tested-server.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** @param filter words that choose some tests of the part; empty for all. */
type Part = (filter: readonly string[]) => Promise<Counts>;

export const parts = {
  check: () => asOneTest(['scripts/check.ts']),
  unit: vitest('unit'),
  integration: vitest('integration'),
  races: vitest('races'),
  build: async () => {
    const wanted = buildOfSources();
    if (!wanted.isThere) await build(wanted);
    console.log(path.relative(root, wanted.folder));
    return { passed: 1, failed: 0, skipped: 0 };
  },
  e2e: playwright,
  'audit:invariants': async () => {
    const { databaseUrl } = await testedServer();
    // Judged by the clock of the server that wrote it: by today's, its options would have fallen free long ago.
    const clock = { LEERBANK_NOW: startOfDemo, LEERBANK_DEMO: 'on' };
    return asOneTest(['scripts/audit-invariants.ts'], { DATABASE_URL: databaseUrl, ...clock });
  },
} satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

export function isPartName(word: string): word is PartName {
  return Object.hasOwn(parts, word);
}

function vitest(project: string): Part {
  return async (filter) => {
    const report = await reportFile(project);
    const code = await run([
      'node_modules/vitest/vitest.mjs',
      'run',
      ...['--project', project],
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
      '--passWithNoTests',
      ...filter,
    ]);
    const read = await readReport(report);
    return counted(code, {
      passed: Number(read?.numPassedTests ?? 0),
      failed: Number(read?.numFailedTests ?? 0),
      skipped: Number(read?.numPendingTests ?? 0) + Number(read?.numTodoTests ?? 0),
    });
  };
}

async function playwright(filter: readonly string[]): Promise<Counts> {
  const report = await reportFile('e2e');
  const { address, databaseUrl } = await testedServer();
  const code = await run(
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      ...(filter.length > 0 ? ['--grep', filter.join(' ')] : []),
    ],
    {
      LEERBANK_E2E_URL: address,
      LEERBANK_E2E_DATABASE_URL: databaseUrl,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  const stats = (await readReport(report))?.stats as Record<string, number> | undefined;
  return counted(code, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

async function asOneTest(args: readonly string[], env: Record<string, string> = {}): Promise<Counts> {
  const failed = (await run(args, env)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

/** A runner that fails without naming a failed test (a file that doesn't load, a crash) counts as one failed test. */
function counted(code: number, counts: Counts): Counts {
  if (code === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1 };
}

async function reportFile(name: string): Promise<string> {
  const folder = path.join(root, 'test-results');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  await rm(file, { force: true });
  return file;
}

async function readReport(file: string): Promise<Record<string, unknown> | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function run(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...(!process.stdout.isTTY && { FORCE_COLOR: '0' }), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
