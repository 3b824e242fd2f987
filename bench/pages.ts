/**
 * What pages cost: `node bench/pages.ts --base http://127.0.0.1:3000` against a running demo centre.
 *
 * For each page: milliseconds until the server's answer is there (median of 7), bytes of HTML, JavaScript loaded first
 * (bytes over the wire), milliseconds until it is drawn. The planning board is drawn when its blocks are; the others when
 * their main heading is. Last comes the ratio of the board to the lightest page of the same run, because milliseconds
 * alone say as much about the machine as about us. Then lengths of source files.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { testBrowser } from '../e2e/browser.ts';
import { enterAs } from '../e2e/pages/demo-enter.ts';

const { values: options } = parseArgs({
  options: { base: { type: 'string', default: 'http://127.0.0.1:3000' } },
});

const board = 'section[data-show][data-ready]';
const pages = [
  { as: null, address: '/', drawn: 'h1' },
  { as: null, address: '/courses', drawn: 'h1' },
  { as: 'employee', address: '/me', drawn: 'h1' },
  { as: 'trainer', address: '/trainer', drawn: 'h1' },
  { as: 'office', address: '/office', drawn: 'h1' },
  { as: 'office', address: '/planning/runs', drawn: 'h1' },
  { as: 'office', address: '/planning?view=week', drawn: board },
] as const;

const rounds = 7;

interface Measured {
  readonly page: string;
  readonly serverMs: number;
  readonly htmlKb: number;
  readonly scriptKb: number;
  readonly drawnMs: number;
}

const browser = await chromium.launch(await testBrowser());
try {
  const measured: Measured[] = [];
  for (const page of pages) {
    const context = await browser.newContext({
      baseURL: options.base,
      viewport: { width: 1440, height: 900 },
      locale: 'nl-NL',
    });
    if (page.as) {
      const entrance = await context.newPage();
      await enterAs(entrance, page.as, options.base);
      await entrance.close();
    }
    measured.push(await measure(context, page));
    await context.close();
  }
  console.table(measured);
  const last = measured.at(-1) as Measured;
  const lightest = Math.min(...measured.map(({ serverMs }) => serverMs));
  console.log(`board / lightest page, server time: ${(last.serverMs / lightest).toFixed(1)}`);
} finally {
  await browser.close();
}
console.log(await fileLengths());

async function measure(
  context: BrowserContext,
  { address, drawn }: (typeof pages)[number],
): Promise<Measured> {
  const answers: number[] = [];
  let htmlBytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const response = await context.request.get(address, { headers: { accept: 'text/html' } });
    htmlBytes = (await response.body()).length;
    if (!response.ok()) throw new Error(`${address} answered ${response.status()}`);
    answers.push(performance.now() - start);
  }
  const times: number[] = [];
  let scriptBytes = 0;
  for (let round = 0; round < 3; round += 1) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const scripts = new Set<string>();
    let bytes = 0;
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    const start = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator(drawn).first().waitFor();
    times.push(performance.now() - start);
    await page.waitForLoadState('networkidle');
    scriptBytes = bytes;
    await page.close();
  }
  return {
    page: address,
    serverMs: Math.round(median(answers)),
    htmlKb: Math.round(htmlBytes / 1024),
    scriptKb: Math.round(scriptBytes / 1024),
    drawnMs: Math.round(median(times)),
  };
}

async function fileLengths(): Promise<string> {
  const root = path.resolve(import.meta.dirname, '..');
  const lengths: number[] = [];
  for (const folder of ['app', 'scripts', 'prisma', 'e2e', 'bench']) {
    for (const entry of await readdir(path.join(root, folder), { recursive: true })) {
      if (!/\.tsx?$/.test(entry) || entry.includes('generated')) continue;
      lengths.push((await readFile(path.join(root, folder, entry), 'utf8')).split('\n').length);
    }
  }
  lengths.sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))];
  const lines = lengths.reduce((sum, length) => sum + length, 0);
  return `${lengths.length} source files, ${lines} lines: median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)}`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
