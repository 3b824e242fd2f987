import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Import, readSource, type Source } from './read-source.ts';
import { readTables, type Table } from './read-tables.ts';
import { businessModules } from './vocabulary.ts';

/**
 * The room of the house a file stands in: a module of the business, one of the technical folders, `root` for the files
 * directly in `app/`, or `tools` for everything beside `app/` (scripts, seed, e2e, bench).
 */
export type Room =
  | (typeof businessModules)[number]
  | 'kernel'
  | 'platform'
  | 'ui'
  | 'server'
  | 'routes'
  | 'root'
  | 'tools'
  | 'unknown';

/** What a file is, as its place and name say. Only files of a module are told apart further. */
export type Kind =
  | 'pure'
  | 'wording'
  | 'text'
  | 'component'
  | 'queries'
  | 'use-case'
  | 'step'
  | 'job'
  | 'render'
  | 'client'
  | 'kernel'
  | 'platform'
  | 'ui'
  | 'server'
  | 'root'
  | 'route'
  | 'tool'
  | 'test';

export type ProjectImport = Import & {
  /** The file it names, from the root of the project; null for a package or a generated file. */
  readonly file: string | null;
};

export type ProjectFile = Omit<Source, 'imports'> & {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly room: Room;
  readonly kind: Kind;
  readonly imports: readonly ProjectImport[];
};

export type Project = {
  readonly root: string;
  readonly files: readonly ProjectFile[];
  readonly tables: readonly Table[];
  /** Paths that are not TypeScript (styles, schema): only their names are checked. */
  readonly otherPaths: readonly string[];
  readonly schemas: readonly { readonly path: string; readonly text: string }[];
};

const folders = ['app', 'scripts', 'prisma', 'e2e', 'bench'];
const skipped = /(^|\/)(node_modules|generated|migrations|\.[^/]+)$/;

export function readProject(root: string): Project {
  const paths = folders.flatMap((folder) => listFiles(root, folder)).sort();
  const isCode = (path: string) => /\.tsx?$/.test(path);
  const files = paths.filter(isCode).map((path) => readFile(root, path));
  const schemas = paths
    .filter((path) => path.endsWith('.prisma'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return {
    root,
    files,
    schemas,
    tables: schemas.flatMap(readTables),
    otherPaths: paths.filter((path) => !isCode(path)),
  };
}

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (skipped.test(path)) return [];
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}

function readFile(root: string, path: string): ProjectFile {
  const { imports, ...source } = readSource(readFileSync(join(root, path), 'utf8'));
  return {
    ...source,
    path,
    room: roomOf(path),
    kind: kindOf(path),
    imports: imports.map((one) => ({ ...one, file: fileOf(path, one.specifier) })),
  };
}

/** The path an import names; what the router generates ('./+types/…') is no file of ours. */
function fileOf(path: string, specifier: string): string | null {
  if (specifier.includes('+types/')) return null;
  if (/^#(app|prisma)\//.test(specifier)) return posix.normalize(specifier.slice(1));
  return /^\.{1,2}\//.test(specifier) ? posix.normalize(posix.join(posix.dirname(path), specifier)) : null;
}

export function roomOf(path: string): Room {
  const [top, folder, ...rest] = path.split('/');
  if (top !== 'app') return 'tools';
  if (rest.length === 0) return 'root';
  const rooms: readonly string[] = [...businessModules, 'kernel', 'platform', 'ui', 'server', 'routes'];
  return rooms.includes(folder as string) ? (folder as Room) : 'unknown';
}

export function kindOf(path: string): Kind {
  if (/\.(test|spec)\.tsx?$/.test(path)) return 'test';
  const room = roomOf(path);
  switch (room) {
    case 'kernel':
    case 'platform':
    case 'ui':
    case 'server':
    case 'root':
      return room;
    case 'routes':
      return 'route';
    case 'tools':
      return 'tool';
    default:
      return moduleKind(path);
  }
}

function moduleKind(path: string): Kind {
  const name = posix.basename(path);
  if (/^app\/[^/]+\/components\//.test(path) || name.endsWith('.tsx')) return 'component';
  if (name === 'wording.ts' || name.endsWith('-wording.ts')) return 'wording';
  if (name.endsWith('-text.ts')) return 'text';
  if (!name.endsWith('.server.ts')) return 'pure';
  if (name === 'queries.server.ts' || name.endsWith('-queries.server.ts')) return 'queries';
  if (name.endsWith('.step.server.ts')) return 'step';
  if (name.endsWith('.job.server.ts')) return 'job';
  if (name.endsWith('.client.server.ts')) return 'client';
  return name.startsWith('render-') ? 'render' : 'use-case';
}
