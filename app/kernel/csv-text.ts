/**
 * Writes tables as CSV text for spreadsheets and for the import: a byte order mark so that Excel sees UTF-8, semicolons as
 * Dutch spreadsheets expect, CRLF, quotes only where needed.
 *
 * A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a return) gets an apostrophe before
 * it; plain numbers and telephone numbers stay as they are. The import takes that apostrophe off again.
 */
export type CsvCell = string | number | boolean | null | undefined;

export type CsvOptions = {
  /** ';' unless said otherwise. */
  readonly delimiter?: ';' | ',' | '\t';
  /** Without byte order mark and with plain line feeds: for files that live in a repository. */
  readonly plain?: boolean;
};

export function csvText(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  { delimiter = ';', plain = false }: CsvOptions = {},
): string {
  const newline = plain ? '\n' : '\r\n';
  const lines = [header, ...rows].map((row) => row.map((cell) => writeCell(cell, delimiter)).join(delimiter));
  return `${plain ? '' : '\ufeff'}${lines.join(newline)}${newline}`;
}

function writeCell(cell: CsvCell, delimiter: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return delimiter === ';' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  const safe = withoutFormula(cell);
  return /["\r\n]/.test(safe) || safe.includes(delimiter) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** The text itself, or with an apostrophe before it where a spreadsheet would read a formula. */
export function withoutFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s.,()-]+$/.test(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that `withoutFormula` put there. */
export function fromWithoutFormula(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
