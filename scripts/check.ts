/**
 * `npm run check`: types, lint and format, and the rules of the house. All three run to the end, so that everything that
 * is wrong shows at once; ends with 1 when anything is.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { checkRules } from './check/check-rules.ts';
import { root } from './start/paths.ts';
import { ensurePrismaClient } from './start/prisma-client.ts';

type Result = {
  readonly name: string;
  readonly ok: boolean;
  readonly report: string;
  readonly seconds: number;
};

// npm scripts run with the project's own Node; so does this when it is started by hand.
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` };
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

await main();

async function main() {
  const generated = await generate();
  const results = [
    ...generated.filter(({ ok }) => !ok),
    ...(await Promise.all([
      run('types', bin('tsc'), '--noEmit', '--pretty', 'false'),
      run('lint and format', bin('biome'), 'check', '--error-on-warnings', '--max-diagnostics=200'),
      ruled(),
    ])),
  ];
  for (const { name, ok, report, seconds } of results) {
    console.log(`${ok ? '✓' : '✗'} ${name}  ${seconds.toFixed(1)} s${ok ? `  ${lastLine(report)}` : ''}`);
    if (!ok) console.log(`\n${report.trim()}\n`);
  }
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

/** The types need what is generated: the database client, and the types of the routes. */
async function generate(): Promise<Result[]> {
  await ensurePrismaClient();
  return [await run('types of the routes', bin('react-router'), 'typegen')];
}

async function ruled(): Promise<Result> {
  const start = performance.now();
  const { ok, report } = checkRules(root);
  return { name: 'rules of the house', ok, report, seconds: (performance.now() - start) / 1000 };
}

function run(name: string, command: string, ...args: string[]): Promise<Result> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let report = '';
    const finish = (ok: boolean) =>
      resolve({ name, ok, report, seconds: (performance.now() - start) / 1000 });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (report += data));
    child.on('error', (error) => {
      report += error.message;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

function lastLine(report: string): string {
  return report.trim().split('\n').at(-1) ?? '';
}
