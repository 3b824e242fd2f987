/**
 * Every page of the product as somebody who may see it: it comes without an error in the browser, axe finds nothing in
 * either size, nothing sticks out on a phone, and each of its tables downloads as a spreadsheet.
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
  'GET /treasury/costs/import/examples/:file',
];
/** The page is loaded once and looked at in both sizes: how it looks follows the width alone. */
const phone = { width: 390, height: 844 };

const isFile = (route: string) => /\.(csv|ics|ico|pdf|txt|xml)$/.test(route);

/** So that the walk of one viewer doesn't outlast all other tests. */
const pagesPerWalk = 14;

const walks = [...Map.groupBy(firstRows(), viewerOf)].flatMap(([viewer, rows]) =>
  viewer === undefined ? [] : chunks(rows, pagesPerWalk).map((some, at) => ({ viewer, some, at })),
);
let records: Record<RecordName, string>;

test.beforeAll(async () => {
  records = await findRecords(process.env.LEERBANK_E2E_DATABASE_URL ?? '');
});

for (const { viewer, some, at } of walks) {
  test(`every page, as ${viewer}, ${at + 1}`, async ({ page, signInAs, baseURL, viewport }) => {
    test.setTimeout(240_000);
    if (viewer !== 'guest') await signInAs(viewer);
    for (const row of some) {
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
      await expectSpreadsheets(page, address);
      await page.setViewportSize(phone);
      await expectNoAxeViolations(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `the width of ${address} on a phone`).toBeLessThanOrEqual(phone.width);
      if (viewport) await page.setViewportSize(viewport);
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

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
