/** The office imports CSV files: looks first, is told all that is wrong, says yes, and can do so again without harm. */
import pg from 'pg';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { asOldSpreadsheet, chooseAndSend, expectFigure, lookAt, problemRows } from './pages/import-files.ts';

/** Codes that no other test uses, also not the same one on another size of screen or in a second try. */
const unique = () => `E2E-${Math.random().toString(36).slice(2, 8).toUpperCase()}`;

async function stored<Row extends pg.QueryResultRow>(query: string, ...values: string[]): Promise<Row[]> {
  const client = new pg.Client(process.env.LEERBANK_E2E_DATABASE_URL);
  await client.connect();
  try {
    return (await client.query<Row>(query, values)).rows;
  } finally {
    await client.end();
  }
}

const organisations = (code: string) =>
  stored('SELECT name FROM organisation WHERE code LIKE $1', `${code}%`);

test.beforeEach(({ signInAs }) => signInAs('office'));

test('files of an older spreadsheet: looked at, then imported, and the second time nothing changes', async ({
  page,
}) => {
  const code = unique();
  const files = [
    {
      name: 'organisaties.csv',
      text: asOldSpreadsheet(['code;soort;naam', `${code};bedrijf;Coöperatie Één`]),
    },
    {
      name: 'tarieven (2).csv',
      text: asOldSpreadsheet([
        'code;machinegroep;uurtarief;geldig_vanaf',
        `${code}-T;LAS-MIG;12,75;1-2-2031`,
      ]),
    },
  ];
  await page.goto('/office/import');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gegevens importeren');
  await expectNoAxeViolations(page);

  await chooseAndSend(page, ...files);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit verandert er');
  await expectFigure(page, 'Nieuw', '2');
  await expectNoAxeViolations(page);
  expect(await organisations(code)).toEqual([]);

  await page.getByRole('button', { name: 'Importeer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geïmporteerd');
  await expectFigure(page, 'Nieuw', '2');
  await expectNoAxeViolations(page);
  expect(await organisations(code)).toEqual([{ name: 'Coöperatie Één' }]);
  const rates = await stored('SELECT cents_per_hour FROM rate WHERE code = $1', `${code}-T`);
  expect(rates).toEqual([{ cents_per_hour: 1275 }]);

  // Reloaded, or come back to, it still says what was done.
  await page.reload();
  await expectFigure(page, 'Nieuw', '2');

  await lookAt(page, ...files);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er verandert niets');
  await expect(page.getByRole('button', { name: 'Importeer' })).toHaveCount(0);
  await expectNoAxeViolations(page);
});

test('what becomes different shows from what to what', { tag: '@laptop' }, async ({ page }) => {
  const code = unique();
  const file = (name: string) => ({
    name: 'organisations.csv',
    text: `code,kind,name\n${code},company,${name}`,
  });
  await lookAt(page, file('Staal en Zonen'));
  await page.getByRole('button', { name: 'Importeer' }).click();
  await expect(page.getByRole('heading', { name: 'Geïmporteerd' })).toBeVisible();

  await lookAt(page, file('Staal en Dochters'));
  await expect(page.getByRole('heading', { name: '1 regel wordt anders' })).toBeVisible();
  const change = page.getByRole('row').filter({ hasText: code });
  await expect(change).toContainText('Staal en Zonen');
  await expect(change).toContainText('Staal en Dochters');
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: 'Niet doen' }).click();
  await expect(page.getByText('Je bestanden zijn weggegooid.')).toBeVisible();
  expect(await organisations(code)).toEqual([{ name: 'Staal en Zonen' }]);
});

test('every bad row is told with line, column and reason, and nothing is saved', { tag: '@laptop' }, async ({
  page,
  allowConsole,
}) => {
  allowConsole(/422/);
  const code = unique();
  const people = [
    'organisatie;personeelsnummer;voornaam;achternaam;geboortedatum;e-mail',
    `${code};1;Bo;Smit;31-02-1990;`,
    `${code};2;;Vos;1-3-1990;geen adres`,
    `NERGENS;3;An;Vos;1-3-1990;`,
  ];
  await lookAt(
    page,
    { name: 'organisaties.csv', text: `code;soort;naam\n${code};bedrijf;Goed\n${code}-B;bakkerij;Fout` },
    { name: 'medewerkers.csv', text: people.join('\n') },
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hier klopt iets nog niet');
  await expect(page.getByRole('alert')).toContainText('Er is niets opgeslagen');
  await expect(page.getByRole('heading', { name: '5 dingen kloppen niet' })).toBeVisible();
  const rows = problemRows(page);
  for (const parts of [
    ['organisaties.csv', '3', 'soort', 'bakkerij', 'Kies uit: praktijkcentrum, bedrijf'],
    ['medewerkers.csv', '2', 'geboortedatum', '31-02-1990', 'Deze dag bestaat niet.'],
    ['medewerkers.csv', '3', 'voornaam', 'Deze cel mag niet leeg zijn.'],
    ['medewerkers.csv', '3', 'e-mail', 'geen adres', 'Dit is geen e-mailadres.'],
    ['medewerkers.csv', '4', 'organisatie', 'Organisatie ‘NERGENS’ bestaat niet.'],
  ]) {
    let row = rows;
    for (const text of parts) row = row.filter({ hasText: text });
    await expect(row, parts.join(' ')).not.toHaveCount(0);
  }
  await expectNoAxeViolations(page);
  expect(await organisations(code)).toEqual([]);

  const address = await page
    .getByRole('link', { name: /Downloaden als spreadsheet ?: .* (klopt|kloppen) niet/ })
    .getAttribute('href');
  const sheet = await (await page.request.get(address ?? '')).text();
  expect(sheet).toContain('Bestand;Regel;Kolom;Er staat;Wat er niet klopt');
  expect(sheet).toContain('medewerkers.csv;2;geboortedatum;31-02-1990;Deze dag bestaat niet.');

  // One file's own, at an address that can be reloaded.
  await page.getByRole('link', { name: '1', exact: true }).click();
  await expect(page.getByText('Alleen organisaties.csv')).toBeVisible();
  await expect(problemRows(page)).toHaveCount(1);
  await page.reload();
  await expect(problemRows(page)).toHaveCount(1);
  await expectNoAxeViolations(page);
});

test('what is no CSV says what it looks like', { tag: '@laptop' }, async ({ page, allowConsole }) => {
  allowConsole(/422/);
  const workbook = Buffer.concat([Buffer.from('PK\x03\x04[Content_Types].xml'), Buffer.alloc(2000, 7)]);
  await lookAt(
    page,
    { name: 'medewerkers.csv', text: workbook },
    { name: 'cursussen.csv', text: '<!doctype html><html><body>Inloggen</body></html>' },
    { name: 'locaties.csv', text: '' },
    { name: 'vakantieplanning.csv', text: 'a;b\n1;2' },
  );
  for (const sentence of [
    'het lijkt op een Excel-werkmap',
    'het lijkt op een webpagina',
    'Dit bestand is leeg.',
    'De naam van dit bestand zegt niet wat erin staat.',
  ]) {
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Importeer' })).toHaveCount(0);

  await page.goto('/office/import');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect(page.getByText('Kies minstens één bestand.')).toBeVisible();
});

test('formats are explained, with an example that imports', { tag: '@laptop' }, async ({ page }) => {
  await page.goto('/office/import');
  await page.getByRole('link', { name: 'Zo maak je een bestand' }).click();
  await expect(page.getByRole('heading', { name: 'Voor elk bestand' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Organisaties', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organisaties');
  await expectNoAxeViolations(page);

  const example = await page.request.get('/office/import/examples/organisaties.csv');
  expect(example.headers()['content-disposition']).toContain('organisaties.csv');
  const [header, first] = (await example.text()).split('\r\n');
  const code = unique();
  const row = (first ?? '').replace('PCN;praktijkcentrum;', `${code};bedrijf;`);
  await lookAt(page, { name: 'organisaties.csv', text: `${header}\r\n${row}` });
  await expectFigure(page, 'Nieuw', '1');
});

test('an upload that is gone says so, with the way back', { tag: '@laptop' }, async ({
  page,
  allowConsole,
}) => {
  allowConsole(/404/);
  const response = await page.goto('/office/import/01900000-0000-7000-8000-000000000000');
  expect(response?.status()).toBe(404);
  await expect(page.getByText('Bestanden bewaren we hooguit 4 uur')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Andere bestanden kiezen' }).click();
  await expect(page).toHaveURL(/\/office\/import$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is looked at and imported all the same', { tag: '@laptop' }, async ({ page }) => {
    const code = unique();
    await lookAt(page, { name: 'organisaties.csv', text: `code;soort;naam\n${code};bedrijf;Zonder` });
    await expectFigure(page, 'Nieuw', '1');
    await page.getByRole('button', { name: 'Importeer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geïmporteerd');
    expect(await organisations(code)).toEqual([{ name: 'Zonder' }]);

    // A second yes to the same upload is answered like the first, and nothing is done twice.
    const again = await page.request.post(page.url(), {
      form: { intent: 'import' },
      headers: { Origin: new URL(page.url()).origin },
    });
    expect(again.status()).toBe(200);
    expect(await again.text()).toContain('Geïmporteerd');
  });

  test('more than fits is refused on the page itself', { tag: '@laptop' }, async ({ page, allowConsole }) => {
    allowConsole(/413/);
    await lookAt(page, { name: 'organisaties.csv', text: Buffer.alloc(26_000_000, 'x') });
    await expect(page.getByText('Dit is samen groter dan 25 MB.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bekijk wat er verandert' })).toBeVisible();
  });
});
