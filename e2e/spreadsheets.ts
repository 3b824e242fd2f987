/** Every table of a page downloads as a spreadsheet, or says why it is none. */
import { expect, type Page } from '@playwright/test';

/** Why a table is none; the last: an example file and paper for signatures, which download as what they are. */
const reasons = ['choices of a form', 'answer to a form', 'own account', 'a file of its own'];

export async function expectSpreadsheets(page: Page, address: string): Promise<void> {
  // At one moment: a list may be about to give way to a calendar.
  const { tables, links } = await page.evaluate(() => ({
    tables: [...document.querySelectorAll('main table')].map((table) => ({
      caption: table.querySelector('caption')?.textContent ?? table.getAttribute('aria-label') ?? '',
      reason: table.getAttribute('data-no-sheet'),
      rows: [...table.querySelectorAll('tbody tr')].filter(({ children }) => children.length > 1).length,
    })),
    links: [...document.querySelectorAll('main a[download]')].map((link) => ({
      text: link.textContent,
      href: link.getAttribute('href') ?? '',
    })),
  }));
  for (const { caption, reason } of tables) {
    if (reason !== null)
      expect.soft(reasons, `why ‘${caption}’ of ${address} is no spreadsheet`).toContain(reason);
    else
      expect
        .soft(
          links.map(({ text }) => text),
          `${caption} of ${address}`,
        )
        .toContainEqual(expect.stringContaining(`: ${caption}`));
  }
  for (const { href, text } of links.filter(({ href }) => href.includes('sheet='))) {
    const answer = await page.request.get(new URL(href, page.url()).href, { maxRedirects: 0 });
    expect.soft(answer.headers()['content-type'], `${text} of ${address}`).toBe('text/csv; charset=utf-8');
    const lines = (await answer.text()).split('\r\n');
    const shown = tables.filter(({ caption }) => text?.endsWith(`: ${caption}`)).map(({ rows }) => rows);
    expect.soft(lines.length, `rows of ${text} of ${address}`).toBeGreaterThan(Math.max(1, ...shown));
  }
}
