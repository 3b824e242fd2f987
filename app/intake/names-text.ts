/** What files and columns are called in the reader's language: of the names that are understood, the reader's own comes first. */
import type { Locale } from '#app/ui/i18n/locale.ts';
import type { Column } from './column.ts';
import { type FileKindName, fileKinds } from './file-kinds.ts';

/** 'medewerkers.csv' and the other names of a kind; the documented name is English, the one after it Dutch. */
export function fileNamesIn(kind: FileKindName, locale: Locale): string[] {
  const [english = '', ...others] = fileKinds[kind].fileNames;
  const names = locale === 'nl' ? [...others.slice(0, 1), english, ...others.slice(1)] : [english, ...others];
  return names.map((name) => `${name}.csv`);
}

export function fileNameIn(kind: FileKindName, locale: Locale): string {
  return fileNamesIn(kind, locale)[0] ?? '';
}

/** The documented name of a column, or its first other name, which is Dutch. */
export function columnNameIn({ name, alsoCalled }: Column, locale: Locale): string {
  return locale === 'nl' ? (alsoCalled[0] ?? name) : name;
}

/** The same for a column that is known by its documented name, in a kind of file. */
export function documentedColumnIn(kind: FileKindName | null, name: string, locale: Locale): string {
  const columns: readonly Column[] = kind === null ? [] : fileKinds[kind].columns;
  const column = columns.find((one) => one.name === name);
  return column ? columnNameIn(column, locale) : name;
}
