/** An employee books a course: three clicks, or every reason why not. On laptop and phone. */
import { readFile } from 'node:fs/promises';
import { bookDemoPerson, dateToBook, fillRun, freePlace } from './booking-scene.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('books in three clicks', async ({ page, signInAs }, info) => {
  const { title, courseCode } = await dateToBook(info, {
    name: 'drie-klikken',
    title: 'Veilig slijpen',
    day: '2027-06-01',
  });
  await signInAs('employee');
  await page.goto(`/courses?q=${encodeURIComponent(title)}`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: /di 1 jun 2027/ }).click();
  await expect(page.getByText('Je kunt meedoen. Je plek is meteen zeker.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Schrijf me in' }).click();

  await expect(page).toHaveURL(/\/me\/bookings\/E-\w{4}-\w{4}$/);
  await expect(page.getByText('Je bent ingeschreven. De bevestiging komt ook per mail.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Gieterijweg 4')).toBeVisible();
  await expect(page.getByText('Veiligheidsschoenen.')).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto('/me/agenda');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.goto(`/courses/${courseCode}`);
  await page.getByRole('link', { name: /di 1 jun 2027/ }).click();
  await expect(page.getByText('Je staat al ingeschreven')).toBeVisible();
});

test(
  'gets an invitation for the calendar, on the page and by mail',
  { tag: '@phone' },
  async ({ page, signInAs }, info) => {
    const { runId, title } = await dateToBook(info, {
      name: 'uitnodiging',
      title: 'In de agenda',
      day: '2027-06-11',
    });
    const code = await bookDemoPerson('employee', runId);
    await signInAs('employee');
    await page.goto(`/me/bookings/${code}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Zet in je agenda' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${code}.ics`);
    const calendar = await readFile(await download.path(), 'utf8');
    expect(calendar).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART:20270611T/);

    // The mail goes out on its own time.
    const mail = page.getByRole('link', { name: new RegExp(title) }).first();
    await expect(async () => {
      await page.goto('/account/outbox');
      await expect(mail).toBeVisible({ timeout: 500 });
    }).toPass();
    await mail.click();
    await expect(
      page.getByRole('link', { name: 'Bekijk je inschrijving' }).or(page.getByText(code)).first(),
    ).toBeVisible();
  },
);

test(
  'sees every reason at once, each with its way out',
  { tag: '@phone' },
  async ({ page, signInAs }, info) => {
    const clash = await dateToBook(info, { name: 'botsing', title: 'Al geboekt', day: '2027-06-02' });
    const bookingCode = await bookDemoPerson('employee', clash.runId);
    const { address, runId } = await dateToBook(info, {
      name: 'geblokkeerd',
      title: 'Kan niet',
      day: '2027-06-02',
      seats: 1,
      requires: 'CNC-FREES1',
    });
    await fillRun(runId, 1);
    await signInAs('employee');
    await page.goto(address);

    const reasons = page.getByRole('group', { name: 'Je kunt nog niet meedoen' }).getByRole('listitem');
    await expect(reasons).toHaveCount(3);
    await expect(reasons.filter({ hasText: 'CNC-frezen' })).toContainText('dat heb je nog niet');
    await expect(reasons.filter({ hasText: 'CNC-frezen' }).getByRole('link')).toHaveAttribute(
      'href',
      /^\/courses\/FREES1/,
    );
    await expect(
      reasons.filter({ hasText: 'Al geboekt' }).getByRole('link', { name: 'Bekijk die boeking' }),
    ).toHaveAttribute('href', `/me/bookings/${bookingCode}`);
    await expect(reasons.filter({ hasText: 'vol' }).getByRole('link')).toHaveText(/Kies een andere datum/);
    await expect(page.getByRole('button', { name: /Schrijf|wachtlijst/ })).toHaveCount(0);
    await expectNoAxeViolations(page);
  },
);

test(
  'waits for a place on a full date, and leaves the list again',
  { tag: '@phone' },
  async ({ page, signInAs }, info) => {
    const { address, runId, title } = await dateToBook(info, {
      name: 'vol',
      title: 'Volle cursus',
      day: '2027-06-03',
      seats: 1,
    });
    await fillRun(runId, 1);
    await signInAs('employee');
    await page.goto(address);
    await expect(page.getByText('Deze startdatum is vol')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Zet me op de wachtlijst' }).click();

    await expect(page).toHaveURL(/\/me\/waiting\//);
    await expect(page.getByText('Je staat op de wachtlijst, op plaats 1.')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto('/me/agenda');
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await page.goto(address);
    await expect(page.getByText('Je staat op de wachtlijst, op plaats 1')).toBeVisible();

    await page.getByRole('link', { name: 'Bekijk je plaats' }).click();
    await page.getByRole('link', { name: 'Ga van de wachtlijst' }).click();
    await page.getByRole('button', { name: 'Ga van de wachtlijst' }).click();
    await expect(page.getByText(`Je staat niet meer op de wachtlijst voor ${title}.`)).toBeVisible();
  },
);

test(
  'is offered the place that comes free, held until noon tomorrow; the office takes it on their word',
  { tag: '@phone' },
  async ({ page, signInAs }, info) => {
    const { address, runId, title, runCode } = await dateToBook(info, {
      name: 'aanbod',
      title: 'Gewilde cursus',
      day: '2027-06-14',
      seats: 1,
    });
    await fillRun(runId, 1);
    await signInAs('employee');
    await page.goto(address);
    await page.getByRole('button', { name: 'Zet me op de wachtlijst' }).click();
    await expect(page.getByText('Je bent als eerste aan de beurt zodra er een plek vrijkomt.')).toBeVisible();
    const inLine = page.url();
    await freePlace(runId);

    await page.goto('/me');
    const turn = page.getByText(`Er is een plek voor je: ${title}`);
    await expect(turn.first()).toBeVisible();
    await page.goto(inLine);
    await page.getByRole('link', { name: 'Neem de plek of zeg nee' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Een plek voor ${title}` })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Antwoord vóór .*, 12:00$/ })).toBeVisible();
    await expectNoAxeViolations(page);
    const offer = page.url();

    // The office sees whose turn it is and why, and answers on somebody's word.
    await signInAs('office');
    await page.goto(`/planning/runs/${runCode}`);
    await page.getByRole('link', { name: /^plek vastgehouden tot/ }).click();
    await expect(page.getByText(/Je antwoordt namens/)).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Neem de plek' }).click();
    await expect(page.getByText(`De plek is genomen: ${title}.`)).toBeVisible();
    await page.goto(offer);
    await expect(page.getByText('Deze plek is genomen.')).toBeVisible();

    await signInAs('teacher');
    const response = await page.request.get(offer);
    expect(response.status()).toBe(404);
  },
);

test('cancels with a reason, told beforehand that it is in time', async ({ page, signInAs }, info) => {
  const { runId, title, address } = await dateToBook(info, {
    name: 'afmelden',
    title: 'Toch niet',
    day: '2027-06-04',
  });
  const code = await bookDemoPerson('employee', runId);
  await signInAs('employee');
  await page.goto(`/me/bookings/${code}`);
  await page.getByRole('link', { name: 'Annuleer inschrijving' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Dat kan nog kosteloos, tot en met vr 28 mei 2027.');
  await question.getByLabel('Waarom annuleer je?').fill('Ik ben die dag op vakantie');
  await question.getByRole('button', { name: 'Annuleer inschrijving' }).click();

  await expect(page.getByText(`De inschrijving voor ${title} is geannuleerd.`)).toBeVisible();
  await expect(page.getByText('Reden: Ik ben die dag op vakantie')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Schrijf me in' })).toBeVisible();
});

test(
  'books once where the form is sent twice, also after going back',
  { tag: '@phone' },
  async ({ page, signInAs }, info) => {
    const { address } = await dateToBook(info, { name: 'dubbel', title: 'Twee keer', day: '2027-06-07' });
    await signInAs('employee');
    await page.goto(address);
    const form = await page
      .locator('form#enrol')
      .evaluate((element) =>
        Object.fromEntries(
          [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
        ),
      );
    const send = () =>
      page.request.post(address, { form, maxRedirects: 0, headers: { origin: new URL(page.url()).origin } });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status(), second.status()]).toEqual([303, 303]);
    expect(first.headers().location).toBe(second.headers().location);
    await page.getByRole('button', { name: 'Schrijf me in' }).click();
    await expect(page).toHaveURL(new RegExp(`${first.headers().location}$`));
  },
);

test(
  'a date that is gone says so and shows the others',
  { tag: '@phone' },
  async ({ page, signInAs, allowConsole }, info) => {
    allowConsole(/status of 404/);
    const { courseCode } = await dateToBook(info, { name: 'weg', title: 'Andere datum', day: '2027-06-08' });
    await signInAs('employee');
    const response = await page.goto(`/courses/${courseCode}/VERDWENEN-9`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'Deze startdatum is er niet meer' })).toBeVisible();
    await expect(page.getByRole('link', { name: /di 8 jun 2027/ })).toBeVisible();
    await expectNoAxeViolations(page);
  },
);

test('a guest signs in on the way and comes back to the date', async ({ page }, info) => {
  const { address } = await dateToBook(info, { name: 'gast', title: 'Voor gasten', day: '2027-06-09' });
  await page.goto(address);
  await page.getByRole('link', { name: 'Log in' }).click();
  await expect(page).toHaveURL(`/account/sign-in?next=${encodeURIComponent(address)}`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('books, and cancels again', { tag: '@phone' }, async ({ page, signInAs }, info) => {
    const { address, title } = await dateToBook(info, {
      name: 'zonder-js',
      title: 'Zonder script',
      day: '2027-06-10',
    });
    await signInAs('employee');
    await page.goto(address);
    await page.getByRole('button', { name: 'Schrijf me in' }).click();
    await expect(page.getByText('Je bent ingeschreven. De bevestiging komt ook per mail.')).toBeVisible();
    await page.getByRole('link', { name: 'Annuleer inschrijving' }).click();
    await page.getByLabel('Waarom annuleer je?').fill('Toch geen tijd');
    await page.getByRole('button', { name: 'Annuleer inschrijving' }).click();
    await expect(page.getByText(`De inschrijving voor ${title} is geannuleerd.`)).toBeVisible();
  });

  test('narrows the catalogue', { tag: '@phone' }, async ({ page }) => {
    await page.goto('/courses');
    await page.getByLabel('Zoek').fill('heftruck');
    await page.getByRole('button', { name: 'Toon' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Heftruck' })).toBeVisible();
  });
});

for (const address of ['/me', '/me/agenda', '/me/agenda/past', '/me/certificates', '/courses']) {
  test(`${address} can be read by everybody`, async ({ page, signInAs }) => {
    await signInAs('employee');
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoAxeViolations(page);
  });
}
