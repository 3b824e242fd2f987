/** Marking a session, recording results, and their papers: on a laptop, on a phone and without JavaScript. */
import type { Locator, Page } from '@playwright/test';
import { taughtDate } from './attendance-scene.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { enterAs } from './pages/demo-enter.ts';

function rowOf(page: Page, name: string | undefined): Locator {
  return page.getByRole('listitem').filter({ hasText: name ?? 'nobody' });
}

function choice(page: Page, name: string | undefined, what: string): Locator {
  return rowOf(page, name).getByRole('radio', { name: what });
}

/** As a thumb does: on the word, not on the hidden button. */
async function tap(page: Page, name: string | undefined, what: string): Promise<void> {
  await rowOf(page, name).getByText(what, { exact: true }).click();
}

test('each tap saves itself; the rest is present in one', async ({ page, signInAs }, info) => {
  const { attendance, names, title } = await taughtDate(info, {
    name: 'aanwezig',
    title: 'Aanwezig zijn',
    day: '2026-11-22',
  });
  const [first, second, third, fourth] = names;
  await signInAs('trainer');
  await page.goto(attendance);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Elke tik wordt meteen bewaard.')).toBeVisible();
  await expectNoAxeViolations(page);

  await tap(page, first, 'Afwezig');
  await expect(rowOf(page, first).getByText('Bewaard')).toBeVisible();
  await tap(page, second, 'Deels');
  const minutes = rowOf(page, second).getByRole('spinbutton');
  await expect(minutes).toHaveValue('60');
  await minutes.fill('45');
  await tap(page, third, 'Afgemeld');
  await rowOf(page, third)
    .getByRole('button', { name: /^Wis de aanwezigheid/ })
    .click();
  await page.getByRole('button', { name: 'De rest aanwezig' }).click();
  await expect(rowOf(page, fourth).getByText('Bewaard')).toBeVisible();
  await expect(page.getByText('2 aanwezig')).toBeVisible();

  await page.reload();
  await expect(choice(page, first, 'Afwezig')).toBeChecked();
  await expect(choice(page, second, 'Deels')).toBeChecked();
  await expect(rowOf(page, second).getByRole('spinbutton')).toHaveValue('45');
  await expect(choice(page, third, 'Aanwezig')).toBeChecked();
  await expect(choice(page, fourth, 'Aanwezig')).toBeChecked();
});

test(
  'taps wait out a lost connection',
  { tag: '@phone' },
  async ({ page, context, signInAs, allowConsole }, info) => {
    const { attendance, names } = await taughtDate(info, {
      name: 'zonder-net',
      title: 'Zonder verbinding',
      day: '2026-11-21',
    });
    const [first, second] = names;
    allowConsole(/ERR_INTERNET_DISCONNECTED/);
    await signInAs('trainer');
    await page.goto(attendance);
    await expect(page.getByText('Elke tik wordt meteen bewaard.')).toBeVisible();
    await context.setOffline(true);
    await tap(page, first, 'Aanwezig');
    await tap(page, second, 'Afwezig');
    await expect(page.getByText('2 tikken zijn nog niet bewaard')).toBeVisible();
    await expect(rowOf(page, first).getByText('Nog niet bewaard')).toBeVisible();
    await tap(page, first, 'Afgemeld');
    await context.setOffline(false);
    await expect(rowOf(page, first).getByText('Bewaard', { exact: true })).toBeVisible();
    await expect(rowOf(page, second).getByText('Bewaard', { exact: true })).toBeVisible();
    await page.reload();
    await expect(choice(page, first, 'Afgemeld')).toBeChecked();
    await expect(choice(page, second, 'Afwezig')).toBeChecked();
  },
);

test(
  'marks and results are forms without JavaScript',
  { tag: '@phone' },
  async ({ browser, baseURL }, info) => {
    const { attendance, results, names } = await taughtDate(info, {
      name: 'zonder-script',
      title: 'Zonder script',
      day: '2026-11-15',
    });
    const [first, second] = names;
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'nl-NL' });
    const page = await context.newPage();
    await enterAs(page, 'trainer', baseURL ?? '');
    await page.goto(attendance);
    await page.getByRole('button', { name: 'Bewaar aanwezigheid' }).click();
    await expect(page.getByText('Je hebt nog niets aangetikt.')).toBeVisible();
    await tap(page, first, 'Deels');
    await rowOf(page, first).getByRole('spinbutton').fill('30');
    await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
    await expect(page.getByText('De aanwezigheid is bewaard: 4 veranderingen.')).toBeVisible();
    await expect(choice(page, second, 'Aanwezig')).toBeChecked();
    await expect(rowOf(page, first).getByRole('spinbutton')).toHaveValue('30');

    await page.goto(results);
    await page.getByLabel(`Resultaat van ${first}`).selectOption('Geslaagd');
    await page.getByLabel(`Resultaat van ${second}`).selectOption('Niet geslaagd');
    await page.getByRole('button', { name: 'Bewaar resultaten' }).click();
    await expect(page.getByText('2 resultaten bewaard. 1 certificaat toegekend.')).toBeVisible();
    await context.close();
  },
);

test(
  'a result grants its certificate; a correction takes it back and stays visible',
  { tag: '@laptop' },
  async ({ page, signInAs, allowConsole }, info) => {
    allowConsole(/status of 422/);
    const { attendance, results, names } = await taughtDate(info, {
      name: 'resultaat',
      title: 'Uitslag van het examen',
      day: '2026-11-14',
    });
    const [first, second] = names;
    await signInAs('trainer');
    await page.goto(attendance);
    await page.getByRole('button', { name: 'Iedereen aanwezig' }).click();
    await expect(page.getByText('4 aanwezig')).toBeVisible();
    await expect(rowOf(page, first).getByText('Bewaard')).toBeVisible();

    await page.goto(results);
    await expect(page.getByLabel('Afgegeven door').first()).toHaveValue('Examenbureau De Proef');
    await page.getByRole('button', { name: 'Bewaar resultaten' }).click();
    await expect(page.getByText('Je hebt nog geen resultaat gekozen.')).toBeVisible();
    await page.getByLabel(`Resultaat van ${second}`).selectOption('Herkansing');
    await page.getByRole('button', { name: 'Overal ‘Geslaagd’' }).click();
    await expect(page.getByLabel(`Resultaat van ${second}`)).toHaveValue('resit');
    await page.getByLabel(`Certificaatnummer van ${first}`).fill('VCA-118');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Bewaar resultaten' }).click();
    await expect(page.getByText('4 resultaten bewaard. 3 certificaten toegekend.')).toBeVisible();
    await expect(page.getByText('geldig t/m 14 nov 2036 · nr. VCA-118')).toBeVisible();

    await page.getByRole('link', { name: `Verbeter het resultaat van ${first}` }).click();
    await page.getByLabel('Resultaat', { exact: true }).selectOption('Niet geslaagd');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Bewaar verbetering' }).click();
    await expect(page.getByText('1 resultaat bewaard. 1 certificaat ingetrokken.')).toBeVisible();
    await expect(page.getByText('Verbeterd, was: Geslaagd')).toBeVisible();
    await page.getByRole('link', { name: `Verbeter het resultaat van ${first}` }).click();
    await expect(page.getByRole('table', { name: 'Geschiedenis' }).getByText('Ingetrokken')).toBeVisible();

    const proof = await page
      .getByRole('link', { name: `Bewijs van deelname van ${first} (PDF)` })
      .getAttribute('href');
    const pdf = await page.request.get(proof ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
  },
);

test(
  'the attendance list is a sheet to sign, also as a PDF in both languages',
  { tag: '@laptop' },
  async ({ page, signInAs }, info) => {
    const { list, names, title } = await taughtDate(info, {
      name: 'presentielijst',
      title: 'Op de lijst',
      day: '2026-11-28',
    });
    await signInAs('office');
    await page.goto(list);
    const sheet = page.getByRole('article');
    await expect(sheet.getByRole('heading', { name: title })).toBeVisible();
    await expect(sheet.getByRole('rowheader')).toHaveCount(5);
    expect(names).toHaveLength(4);
    await expectNoAxeViolations(page);
    for (const language of ['Nederlands', 'Engels']) {
      const link = page.getByRole('link', { name: `PDF in het ${language}` });
      const pdf = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
  },
);

test(
  'before it begins the roster shows who comes; long after it is closed for a trainer',
  { tag: '@phone' },
  async ({ page, signInAs, allowConsole }, info) => {
    allowConsole(/status of 403/);
    const coming = await taughtDate(info, { name: 'komt-nog', title: 'Komt nog', day: '2026-11-29' });
    const past = await taughtDate(info, { name: 'lang-geleden', title: 'Lang geleden', day: '2026-10-31' });
    await signInAs('trainer');
    await page.goto(coming.attendance);
    await expect(page.getByText('Aanwezigheid bijhouden kan vanaf zo 29 nov')).toBeVisible();
    await expect(page.getByText('Dat loopt via het kantoor')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Deelnemers' }).getByRole('row')).toHaveCount(5);
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expectNoAxeViolations(page);
    await page.goto(past.attendance);
    await expect(page.getByRole('heading', { name: 'Deze lijst is dicht' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto(past.results);
    await expect(page.getByRole('heading', { name: 'Deze lijst is dicht' })).toBeVisible();
  },
);
