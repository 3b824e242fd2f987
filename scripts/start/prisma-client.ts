import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';
import { runNode } from './run-node.ts';
import { hashOf } from './source-hash.ts';

const generated = path.join(root, 'app/platform/generated/prisma');
const stamp = path.join(root, 'app/platform/generated/made-from');

function wanted(): string {
  return hashOf(['prisma/schema', 'node_modules/prisma/package.json']);
}

export function prismaClientIsCurrent(): boolean {
  return existsSync(generated) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** Makes the database client from `prisma/schema` (about two seconds), unless it is there and fits. */
export async function ensurePrismaClient(): Promise<void> {
  if (prismaClientIsCurrent()) return;
  const from = wanted();
  await runNode(['node_modules/prisma/build/index.js', 'generate'], {
    env: { PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  writeFileSync(stamp, from);
}
