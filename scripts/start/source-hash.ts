import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

/** A short name for the content of files: the same name means that nothing changed. Folders are taken whole. */
export function hashOf(names: readonly string[], leaveOut: (file: string) => boolean = () => false): string {
  const hash = createHash('sha256');
  const files = names
    .flatMap((name) => [name, ...globSync(`${name}/**/*`, { cwd: root, withFileTypes: false })])
    .filter((file) => !leaveOut(file))
    .sort();
  for (const file of files) {
    let content: Buffer;
    try {
      content = readFileSync(path.join(root, file));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EISDIR' || code === 'ENOENT') continue;
      throw error;
    }
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}
