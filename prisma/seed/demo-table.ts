/** The demo's CSV files in memory: cells as text, the way they stand in the file. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCsv } from '#app/intake/csv.ts';
import { type FileKindName, fileKindNames, fileNameOf } from '#app/intake/file-kinds.ts';
import { csvText } from '#app/kernel/csv-text.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';

export type DemoTable = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
export type DemoTables = Readonly<Record<FileKindName, DemoTable>>;
export type DemoRecord = Readonly<Record<string, string>>;

export const demoFolder = fileURLToPath(new URL('./demo/', import.meta.url));

/** All files of the folder; a kind without a file is an empty table. */
export function readDemoTables(folder: string = demoFolder): DemoTables {
  const names = new Set(readdirSync(folder));
  const entries = fileKindNames.map((kind) => {
    const name = fileNameOf(kind);
    return [kind, names.has(name) ? readTable(readFileSync(`${folder}/${name}`, 'utf8')) : emptyTable];
  });
  return Object.fromEntries(entries) as DemoTables;
}

const emptyTable: DemoTable = { header: [], rows: [] };

function readTable(text: string): DemoTable {
  const { header, rows } = valueOrThrow(readCsv(text, () => true));
  return { header, rows: rows.map(({ cells }) => cells) };
}

export function writeDemoTable(kind: FileKindName, table: DemoTable, folder: string = demoFolder): void {
  writeFileSync(`${folder}/${fileNameOf(kind)}`, demoText(table));
}

/** As the files are kept in the repository: semicolons, line feeds, UTF-8. */
export function demoText({ header, rows }: DemoTable): string {
  return csvText(header, rows, { plain: true });
}

export function recordsOf({ header, rows }: DemoTable): DemoRecord[] {
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

/** Cells in the order of the header; a value that no record has is an empty cell. */
export function tableOf(header: readonly string[], records: readonly DemoRecord[]): DemoTable {
  return { header, rows: records.map((record) => header.map((name) => record[name] ?? '')) };
}
