/**
 * Rows that somebody pasted from a spreadsheet, or typed: one person per line. Cells are split by tabs or semicolons, in
 * any order: a name in one cell or two, a birth date, an e-mail address, a personnel number, a company. Pure.
 */
import { type CalendarDate, parseCalendarDate } from '#app/kernel/calendar-date.ts';
import { fold } from '#app/kernel/text.ts';

export type PastedRow = {
  /** As it was typed, without empty cells. */
  readonly text: string;
  /** Words of names and of anything else that is no date, address or number; folded. */
  readonly words: readonly string[];
  /** Whole cells, folded: one of them may be a company. */
  readonly cells: readonly string[];
  readonly email: string | null;
  readonly birthDate: CalendarDate | null;
  /** A cell of one word with a digit in it: a personnel number. Folded. */
  readonly number: string | null;
};

/** So many rows are read; a run has fewer places. */
export const mostRows = 100;
/** Characters of all that is pasted. */
export const longestPaste = 20_000;

/** Empty lines are nothing, a line of column names neither; rows after the hundredth are left out. */
export function pastedRows(text: string): PastedRow[] {
  return text
    .split(/\r\n|[\n\r]/)
    .map(readRow)
    .filter((row) => row !== null)
    .slice(0, mostRows);
}

const headings = new Set(
  [
    'naam voornaam achternaam tussenvoegsel roepnaam email e-mail e-mailadres mail geboortedatum',
    'personeelsnummer nummer bedrijf name first last email birthdate company number',
  ].flatMap((line) => line.split(' ')),
);

function readRow(line: string): PastedRow | null {
  const cells = line
    .split(/[\t;]/)
    .map((cell) => cell.replace(/^"|"$/g, '').trim().slice(0, 120))
    .filter((cell) => cell !== '');
  if (cells.length === 0) return null;
  if (cells.every((cell) => headings.has(fold(cell)))) return null;
  let email: string | null = null;
  let birthDate: CalendarDate | null = null;
  let number: string | null = null;
  const names: string[] = [];
  for (const cell of cells) {
    const date = parseCalendarDate(cell);
    if (/^\S+@\S+$/.test(cell)) email ??= cell.toLowerCase();
    else if (date.ok) birthDate ??= date.value;
    else if (/^[\p{L}\d./_-]*\d[\p{L}\d./_-]*$/u.test(cell)) number ??= fold(cell);
    else names.push(cell);
  }
  return {
    text: cells.join(' · '),
    words: wordsOf(names.join(' ')),
    cells: names.map(fold),
    email,
    birthDate,
    number,
  };
}

/** Words of a name as they are compared: *De Wit, S.* is de, wit, s. */
export function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/[^\p{L}\p{N}'’ ]+/gu, ' ')
    .replace(/['’]/g, '')
    .split(' ')
    .filter((word) => word !== '');
}
