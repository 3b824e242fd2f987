/**
 * Every page of the product as somebody who may see it: it comes without an error in the browser, and axe finds nothing.
 * The pages are those of the access matrix, where every route has a row.
 */

import { addressOf } from './access-address.ts';
import { accessMatrix, type Row, type Who } from './access-matrix.ts';
import { findRecords, type RecordName } from './access-records.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

/** Who looks at a page: the first of them who may. */
const viewers: readonly Who[] = ['employee', 'trainer', 'office', 'coordinator', 'teacher', 'guest'];

const pagesOf = Map.groupBy(firstRows(), viewerOf);
let records: Record<RecordName, string>;

test.beforeAll(async () => {
  records = await findRecords(process.env.LEERBANK_E2E_DATABASE_URL ?? '');
});

for (const [viewer, rows] of pagesOf) {
  if (!viewer) continue;
  test(`every page, as ${viewer}`, async ({ page, signInAs }) => {
    test.setTimeout(240_000);
    if (viewer !== 'guest') await signInAs(viewer);
    let seen = 0;
    for (const row of rows) {
      const address = addressOf(row, records);
      const answer = await page.request.get(address, { maxRedirects: 0 });
      // Files and ways elsewhere are no pages.
      if (answer.status() !== 200 || !answer.headers()['content-type']?.startsWith('text/html')) continue;
      await page.goto(address);
      await expect
        .soft(page.getByRole('heading', { level: 1 }).first(), `the title of ${address}`)
        .toBeVisible();
      await expectNoAxeViolations(page);
      seen += 1;
    }
    expect(seen, 'pages that were looked at').toBeGreaterThan(0);
  });
}

/** The first row of each GET route that somebody gets an answer to. */
function firstRows(): Row[] {
  const rows = new Map<string, Row>();
  for (const row of accessMatrix) {
    if (row.route.startsWith('GET ') && !rows.has(row.route) && viewerOf(row) !== undefined)
      rows.set(row.route, row);
  }
  return [...rows.values()];
}

function viewerOf({ expect }: Row): Who | undefined {
  return viewers.find((who) => (expect[who] ?? expect.others) === 'ok');
}
