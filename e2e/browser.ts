/**
 * The browser that the end-to-end tests and the screenshots use: a Chromium that comes inside an npm package, so a
 * new machine needs no download and no system packages (docs/decisions/0021). `CHROMIUM_PATH` names an installed
 * browser instead.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inflate } from '@sparticuz/chromium';

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

/**
 * Chosen by hand: the package's own `args` switch off web security and run everything in one process, which would
 * hide real faults. Hinting off makes text the same width on every machine.
 */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const root = path.resolve(import.meta.dirname, '..');
const packageFolder = path.join(root, 'node_modules/@sparticuz/chromium');

/** Launch options for Playwright's `chromium.launch`. Unpacks the browser on first use (about 3 seconds). */
export async function testBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH;
  if (installed) return { executablePath: installed, args, env: processEnv() };

  const folder = await unpackedBrowser();
  const executablePath = path.join(folder, 'chromium');
  const env = processEnv();
  if (await lacksLibraries(executablePath)) {
    const libraries = path.join(folder, 'al2023/lib');
    env.LD_LIBRARY_PATH = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH ??= path.join(folder, 'fonts');
  return { executablePath, args, env };
}

async function unpackedBrowser(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const cache = path.join(root, 'node_modules/.cache/test-browser');
  const folder = path.join(cache, version);
  if (existsSync(folder)) return folder;

  // Unpacked beside and renamed at the end: a killed or a parallel start never leaves half a browser behind.
  await mkdir(cache, { recursive: true });
  const partial = await mkdtemp(path.join(cache, 'partial-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial; // the package unpacks into the folder for temporary files, whatever that is
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((archive) => inflate(path.join(packageFolder, 'bin', archive))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  // The font settings inside name folders of the cloud the package was made for.
  const fonts = path.join(folder, 'fonts');
  await writeFile(
    path.join(partial, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
  );
  try {
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function lacksLibraries(executable: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('ldd', [executable]);
    return stdout.includes('not found');
  } catch {
    return true;
  }
}

function processEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
