import type { FileKindName } from './file-kinds.ts';
import type { ImportProblem } from './import-reasons.ts';

/** Names by id, for sentences about reasons of planning. */
export type ImportNames = {
  readonly [Noun in 'sites' | 'resources' | 'pools' | 'persons' | 'courses' | 'sessions']?: ReadonlyMap<
    string,
    string
  >;
};

/** What became, or would become, of one file. Rows that are new, changed and the same add up to its good rows. */
export type FileReport = {
  readonly name: string;
  readonly kind: FileKindName | null;
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Parts of a set (hours of a week, needs of a course) that are not in it any more. */
  readonly removed: number;
  readonly problems: readonly ImportProblem[];
};

export type ImportReport = {
  readonly files: readonly FileReport[];
  /** Names behind the ids in reasons of planning. */
  readonly names: ImportNames;
};

export function problemsOf({ files }: Pick<ImportReport, 'files'>): ImportProblem[] {
  return files.flatMap(({ problems }) => problems);
}

/** Would saving it write anything? */
export function changesAnything({ files }: Pick<ImportReport, 'files'>): boolean {
  return files.some(({ created, changed, removed }) => created + changed + removed > 0);
}
