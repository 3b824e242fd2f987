/**
 * The built application. Each version of the sources has a folder of its own under `build/`, named after their content:
 * a start knows at once whether there is anything to build, and a server that still runs keeps the files it serves.
 */
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.ts';
import { ensurePrismaClient } from './prisma-client.ts';
import { runNode } from './run-node.ts';
import { CannotStart } from './say.ts';
import { hashOf } from './source-hash.ts';

export interface Build {
  readonly folder: string;
  readonly isThere: boolean;
}

const sources = [
  'app',
  'prisma/schema',
  'public',
  'package-lock.json',
  'postcss.config.cjs',
  'react-router.config.ts',
  'tsconfig.json',
  'vite.config.ts',
];

/** Where the build of the present sources is or will be. */
export function buildOfSources(): Build {
  const name = hashOf(
    sources,
    (file) => file.startsWith('app/platform/generated/') || /\.test\.tsx?$/.test(file),
  );
  const folder = path.join(root, 'build', name);
  return { folder, isThere: existsSync(path.join(folder, 'server/index.js')) };
}

/** Builds what `buildOfSources` named. Needs the development packages. */
export async function build({ folder }: Build): Promise<void> {
  if (!existsSync(path.join(root, 'node_modules/@react-router/dev'))) {
    throw new CannotStart([
      'This version has not been built yet, and the packages that build it are not installed.',
      'Run `npm install` (without --omit=dev) or bring the folder `build/` along from where it was built.',
    ]);
  }
  await ensurePrismaClient();
  const draft = path.join(root, 'build', `draft-${process.pid}`);
  await rm(draft, { recursive: true, force: true });
  await runNode(['node_modules/@react-router/dev/bin.cjs', 'build'], {
    env: { NODE_ENV: 'production', LEERBANK_BUILD: path.relative(root, draft) },
  });
  // Whole or not at all: a build that is cut short, or that another start finished first, leaves nothing half made.
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  await removeOldBuilds(folder);
}

const keep = 4;

async function removeOldBuilds(current: string): Promise<void> {
  const now = new Date();
  await utimes(current, now, now);
  const parent = path.dirname(current);
  const names = (await readdir(parent)).filter((name) => /^[\da-f]{16}$/.test(name));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(parent, name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.at - a.at).slice(keep);
  for (const { name } of old) await rm(path.join(parent, name), { recursive: true, force: true });
}
