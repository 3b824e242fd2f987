/** Answers a request for a table of a page with that table as a spreadsheet. */
import { text } from 'node:stream/consumers';
import { sheetName, sheetParam } from '#app/ui/table/sheet-name.ts';
import { sheetOfPage } from './sheet-of-page.ts';

/** The name of the table that is asked for; null where the page itself is, or where there is no page to take it from. */
export function sheetAsked(request: Request, status: number): string | null {
  return request.method === 'GET' && status === 200
    ? new URL(request.url).searchParams.get(sheetParam)
    : null;
}

/** The table, or the way to the page where the page has no such table: it may have emptied meanwhile. */
export async function sheetAnswer(
  page: NodeJS.ReadableStream,
  name: string,
  address: string,
  headers: Headers,
): Promise<Response> {
  const sheet = sheetOfPage(await text(page), name);
  headers.set('Cache-Control', 'no-store');
  if (!sheet) {
    const url = new URL(address);
    url.searchParams.delete(sheetParam);
    headers.set('Location', `${url.pathname}${url.search}`);
    return new Response(null, { status: 302, headers });
  }
  headers.set('Content-Type', 'text/csv; charset=utf-8');
  headers.set('Content-Disposition', `attachment; filename="${sheetName(sheet.caption)}.csv"`);
  return new Response(sheet.csv, { headers });
}
