import { findCircles } from './find-circles.ts';
import {
  againstModuleOrder,
  forbiddenImports,
  impurePackages,
  prismaOutside,
  serverPackagesInBrowser,
  sloppySpecifiers,
} from './layers.ts';
import { emptyFileNames, oddFileNames, oddModuleFiles, plainFilesWithJsx, unknownRooms } from './names.ts';
import type { Project, ProjectFile } from './project.ts';
import { lineAt } from './read-source.ts';
import type { Finding, Rule } from './rule.ts';
import { foreignWrites, looseDateTimes, ownerlessTables } from './tables.ts';

/** The rules of the house: what each folder and file name promises. Why, stands in `docs/decisions/`. */
export const rules: readonly Rule[] = [
  {
    name: 'rooms',
    says: 'app/ holds the modules of the business and kernel, platform, ui, server, routes.',
    fix: 'Put the file in the module whose noun it is about; a new module gets a place in the order in scripts/check/vocabulary.ts.',
    find: unknownRooms,
  },
  {
    name: 'names',
    says: 'A file is named after what it does; utils, helpers, service, lib and index say nothing.',
    fix: 'Name it after the concept or the use case; if no one name fits, it is two files.',
    find: emptyFileNames,
  },
  {
    name: 'kebab-case',
    says: 'File names are lower case with hyphens.',
    fix: 'Rename it: plan-run.server.ts.',
    find: oddFileNames,
  },
  {
    name: 'module-files',
    says: 'A module has pure files, schema, policy, wording, texts, queries, use cases, steps, jobs, clients, renderers and components/.',
    fix: 'Use <verb>-<noun>.server.ts, .step.server.ts, .job.server.ts, <system>.client.server.ts or render-<document>.server.ts in the module itself; React in components/.',
    find: oddModuleFiles,
  },
  {
    name: 'layers',
    says: 'Routes stand on modules, modules on kernel, their server files on platform, their components on ui; nobody imports routes.',
    fix: 'Move what is needed to where both may see it: a pure file, a component of the module, or ui/. What each kind may import is the table in scripts/check/layers.ts.',
    find: forbiddenImports,
  },
  {
    name: 'module-order',
    says: 'A module imports only from modules that come before it.',
    fix: 'Let the later module call the earlier one, listen to an event, or move the use case to the later of the two.',
    find: againstModuleOrder,
  },
  {
    name: 'circles',
    says: 'No file imports itself by way of others.',
    fix: 'Take what both need into a file of its own.',
    find: circles,
  },
  {
    name: 'pure-imports',
    says: 'Pure files import only kernel and zod.',
    fix: 'Make the file a .server.ts, or take what it needs as a parameter.',
    find: impurePackages,
  },
  {
    name: 'pure-words',
    says: 'Pure files have no clock, no randomness, no network and no environment.',
    fix: 'Take `now`, a seed or a setting as a parameter; instants are Temporal.Instant or epoch milliseconds.',
    find: wordsIn(
      isPure,
      /(?<![\w$.])(?:Date\b(?!\s*:)|process\s*(?:\?\.|[.[])|performance\s*\.|crypto\s*\.|fetch\s*\(|set(?:Timeout|Interval)\s*\(|import\.meta\b)|\bTemporal\s*\.\s*Now\b|\bMath\s*\.\s*random\b/g,
    ),
  },
  {
    name: 'browser-packages',
    says: 'Components and ui import nothing that runs on the server only.',
    fix: 'Do it in a server file and hand the component its result.',
    find: serverPackagesInBrowser,
  },
  {
    name: 'prisma',
    says: 'Only queries, use cases, steps and platform import the Prisma client; jobs, renderers and clients call those.',
    fix: 'Move the read to queries.server.ts and the write to a use case or step.',
    find: prismaOutside,
  },
  {
    name: 'table-owner',
    says: 'A table is written only by the module whose file in prisma/schema declares it.',
    fix: 'Call a step (<verb>-<noun>.step.server.ts) of the module that owns the table.',
    find: foreignWrites,
  },
  {
    name: 'steps',
    says: 'A step works in the transaction it was given: it opens none and checks no policy.',
    fix: 'Let the use case open the transaction, check the policy and call the step.',
    find: wordsIn(({ kind }) => kind === 'step', /(?<![\w$.])(?:transact|withScope)\s*\(|\$transaction\b/g),
  },
  {
    name: 'scopes',
    says: 'A scope is proven by identity/, never asserted.',
    fix: 'Ask identity/ for the scope of the actor; tests take theirs there too.',
    find: wordsIn(
      ({ kind, room }) => room !== 'identity' && kind !== 'test',
      // Not the renaming within `import { … }`, which asserts nothing.
      /(?<!\b(?:import|export)\s+(?:type\s+)?\{[^}]*)\bas\s+(?:unknown\s+as\s+)?(?:[A-Z]\w*)?Scope\b/g,
    ),
  },
  {
    name: 'formats',
    says: 'Dates and amounts become text only in ui/format.',
    fix: 'Use useFormat() in React, formatFor(locale, zone) elsewhere.',
    find: wordsIn(
      ({ path }) => path.startsWith('app/') && !path.startsWith('app/ui/format/'),
      /\.\s*toLocale(?:Date|Time)?String\s*\(|\bIntl\s*\.\s*\w*Format\b/g,
    ),
  },
  {
    name: 'specifiers',
    says: 'Imports name the file with its extension; across folders of app/ they begin with #app/.',
    fix: "Write './x.ts' within the module and '#app/<module>/x.ts' across.",
    find: sloppySpecifiers,
  },
  {
    name: 'plain-ts',
    says: 'A .ts file imports no .tsx: Node runs it as it stands.',
    fix: 'Make the file a .tsx, or move the part without React to a .ts file.',
    find: plainFilesWithJsx,
  },
  {
    name: 'date-columns',
    says: 'Every DateTime column is an instant, @db.Timestamptz(3), or a day, @db.Date.',
    fix: 'Add the @db type: Prisma would make a timestamp without a zone.',
    find: looseDateTimes,
  },
  {
    name: 'schema-files',
    says: 'A schema file is named after the module that owns its tables.',
    fix: 'Move the model to prisma/schema/<module>.prisma.',
    find: ownerlessTables,
  },
];

function isPure({ kind }: ProjectFile): boolean {
  return kind === 'kernel' || kind === 'pure' || kind === 'wording' || kind === 'text';
}

/** Every place where a pattern occurs in code (not in comments or strings) of the files that `where` picks. */
function wordsIn(where: (file: ProjectFile) => boolean, pattern: RegExp): Rule['find'] {
  return ({ files }) =>
    files.filter(where).flatMap(({ path, code }) =>
      [...code.matchAll(pattern)].map((match) => ({
        path,
        line: lineAt(code, match.index),
        found: match[0].replace(/\s+/g, ' ').replace(/[\s([]+$/, ''),
      })),
    );
}

function circles({ files }: Project): Finding[] {
  const known = new Set(files.map(({ path }) => path));
  const graph = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.flatMap(({ file }) => (file && known.has(file) ? [file] : [])),
    ]),
  );
  return findCircles(graph).map((circle) => {
    const [path = '', next = path] = circle;
    const line =
      files.find((file) => file.path === path)?.imports.find(({ file }) => file === next)?.line ?? 1;
    return { path, line, found: [...circle, path].join(' → ') };
  });
}
