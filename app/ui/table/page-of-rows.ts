import { wantsEveryRow } from './sheet-name.ts';

/**
 * The rows of one page of a list that is read whole; all of them where the address asks for a spreadsheet.
 *
 * @param search `?page=` says which; what can't be read is the first page, and past the end is the last
 * @param size rows on a page, from 1
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  search: URLSearchParams,
  size: number,
): { readonly rows: readonly Row[]; readonly page: number; readonly pages: number } {
  if (wantsEveryRow(search)) return { rows, page: 1, pages: 1 };
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const wanted = Number(search.get('page') ?? 1);
  const page = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1;
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}
