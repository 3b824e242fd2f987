/**
 * Every page of the product as somebody who may see it: it comes without an error in the browser, axe finds nothing,
 * and each of its tables downloads as a spreadsheet.
 * The pages are those of the access matrix, where every route has a row.
 */

import { addressOf } from './access-address.ts';
import { accessMatrix, type Row, type Who } from './access-matrix.ts';
import { findRecords, type RecordName } from './access-records.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { expectSpreadsheets } from './spreadsheets.ts';

/** Who looks at a page: the first of them who may. */
const viewers: readonly Who[] = ['employee', 'trainer', 'office', 'coordinator', 'teacher', 'guest'];

/** Pages that lead who is signed in elsewhere. */
const forGuests = ['GET /', 'GET /account/sign-in'];

/** What is no page: files, and what answers programs or only leads elsewhere. */
const noPages = [
  'GET /preferences',
  'GET /account/outbox/:mailId/html',
  'GET /account/sign-out',
  'GET /planning/version',
  'GET /planning/sessions/:session',
  'GET /office/import/examples/:file',
];
const isFile = (route: string) => /\.(csv|ics|ico|pdf|txt|xml)$/.test(route);

const pagesOf = Map.groupBy(firstRows(), viewerOf);
let records: Record<RecordName, string>;

test.beforeAll(async () => {
  records = await findRecords(process.env.LEERBANK_E2E_DATABASE_URL ?? '');
});

for (const [viewer, rows] of pagesOf) {
  if (!viewer) continue;
  test(`every page, as ${viewer}`, async ({ page, signInAs, baseURL }, { project }) => {
    test.setTimeout(240_000);
    if (viewer !== 'guest') await signInAs(viewer);
    for (const row of rows) {
      const address = addressOf(row, records);
      const answer = await page.goto(address);
      const { pathname } = new URL(page.url());
      expect.soft(answer?.status(), `the answer of ${address}`).toBe(200);
      expect.soft(pathname, `where ${address} leads`).toBe(new URL(address, baseURL).pathname);
      const title = page.getByRole('heading', { level: 1 }).first();
      await expect.soft(title, `the title of ${address}`).toBeVisible();
      // What blocks of the board say is written after the blocks are there.
      await expect(page.locator('section[data-show] a').filter({ hasNotText: /\S/ })).toHaveCount(0);
      await expectNoAxeViolations(page);
      // What a file holds doesn't differ by the size of the screen.
      if (project.name === 'laptop') await expectSpreadsheets(page, address);
    }
  });
}

/** The first row of each page that somebody gets to see. */
function firstRows(): Row[] {
  const rows = new Map<string, Row>();
  for (const row of accessMatrix) {
    const { route } = row;
    if (!route.startsWith('GET ') || isFile(route) || noPages.includes(route) || rows.has(route)) continue;
    if (viewerOf(row) !== undefined) rows.set(route, row);
  }
  return [...rows.values()];
}

function viewerOf({ route, expect }: Row): Who | undefined {
  if (forGuests.includes(route)) return 'guest';
  return viewers.find((who) => (expect[who] ?? expect.others) === 'ok');
}
