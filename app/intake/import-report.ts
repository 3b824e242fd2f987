import type { EntrySums, PoolSum } from '#app/settlement/entry-sums.ts';
import type { Content } from '#app/ui/i18n/content.ts';
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
  /** Rows that change a record, at most `MAX_TOLD_CHANGES` of a file. */
  readonly changes: readonly ChangedRow[];
};

/** A row that changes a record: which one, by the values of its key, and what it was and becomes by column. */
export type ChangedRow = {
  readonly line: number;
  readonly record: readonly { readonly field: string; readonly value: unknown }[];
  /** Values as the database writes them in JSON; undefined both where only that it differs is known. */
  readonly fields: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[];
};

export const MAX_TOLD_CHANGES = 100;

/** One of the own people without a row in their coordinator's file. */
export type MissingPerson = { readonly personId: string; readonly number: string; readonly name: string };

/** What the entries of a file come to, in whole cents: those that it books, and apart those that were booked before. */
export type BookedSums = Omit<EntrySums, 'pools'> & {
  readonly pools: readonly (PoolSum & { readonly name: Content })[];
  readonly known: { readonly entries: number; readonly countedCents: number };
};

export type ImportReport = {
  readonly files: readonly FileReport[];
  /** Only where a coordinator imports the own people: who of them is in no row. */
  readonly missing: readonly MissingPerson[];
  /** Only where costs and income are among the files. */
  readonly booked: BookedSums | null;
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
