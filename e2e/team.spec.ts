/** The team of a company: what its coordinator sees first, and does from there. */
import { readFile } from 'node:fs/promises';
import { askForDemoPerson, dateToBook } from './booking-scene.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('a coordinator begins with the team: figures lead to the people they are about', async ({
  page,
  signInAs,
  isMobile,
}) => {
  await signInAs('coordinator');
  await page.goto('/company');
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible();
  const people = isMobile
    ? page.getByRole('list', { name: 'Mensen en certificaten' })
    : page.getByRole('table', { name: 'Mensen en certificaten' });
  await expect(people).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'Ontbreekt' }).click();
  await expect(page).toHaveURL(/status=missing/);
  await expect(people.getByText('ontbreekt').filter({ visible: true }).first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /als spreadsheet ?: Mensen en certificaten/ }).click();
  const sheet = await readFile(await (await download).path(), 'utf8');
  expect(sheet.split('\r\n')[0]).toContain('personeelsnummer');
  expect(sheet).toContain('ontbreekt');

  await page.goto('/company?q=nobody-is-called-so');
  await expect(page.getByText('Niemand gevonden')).toBeVisible();
  await expectNoAxeViolations(page);
});

test(
  'a company that approves answers several requests at once, and says why not',
  { tag: '@laptop' },
  async ({ page, signInAs, allowConsole }, testInfo) => {
    const titles: string[] = [];
    for (const [name, day] of [
      ['answer-a', '2027-01-12'],
      ['answer-b', '2027-01-13'],
      ['answer-c', '2027-01-14'],
    ] as const) {
      const date = await dateToBook(testInfo, {
        name,
        title: `Antwoord ${name.slice(-1).toUpperCase()}`,
        day,
      });
      await askForDemoPerson('employee-2', date.runId);
      titles.push(date.title);
    }
    const [first = '', second = '', third = ''] = titles;
    // A form that misses something is answered 422.
    allowConsole(/422/);
    await signInAs('coordinator-2');
    await page.goto('/company');
    await page.getByRole('link', { name: 'Beantwoord ze samen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Aanvragen' })).toBeVisible();
    const requests = page.getByRole('table', { name: 'Wacht op jouw akkoord' });
    const row = (title: string) => requests.getByRole('row').filter({ hasText: title });
    await expectNoAxeViolations(page);

    await page.getByRole('button', { name: 'Akkoord' }).click();
    await expect(page.getByText('Vink eerst aan')).toBeVisible();

    await row(first).getByRole('checkbox').check();
    await row(second).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Akkoord' }).click();
    await expect(page.getByText('2 aanvragen goedgekeurd.')).toBeVisible();
    await expect(row(first)).toHaveCount(0);

    await row(third).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Afwijzen' }).click();
    await expect(page.getByText('Schrijf kort waarom je afwijst.')).toBeVisible();
    await expect(row(third).getByRole('checkbox')).toBeChecked();
    await expectNoAxeViolations(page);
    await page.getByRole('textbox', { name: /Waarom wijs je af/ }).fill('Dan hebben we oplevering');
    await page.getByRole('button', { name: 'Afwijzen' }).click();
    await expect(page.getByText('1 aanvraag afgewezen.')).toBeVisible();
    await expect(row(third)).toHaveCount(0);
  },
);

test(
  'several people are enrolled in one go, each with the reason why not',
  { tag: '@laptop' },
  async ({ page, signInAs, isMobile, allowConsole }, testInfo) => {
    const date = await dateToBook(testInfo, {
      name: 'team-enrol',
      title: 'Samen op cursus',
      day: '2027-02-09',
      seats: 2,
    });
    allowConsole(/422/);
    await signInAs('coordinator');
    await page.goto('/company/enrol');
    await expect(page.getByText('Nog niemand gekozen')).toBeVisible();
    await page.goto('/company');
    const people = isMobile
      ? page.getByRole('list', { name: 'Mensen en certificaten' })
      : page.getByRole('table', { name: 'Mensen en certificaten' });
    const ticks = people.getByRole('checkbox');
    for (const at of [0, 1, 2]) await ticks.nth(at).check();
    await page.getByRole('button', { name: 'Schrijf gekozen mensen in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mensen inschrijven' })).toBeVisible();
    await expect(page.getByText('3 medewerkers gekozen')).toBeVisible();

    await page
      .getByRole('combobox', { name: 'Cursus en startdatum' })
      .selectOption(`${date.courseCode}/${date.runCode}`);
    await page.getByRole('button', { name: 'Kijk wie mee kan' }).click();
    const who = page.getByRole('region', { name: 'Wie kan mee: Samen op cursus' });
    await expect(who.getByText('Kan mee', { exact: true })).toHaveCount(2);
    await expect(who.getByText('Vol: kan op de wachtlijst')).toBeVisible();
    await expectNoAxeViolations(page);

    const chosen = who.getByRole('checkbox', { checked: true });
    await expect(chosen).toHaveCount(2);
    await who.getByRole('button', { name: 'Schrijf de aangevinkte mensen in' }).click();
    await expect(page.getByText('2 medewerkers ingeschreven.')).toBeVisible();
    await expect(who.getByText('Staat al ingeschreven')).toHaveCount(2);

    // The third insists, without the list: refused with the reason, and nothing saved.
    allowConsole(/409/);
    await who.getByRole('listitem').filter({ hasText: 'Vol' }).getByRole('checkbox').check();
    await who.getByRole('button', { name: 'Schrijf de aangevinkte mensen in' }).click();
    await expect(page.getByText('1 medewerker niet ingeschreven')).toBeVisible();
    await expect(page.getByText('Deze cursus is vol.')).toBeVisible();
    await expectNoAxeViolations(page);
  },
);
