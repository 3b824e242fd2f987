import { posix } from 'node:path';
import type { Project } from './project.ts';
import { kindOf, roomOf } from './project.ts';
import type { Finding } from './rule.ts';
import { businessModules, emptyNames, emptyWholeNames, moduleFolders, serverKinds } from './vocabulary.ts';

const businessFolder = (path: string) => (businessModules as readonly string[]).includes(roomOf(path));
const allPaths = ({ files, otherPaths }: Project) => [...files.map(({ path }) => path), ...otherPaths].sort();

/** `app/` itself: a folder that is neither a module nor one of the technical rooms. */
export function unknownRooms(project: Project): Finding[] {
  return allPaths(project)
    .filter((path) => roomOf(path) === 'unknown')
    .map((path) => ({ path, line: 1, found: `app/${path.split('/')[1]}/ is not on the list` }));
}

export function emptyFileNames(project: Project): Finding[] {
  return allPaths(project).flatMap((path) => {
    const folders = posix.dirname(path).split('/');
    const stem = posix.basename(path).split('.')[0] ?? '';
    const folder = folders.find((name) => emptyWholeNames.includes(name));
    if (folder) return [{ path, line: 1, found: `a folder named ${folder}` }];
    const empty = emptyWholeNames.includes(stem) || emptyNames.includes(stem.split('-').at(-1) ?? '');
    return empty && /\.(tsx?|css)$/.test(path)
      ? [{ path, line: 1, found: `a file named ${posix.basename(path)}` }]
      : [];
  });
}

export function oddFileNames(project: Project): Finding[] {
  return allPaths(project)
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(posix.basename(path)))
    .map((path) => ({ path, line: 1, found: `a file named ${posix.basename(path)}` }));
}

/** In a module: no folder but `components/`, React only there, and server files of the kinds that have a meaning. */
export function oddModuleFiles(project: Project): Finding[] {
  return allPaths(project)
    .filter(businessFolder)
    .flatMap((path) => {
      const [, , ...inside] = path.split('/');
      const finding = (found: string) => [{ path, line: 1, found }];
      if (inside.length > 1 && !moduleFolders.includes(inside[0] as string))
        return finding(`a folder named ${inside[0]}/`);
      if (inside.length === 1 && /\.(tsx|css)$/.test(path)) return finding('a component outside components/');
      const server = /^[^.]+\.(.+)\.server\.ts$/.exec(posix.basename(path));
      if (server && kindOf(path) !== 'test' && !serverKinds.includes(server[1] as string)) {
        return finding(`a server file of the kind '${server[1]}'`);
      }
      return inside.length > 1 && /\.server\.tsx?$/.test(path) ? finding('a server file in components/') : [];
    });
}

/** A `.ts` file is run by Node as it stands, by scripts and tests too, and Node can't read JSX. */
export function plainFilesWithJsx({ files }: Project): Finding[] {
  return files
    .filter(({ path, kind }) => path.endsWith('.ts') && kind !== 'test')
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ file, typeOnly }) => file?.endsWith('.tsx') && !typeOnly)
        .map(({ line, specifier }) => ({ path, line, found: `imports ${specifier}` })),
    );
}
