/**
 * A treasurer brings costs from the bookkeeping package: a file with one wrong row, the same corrected, the sums on the
 * pool, and the bill that goes with it. The pool is its own and its days are years ahead, where no other spec settles.
 */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { chooseAndSend, expectFigure, problemRows } from './pages/import-files.ts';

test('a treasurer imports costs: a wrong row first, then the sums, the pool, and the bill afterwards', async ({
  page,
  signInAs,
  allowConsole,
}) => {
  // Files that are not right, and a bill that is none, are answered 422.
  allowConsole(/422/);
  const mark = `${Date.now()}`;
  const pool = `Proefpot ${mark}`;
  const code = `PROEF-${mark}`;
  const pools = { name: 'kostenplaatsen.csv', text: `code;naam\n${code};${pool}` };
  const keys = {
    name: 'verdeelsleutels.csv',
    text: `kostenplaats;verdelen_naar;geldig_vanaf;ondertekend_op;ondertekend_door\n${code};gelijk;2029-Q1;2026-11-01;ALV`,
  };
  const head =
    'nummer;soort;kostenplaats;soort_inkomsten;omschrijving;factuurdatum;eerste_dag;laatste_dag;bedrag;btw;aftrekbaar';
  const energy = `E-${mark};kosten;${code};;Stroom en gas;3-2-2030;1-11-2029;31-1-2030;1.000,00;210,00;100,00`;
  const places = `P-${mark};inkomsten;${code};klanten;Losse plaatsen;15-1-2030;;;250,50;;`;
  const costs = (...rows: string[]) => ({ name: 'kosten.csv', text: [head, ...rows].join('\r\n') });

  await signInAs('treasurer');
  await page.goto('/treasury/costs');
  await page.getByRole('link', { name: 'Importeren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kosten importeren' })).toBeVisible();
  const example = await page.request.get('/treasury/costs/import/examples/kosten.csv');
  expect(await example.text()).toContain('nummer;soort;kostenplaats');

  await chooseAndSend(page, pools, keys, costs(energy.replace(';210,00', ';2100,00'), places));
  await expect(problemRows(page)).toHaveText([/2.*btw.*De btw is hoger dan het bedrag/]);
  await expectNoAxeViolations(page);

  await chooseAndSend(page, pools, keys, costs(energy, places));
  await expectFigure(page, 'Nieuw', '4');
  const byPool = page.getByRole('table', { name: 'Per kostenplaats' });
  await expect(byPool.getByRole('row', { name: pool })).toContainText(
    /2€.1\.000,00€.210,00€.100,00€.250,50€.859,50$/,
  );
  const byQuarter = page.getByRole('table', { name: 'Per kwartaal' });
  await expect(byQuarter.getByRole('row', { name: /^4e kwartaal 2029/ })).toContainText('€ 735,98');
  await expect(byQuarter.getByRole('row', { name: /^1e kwartaal 2030/ })).toContainText('€ 374,02');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Importeer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Geïmporteerd' })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: pool }).click();
  const entries = page.getByRole('table', { name: 'Kosten en inkomsten' });
  await expect(entries.getByRole('row', { name: /^Totaal/ })).toContainText('€ 859,50');
  await entries.getByRole('link', { name: 'Stroom en gas' }).click();
  await expect(page.getByText(`E-${mark}`)).toBeVisible();
  const bill = page.getByLabel('Rekening', { exact: true });
  await bill.setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await page.getByRole('button', { name: 'Rekening bijvoegen' }).click();
  await expect(page.getByText('Dit is geen pdf, jpg of png.').first()).toBeVisible();
  await expectNoAxeViolations(page);
  const pdf = Buffer.from('%PDF-1.4 rekening');
  await bill.setInputFiles({ name: 'rekening.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByRole('button', { name: 'Rekening bijvoegen' }).click();
  await expect(page.getByText('De rekening zit erbij.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rekening bijvoegen' })).toHaveCount(0);
  const address = await page.getByRole('link', { name: 'Rekening bekijken' }).getAttribute('href');
  expect(await (await page.request.get(address ?? '')).body()).toEqual(pdf);

  // What a single run brought: found by its code.
  await page.goto('/treasury/runs?q=bhv');
  await expect(
    page.getByRole('link', { name: /^Boek kosten voor Bedrijfshulpverlening/ }).first(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /^Boek kosten voor Heftruck/ })).toHaveCount(0);
});

test('a coordinator sees what the quarter costs so far on the first page, who leads people at work does not', async ({
  page,
  signInAs,
}) => {
  await signInAs('coordinator');
  await page.goto('/company');
  await page
    .getByRole('main')
    .locator('dl > div', { hasText: /^Jullie kosten, / })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Afrekening' })).toBeVisible();
  await signInAs('practice-supervisor');
  await page.goto('/company');
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible();
  await expect(page.getByText(/^Jullie kosten, /)).toHaveCount(0);
});
