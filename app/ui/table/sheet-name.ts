/**
 * A table as a spreadsheet is the page itself with `?sheet=<name>`: the server renders the page for whoever asks, in their
 * language and as filtered, and answers with that one table. So a spreadsheet never holds more than the page shows.
 */

/** The search parameter that asks for a table of a page. */
export const sheetParam = 'sheet';

/** What a table is called in an address and as a file: its caption in small letters, digits and hyphens. */
export function sheetName(caption: string): string {
  const name = caption
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? 'tabel' : name.slice(0, 80);
}

/** A spreadsheet holds every page of a list: the loader then reads them all. */
export const wantsEveryRow = (search: URLSearchParams): boolean => search.has(sheetParam);
