/** The routes of app/routes.ts as `GET /path` and `POST /path`: what the access matrix must have rows for. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '#app/routes.ts';

const app = path.resolve(import.meta.dirname, '../app');

/** A route answers GET where it has a loader or a page, and POST where it has an action. */
export async function routesToGuard(): Promise<string[]> {
  const found = await Promise.all(flatten(await routes, '').map(methodsOf));
  return found.flat().sort();
}

type Leaf = { readonly pattern: string; readonly file: string };

/** Layouts have no address of their own; what lies below them has. */
function flatten(entries: readonly RouteConfigEntry[], parent: string): Leaf[] {
  return entries.flatMap((entry) => {
    const pattern = entry.path ? `${parent}/${entry.path}` : parent;
    const own = entry.path || entry.index ? [{ pattern: pattern || '/', file: entry.file }] : [];
    return [...own, ...flatten(entry.children ?? [], pattern)];
  });
}

async function methodsOf({ pattern, file }: Leaf): Promise<string[]> {
  const source = await readFile(path.join(app, file), 'utf8');
  const exports = (name: string) =>
    new RegExp(`^export (async )?(function|const) ${name}\\b`, 'm').test(source);
  const reads = exports('loader') || /^export default /m.test(source);
  return [...(reads ? [`GET ${pattern}`] : []), ...(exports('action') ? [`POST ${pattern}`] : [])];
}
