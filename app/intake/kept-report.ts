import type { ImportProblem } from './import-reasons.ts';
import type {
  BookedSums,
  ChangedRow,
  FileReport,
  ImportNames,
  ImportReport,
  MissingPerson,
} from './import-report.ts';

/** What is kept of one file's part in an import: its problems apart, because there may be many. */
export type KeptFile = Omit<FileReport, 'problems' | 'changes'> & { readonly problemCount: number };

/** The report of an import in a form that survives JSON, to look at again later and page by page. */
export type KeptReport = {
  readonly files: readonly KeptFile[];
  /** In the order of files and lines; no more than `MAX_KEPT_PROBLEMS`, the counts of the files say how many there are. */
  readonly problems: readonly ImportProblem[];
  /** With the place of their file in `files`. */
  readonly changes: readonly (ChangedRow & { readonly file: number })[];
  readonly missing?: readonly MissingPerson[];
  readonly booked?: BookedSums | null;
  readonly names: Readonly<Partial<Record<NamedKind, readonly (readonly [id: string, name: string])[]>>>;
};

type NamedKind = keyof Required<ImportNames>;
const namedKinds = [
  'sites',
  'resources',
  'pools',
  'persons',
  'courses',
  'sessions',
] as const satisfies NamedKind[];

/** Nobody corrects more than this by hand; it keeps a hostile file from filling the database. */
export const MAX_KEPT_PROBLEMS = 20_000;

export function keepReport({ files, missing, booked, names }: ImportReport): KeptReport {
  const kept: KeptReport = {
    files: files.map(({ problems, changes: _, ...file }) => ({ ...file, problemCount: problems.length })),
    problems: files.flatMap(({ problems }) => problems).slice(0, MAX_KEPT_PROBLEMS),
    changes: files.flatMap(({ changes }, file) => changes.map((change) => ({ ...change, file }))),
    missing,
    booked,
    names: Object.fromEntries(namedKinds.map((kind) => [kind, [...(names[kind] ?? [])]])),
  };
  // A text cut off between the two halves of a character is no text that a database takes.
  return JSON.parse(
    JSON.stringify(kept, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)),
  );
}

/** Names behind the ids in reasons of planning, for `reasonSentence`. */
export function namesOf({ names }: KeptReport): ImportNames {
  return Object.fromEntries(namedKinds.map((kind) => [kind, new Map(names[kind] ?? [])]));
}

export function problemCountOf({ files }: Pick<KeptReport, 'files'>): number {
  return files.reduce((sum, { problemCount }) => sum + problemCount, 0);
}

/** Together: what is or becomes new, different and gone, and what stays as it is. */
export function totalsOf({ files }: Pick<KeptReport, 'files'>) {
  const sum = (of: (file: KeptFile) => number) => files.reduce((total, file) => total + of(file), 0);
  return {
    rows: sum(({ rows }) => rows),
    created: sum(({ created }) => created),
    changed: sum(({ changed }) => changed),
    unchanged: sum(({ unchanged }) => unchanged),
    removed: sum(({ removed }) => removed),
    problems: problemCountOf({ files }),
  };
}
