import type { Kind, Project, ProjectFile, ProjectImport, Room } from './project.ts';
import type { Finding } from './rule.ts';
import { businessModules } from './vocabulary.ts';

/** What a file can be imported as: its kind, with the parts of `ui/` told apart that more than screens may use. */
type Target = Kind | 'ui-wording' | 'ui-words' | 'ui-format' | 'site-map' | `type of ${Kind}`;

const serverFiles = ['queries', 'use-case', 'step', 'job', 'render', 'client'] as const satisfies Kind[];
const data = ['kernel', 'pure', 'wording', 'ui-wording'] as const satisfies Target[];
const inWords = [...data, 'text', 'ui-words', 'ui-format'] as const satisfies Target[];
const serverTypes = serverFiles.map((kind) => `type of ${kind}` as const);
// A type carries no behaviour: it may come from any server file.
const onServer: readonly Target[] = [...inWords, 'platform', ...serverTypes];
const anything: readonly Target[] = [
  ...onServer,
  ...serverFiles,
  'component',
  'ui',
  'server',
  'root',
  'tool',
  'site-map',
];

/**
 * Who may import what. The order of the modules comes on top of this. `ui-wording` is where words are defined
 * (`ui/i18n/wording.ts`, `locale.ts`, `content.ts`), `ui-words` where they are looked up, `ui-format` what writes dates and amounts;
 * none of the three knows React. Nobody imports a route; `site-map` is the menu per role (`routes/navigation.ts`), data.
 */
export const mayImport: Record<Exclude<Kind, 'test'>, readonly Target[]> = {
  kernel: ['kernel'],
  platform: ['kernel', 'platform', 'ui-wording', 'ui-words'],
  ui: ['kernel', 'ui', 'ui-wording', 'ui-words', 'ui-format'],
  // The shape of what a query found is data like any other; the query itself is not.
  pure: ['kernel', 'pure', 'ui-wording', 'type of queries'],
  wording: data,
  // `<concept>-text.ts` makes sentences of words and facts for pages, mail and the API alike.
  text: inWords,
  component: [...inWords, 'component', 'ui', ...serverTypes],
  queries: [...onServer, 'queries', 'use-case'],
  'use-case': [...onServer, 'queries', 'use-case', 'step', 'render', 'client'],
  // A step works inside a use case: it opens no transaction, so it calls nothing that does.
  step: [...onServer, 'queries', 'step'],
  job: [...onServer, 'queries', 'use-case', 'render', 'client'],
  render: [...onServer, 'queries', 'render'],
  client: [...onServer, 'client'],
  route: [...inWords, 'site-map', 'component', 'ui', 'queries', 'use-case', 'render'],
  root: anything,
  server: anything,
  tool: anything,
};

/** A test reaches further than what it tests: a server test reads tables and seeds, all within the order of the modules. */
const testsMayReach: Partial<Record<Room, readonly Room[]>> = {
  kernel: ['kernel'],
  ui: ['kernel', 'ui'],
  platform: ['kernel', 'platform', 'ui', 'tools'],
};

export function forbiddenImports({ files }: Project): Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return places(files, (file, one) => {
    const target = one.file === null ? undefined : byPath.get(one.file);
    return target !== undefined && !allowed(file, one, target) ? `${label(file)} imports ${one.file}` : null;
  });
}

function allowed(file: ProjectFile, one: ProjectImport, target: ProjectFile): boolean {
  if (file.kind === 'test') return testsMayReach[file.room]?.includes(target.room) ?? true;
  // Support for tests stands beside them and is imported by tests only; no rule of the product holds for it.
  if (target.kind === 'test') return false;
  const can = mayImport[file.kind];
  return can.includes(targetOf(target)) || (one.typeOnly && can.includes(`type of ${target.kind}`));
}

const uiWording: ReadonlySet<string> = new Set(
  ['wording.ts', 'locale.ts', 'content.ts'].map((file) => `app/ui/i18n/${file}`),
);

function targetOf({ path, kind }: ProjectFile): Target {
  if (path === 'app/routes/navigation.ts') return 'site-map';
  if (uiWording.has(path)) return 'ui-wording';
  if (path.endsWith('.tsx')) return kind;
  if (path.startsWith('app/ui/i18n/')) return 'ui-words';
  return path.startsWith('app/ui/format/') ? 'ui-format' : kind;
}

export function againstModuleOrder({ files }: Project): Finding[] {
  return places(files, (file, one) => {
    const target = one.file?.startsWith('app/') ? (one.file.split('/')[1] ?? '') : '';
    const [from, to] = [position(file.room), position(target)];
    return from !== -1 && to > from ? `${file.room} imports ${one.file}, and ${target} comes after it` : null;
  });
}

function position(room: string): number {
  return (businessModules as readonly string[]).indexOf(room);
}

const pureKinds: readonly Kind[] = ['kernel', 'pure', 'wording', 'text'];
/** Packages that compute and do nothing else, each known to the one file that wraps it. */
const purePackages: Readonly<Record<string, string>> = {
  'app/kernel/temporal.ts': 'temporal-polyfill',
  'app/intake/csv.ts': 'csv-parse/sync',
};

const serverOnlyPackage =
  /^(node:|@prisma\/|pg$|pg-|express$|pino$|nodemailer$|pdfmake|better-auth(?!\/(react|client))|compression$)/;

export function impurePackages({ files }: Project): Finding[] {
  return places(files, (file, { file: local, specifier }) => {
    if (local !== null || !pureKinds.includes(file.kind) || specifier === 'zod') return null;
    return purePackages[file.path] === specifier ? null : `imports ${specifier}`;
  });
}

export function serverPackagesInBrowser({ files }: Project): Finding[] {
  return places(files, (file, { file: local, specifier, typeOnly }) =>
    local === null &&
    !typeOnly &&
    (file.kind === 'component' || file.kind === 'ui') &&
    serverOnlyPackage.test(specifier)
      ? `imports ${specifier}`
      : null,
  );
}

const queryWriters: readonly Kind[] = ['queries', 'use-case', 'step', 'platform', 'tool', 'test'];
const withoutDatabase: readonly Kind[] = ['job', 'render', 'client'];

export function prismaOutside({ files }: Project): Finding[] {
  return places(files, (file, { file: local, specifier }) => {
    const client = local?.startsWith('app/platform/generated/') || /^(@prisma\/|\.prisma\/)/.test(specifier);
    const opens = local === 'app/platform/database.server.ts' && withoutDatabase.includes(file.kind);
    return opens || (client && !queryWriters.includes(file.kind))
      ? `${label(file)} imports ${specifier}`
      : null;
  });
}

export function sloppySpecifiers({ files }: Project): Finding[] {
  return places(files, (file, { file: local, specifier }) => {
    if (local === null) return null;
    if (!/\.(tsx?|css|json|svg|sql|wasm|md|js|mjs|prisma)(\?\w+)?$/.test(local))
      return `'${specifier}' names no extension`;
    const crosses = specifier.startsWith('.') && topOf(local) !== topOf(file.path);
    return crosses && file.path.startsWith('app/') && file.room !== 'root'
      ? `'${specifier}' leaves the folder`
      : null;
  });
}

function topOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function label({ kind, path, room }: ProjectFile): string {
  return kind === room || kind === 'route' || kind === 'tool' ? path : `${kind} file`;
}

function places(
  files: readonly ProjectFile[],
  judge: (file: ProjectFile, one: ProjectImport) => string | null,
): Finding[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const found = judge(file, one);
      return found === null ? [] : [{ path: file.path, line: one.line, found }];
    }),
  );
}
