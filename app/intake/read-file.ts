import { type CellReason, readText } from './cells.ts';
import { type Column, columnCalled } from './column.ts';
import { type CsvRow, type CsvTable, columnKey, readCsv } from './csv.ts';
import { decodeText, type Encoding } from './decoding.ts';
import { type FileKindName, fileKinds, kindOfFileName, type RowOfKind } from './file-kinds.ts';
import type { HeaderReason, ImportProblem, ImportReason } from './import-reasons.ts';
import { reasonsOfIssues } from './schema-reasons.ts';

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

export type ReadRow<Row> = { readonly line: number; readonly row: Row };

/** One file, read as far as it goes. Rows with a problem are left out of `rows`. */
export type ReadFile<K extends FileKindName = FileKindName> = {
  readonly name: string;
  readonly kind: K | null;
  readonly encoding: Encoding | null;
  readonly rows: readonly ReadRow<RowOfKind<K>>[];
  /** Codes of rows with a problem (of the run, for sessions): what refers to them is not at fault. */
  readonly lostCodes: ReadonlySet<string>;
  /** How the file calls a field, to name the column in a message. */
  readonly columnNames: ReadonlyMap<string, string>;
  readonly problems: readonly ImportProblem[];
};

/** Reads and checks one file without a database: every problem of every row, in the order of the lines. */
export function readFile(file: UploadedFile): ReadFile {
  const kind = kindOfFileName(file.name);
  const empty = {
    name: file.name,
    encoding: null,
    rows: [],
    lostCodes: new Set<string>(),
    columnNames: new Map(),
  };
  const failed = (reasons: readonly ImportReason[]): ReadFile => ({
    ...empty,
    kind,
    problems: reasons.map((reason) => problem(file.name, lineOfReason(reason), null, null, reason)),
  });

  // What it looks like comes first: a workbook under any name is still a workbook.
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) return failed(decoded.reasons);
  if (kind === null) return failed([{ code: 'file-kind-unknown' }]);
  const { columns } = fileKinds[kind];
  const table = readCsv(decoded.value.text, (name) => columnCalled(columns, name) !== undefined);
  if (!table.ok) return failed(table.reasons);
  const header = readHeader(columns, table.value);
  if (header.reasons.length > 0) {
    const problems = header.reasons.map((reason) =>
      problem(file.name, table.value.headerLine, 'column' in reason ? reason.column : null, null, reason),
    );
    return { ...empty, kind, problems };
  }
  return { ...readRows(file.name, kind, table.value, header.places), encoding: decoded.value.encoding };
}

/** A column and the place of its cells; columns of the kind that the file doesn't have are absent. */
type Place = { readonly column: Column; readonly called: string; readonly at: number };

function readHeader(
  columns: readonly Column[],
  table: CsvTable,
): { places: Place[]; reasons: HeaderReason[] } {
  const reasons: HeaderReason[] = [];
  const places: Place[] = [];
  const known = table.header.filter((name) => columnCalled(columns, name) !== undefined);
  if (known.length === 0 && table.header.length === 1)
    return { places, reasons: [{ code: 'delimiter-unknown' }] };
  table.header.forEach((name, at) => {
    const called = name.trim();
    // Spreadsheets leave empty columns at the end; a cell in one is reported with its row.
    if (called === '') return;
    const column = columnCalled(columns, called);
    if (isNationalNumber(called)) reasons.push({ code: 'column-national-number', column: called });
    else if (!column) reasons.push({ code: 'column-unknown', column: called.slice(0, 60) });
    else if (places.some((place) => place.column === column))
      reasons.push({ code: 'column-twice', column: called });
    else places.push({ column, called, at });
  });
  for (const column of columns) {
    if (column.required && !places.some((place) => place.column === column)) {
      reasons.push({ code: 'column-missing', column: column.name });
    }
  }
  return { places, reasons };
}

/** A national number is never kept, so a file that holds one doesn't come in at all. */
function isNationalNumber(name: string): boolean {
  return ['bsn', 'bsnnummer', 'burgerservicenummer', 'sofinummer'].includes(columnKey(name));
}

function readRows(
  name: string,
  kind: FileKindName,
  table: CsvTable,
  places: readonly Place[],
): Omit<ReadFile, 'encoding'> {
  const { schema, key } = fileKinds[kind];
  const problems: ImportProblem[] = [];
  const rows: ReadRow<RowOfKind<FileKindName>>[] = [];
  const lostCodes = new Set<string>();
  const columnNames = new Map(places.map(({ column, called }) => [column.field, called]));
  const firstLines = new Map<string, number>();
  const width = lastFilled(table.header) + 1;

  for (const csvRow of table.rows) {
    const found: ImportProblem[] = [];
    const report = (place: Place | null, reason: ImportReason) => {
      const value = place && (csvRow.cells[place.at] ?? '').trim();
      found.push(problem(name, csvRow.line, place?.called ?? null, value, reason));
    };
    checkWidth(csvRow, width, places, (reason) => report(null, reason));
    const { values, bad } = readCells(csvRow, places, report);
    const parsed = schema.safeParse(values, { reportInput: true });
    if (!parsed.success) {
      for (const { field, reason } of reasonsOfIssues(parsed.error.issues)) {
        // A cell that couldn't be read has its reason already.
        if (field !== null && bad.has(field)) continue;
        report(places.find((place) => place.column.field === field) ?? null, reason);
      }
    }
    const identity = JSON.stringify(key.length > 0 ? key.map((field) => values[field] ?? null) : values);
    const first = firstLines.get(identity);
    if (found.length === 0 && first !== undefined) {
      const value = key.map((field) => values[field] ?? '').join(', ');
      report(places.find((place) => place.column.field === key[0]) ?? null, {
        code: 'row-twice',
        value,
        line: first,
      });
    }
    if (first === undefined) firstLines.set(identity, csvRow.line);
    if (found.length === 0 && parsed.success) {
      rows.push({ line: csvRow.line, row: parsed.data as RowOfKind<FileKindName> });
    } else {
      problems.push(...found);
      const code = values.code ?? values.run;
      if (typeof code === 'string') lostCodes.add(code);
    }
  }
  return { name, kind, rows, lostCodes, columnNames, problems };
}

function checkWidth(
  row: CsvRow,
  width: number,
  places: readonly Place[],
  report: (reason: ImportReason) => void,
): void {
  const found = lastFilled(row.cells) + 1;
  if (found > width) report({ code: 'row-too-long', expected: width, found });
  // Some spreadsheets leave out empty cells at the end of a row. Where a required cell is missing altogether, the row was
  // most often torn by a line break without quotes around it.
  else if (places.some(({ column, at }) => column.required && at >= row.cells.length)) {
    report({ code: 'row-too-short', expected: width, found: row.cells.length });
  }
}

function readCells(
  row: CsvRow,
  places: readonly Place[],
  report: (place: Place, reason: CellReason | { code: 'cell-required' }) => void,
): { values: Record<string, unknown>; bad: ReadonlySet<string> } {
  const values: Record<string, unknown> = {};
  const bad = new Set<string>();
  for (const place of places) {
    const { column, at } = place;
    const text = (row.cells[at] ?? '').trim();
    if (text === '') {
      if (column.required) {
        // A row that is too short says so once.
        if (at < row.cells.length) report(place, { code: 'cell-required' });
        bad.add(column.field);
      } else values[column.field] = column.whenEmpty;
      continue;
    }
    const value = column.read(text);
    if (value.ok) values[column.field] = value.value;
    else {
      // '=1+1' where a number is asked is first of all a formula.
      const formula = text.startsWith('=') ? readText(text) : value;
      report(place, (formula.ok ? value : formula).reasons[0] as CellReason);
      bad.add(column.field);
    }
  }
  return { values, bad };
}

function lastFilled(cells: readonly string[]): number {
  for (let at = cells.length - 1; at >= 0; at -= 1) if ((cells[at] ?? '').trim() !== '') return at;
  return -1;
}

function lineOfReason(reason: ImportReason): number | null {
  return 'line' in reason ? reason.line : null;
}

function problem(
  file: string,
  line: number | null,
  column: string | null,
  value: string | null,
  reason: ImportReason,
): ImportProblem {
  const shown = value === '' || value === null ? null : value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return { file, line, column, value: shown, reason };
}
