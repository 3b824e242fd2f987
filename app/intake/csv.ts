import { type CsvError, parse } from 'csv-parse/sync';
import { type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { fold } from '#app/kernel/text.ts';

/** One row of a file. `line` is the line in the file on which it begins, as an editor counts: the header is line 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

export type CsvTable = {
  readonly delimiter: ';' | ',' | '\t';
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
};

export type CsvRefusal =
  | { code: 'file-empty' }
  | { code: 'too-many-rows'; maxRows: number }
  | { code: 'quote-not-closed'; line: number }
  | { code: 'quote-misplaced'; line: number };

export const MAX_ROWS = 50_000;

const delimiters = [';', ',', '\t'] as const;

/**
 * Text to rows of cells. The delimiter is the one that splits the header into the most columns that `isColumn` knows.
 * Rows keep the cells they have: whether their number fits the header is for the caller to say. Empty lines and lines
 * of nothing but delimiters (spreadsheets leave them) are skipped.
 */
export function readCsv(text: string, isColumn: (name: string) => boolean): Outcome<CsvTable, CsvRefusal> {
  // With one kind of line end, a quoted cell of several lines counts its lines right.
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Excel's own first line that names the delimiter.
  const named = /^sep=([;,\t])\n/i.exec(plain);
  const body = named ? plain.slice(named[0].length) : plain;
  const skipped = named ? 1 : 0;
  const delimiter = (named?.[1] as CsvTable['delimiter'] | undefined) ?? detectDelimiter(body, isColumn);

  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(body, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      max_record_size: 200_000,
      to: MAX_ROWS + 2,
    }) as unknown as typeof records;
  } catch (error) {
    return refuse(quoteRefusal(error as CsvError, body, skipped));
  }
  const rows: CsvRow[] = [];
  for (const { record, info } of records) {
    if (record.every((cell) => cell.trim() === '')) continue;
    const inside = record.reduce((sum, cell) => sum + newlinesIn(cell), 0);
    rows.push({ line: info.lines - inside + skipped, cells: record });
  }
  const [header, ...data] = rows;
  if (!header) return refuse({ code: 'file-empty' });
  if (data.length > MAX_ROWS) return refuse({ code: 'too-many-rows', maxRows: MAX_ROWS });
  return ok({ delimiter, headerLine: header.line, header: header.cells, rows: data });
}

function detectDelimiter(text: string, isColumn: (name: string) => boolean): CsvTable['delimiter'] {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const score = (delimiter: string) => {
    const names = first.split(delimiter).map((name) => name.replace(/^\s*"|"\s*$/g, ''));
    return names.filter(isColumn).length * 1000 + names.length;
  };
  return [...delimiters].sort((a, b) => score(b) - score(a))[0] ?? ';';
}

function quoteRefusal(error: CsvError, text: string, skipped: number): CsvRefusal {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    // The parser notices at the end of the file. Up to there quotes come in pairs, a doubled one too, so the text opens
    // at the last of an odd number.
    return { code: 'quote-not-closed', line: newlinesIn(text.slice(0, text.lastIndexOf('"'))) + 1 + skipped };
  }
  return { code: 'quote-misplaced', line: Number((error as { lines?: number }).lines ?? 1) + skipped };
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** A column's name as it is compared: 'Geboorte datum', 'geboorte-datum' and 'GEBOORTEDATUM' are one. */
export function columnKey(name: string): string {
  return fold(name).replace(/[^a-z0-9]/g, '');
}
