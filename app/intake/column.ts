import type { z } from 'zod';
import type { ReadCell } from './cells.ts';
import { columnKey } from './csv.ts';

/** One column of a kind of file: where its value goes, what it may be called, how its cells are read. */
export type Column = {
  /** Field of the module's input. */
  readonly field: string;
  /** The name in the documented format. */
  readonly name: string;
  /** Other names that are understood, Dutch ones mostly. */
  readonly alsoCalled: readonly string[];
  readonly read: ReadCell;
  /** The file has it and every row fills it. */
  readonly required: boolean;
  /** What an empty cell means. A column that the file doesn't have leaves what is stored. */
  readonly whenEmpty: unknown;
};

export type FileKind<Schema extends z.ZodType = z.ZodType> = {
  /** Names of the file without '.csv'; the first is the documented one. */
  readonly fileNames: readonly string[];
  readonly columns: readonly Column[];
  readonly schema: Schema;
  /**
   * Fields that together name a record, so that a file can't hold two rows of one; empty where rows are parts of a set
   * and only an exact copy of a row is one too many.
   */
  readonly key: readonly string[];
};

type Settings = { readonly required?: true; readonly whenEmpty?: unknown };

/**
 * `column('givenName', 'given_name, voornaam', readText, { required: true })`: the first name is the documented one.
 * Without settings the column may be left out and an empty cell empties the field.
 */
export function column(field: string, names: string, read: ReadCell, settings: Settings = {}): Column {
  const [name = field, ...alsoCalled] = names.split(',').map((one) => one.trim());
  return {
    field,
    name,
    alsoCalled,
    read,
    required: settings.required ?? false,
    whenEmpty: 'whenEmpty' in settings ? settings.whenEmpty : null,
  };
}

export const required = { required: true } as const;
export const whenEmpty = (value: unknown) => ({ whenEmpty: value });

/** The column that a header cell names, or undefined. Case, accents, spaces and hyphens don't matter. */
export function columnCalled(columns: readonly Column[], name: string): Column | undefined {
  const key = columnKey(name);
  return columns.find((one) => [one.name, ...one.alsoCalled].some((called) => columnKey(called) === key));
}
