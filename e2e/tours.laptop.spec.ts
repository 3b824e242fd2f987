/**
 * A company tour. A guest asks in a browser without JavaScript, is refused a day that has passed, and follows the tour by
 * the link in the mail; the office makes the route, two hosts accept, the guest cancels. And what floors say about groups.
 */
import type { Browser, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { choose } from './pages/picker.ts';

async function ask(page: Page, of: { readonly group: string; readonly email: string; readonly day: string }) {
  await page.getByLabel('Naam van de school of organisatie').fill(of.group);
  await page.getByLabel('Met hoeveel mensen kom je?').fill('15');
  await page.getByLabel('Hoe oud is de jongste?').fill('15');
  await page.getByLabel('Liefst op').fill(of.day);
  await page.getByLabel('Naam', { exact: true }).fill('Ria Smit');
  await page.getByLabel('E-mail').fill(of.email);
  await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
}

/** A guest whose browser runs no scripts. */
async function guestWithoutScripts(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'nl-NL' });
  return context.newPage();
}

/** The link by which the tour is followed, as it stands in the mail to that address. */
async function linkInMail(page: Page, email: string): Promise<string> {
  await page.goto(`/account/outbox?q=${encodeURIComponent(email)}`);
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click();
  const text = await page
    .getByText(/\/tours\/lbt1-/)
    .first()
    .textContent();
  return new URL(/https?:\/\/\S+\/tours\/lbt1-[\w-]+/.exec(text ?? '')?.[0] ?? '').pathname;
}

test('a guest asks without JavaScript, two hosts accept, the guest follows by the link and takes it off', async ({
  page,
  browser,
  baseURL,
  signInAs,
  allowConsole,
}) => {
  test.setTimeout(120_000);
  allowConsole(/422/);
  const group = 'Vmbo De Rondweg';
  const email = 'ria@derondweg.example';
  await page.goto('/tours');
  await expectNoAxeViolations(page);
  const guest = await guestWithoutScripts(browser, baseURL ?? '');
  await guest.goto('/tours');
  await guest.getByRole('checkbox', { name: 'Staalhoeve' }).check();
  await guest.getByRole('checkbox', { name: 'Agrowerk' }).check();
  // The field itself refuses days before tomorrow: what is refused here came past it.
  await guest.getByLabel('Liefst op').evaluate((field) => field.removeAttribute('min'));
  await ask(guest, { group, email, day: '2026-11-20' });
  await expect(guest.getByText(/20 nov.* kan niet meer/)).toBeVisible();
  await expect(guest.getByLabel('Naam van de school of organisatie')).toHaveValue(group);
  await expect(guest.getByRole('checkbox', { name: 'Agrowerk' })).toBeChecked();
  await ask(guest, { group, email, day: '2027-05-11' });
  await expect(guest.getByText(`In je mail op ${email}`)).toBeVisible();

  await signInAs('office');
  await page.goto('/office');
  await expect(page.getByText(`${group} wil een rondleiding`)).toBeVisible();
  await page.goto('/office/tours');
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: group }).click();
  await page.getByRole('button', { name: 'Vraag de bedrijven' }).click();
  await expect(page.getByText('Kies een route.')).toBeVisible();
  await page.getByRole('radio').first().check();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Vraag de bedrijven' }).click();
  await expect(page.getByText('De bedrijven zijn gevraagd.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Komt niet bij Agrowerk' })).toBeVisible();
  await expectNoAxeViolations(page);
  const officePage = page.url();
  const link = await linkInMail(page, email);

  for (const host of ['coordinator', 'coordinator-2']) {
    await signInAs(host);
    await page.goto('/company/tours');
    await page.getByRole('link', { name: group }).click();
    await expectNoAxeViolations(page);
    await choose(page, 'Wie leidt de groep rond?', 'a');
    await page.getByRole('button', { name: 'Ontvang de groep' }).click();
    await expect(page.getByText('Jullie ontvangen de groep.')).toBeVisible();
  }

  await guest.goto(link);
  await expect(guest.getByText('Alle bedrijven verwachten jullie.')).toBeVisible();
  await expect(guest.getByRole('heading', { name: /· Staalhoeve/ })).toBeVisible();
  await guest.getByRole('link', { name: 'Rondleiding annuleren' }).click();
  await guest.getByLabel('Reden').fill('Toetsweek');
  await guest.getByRole('button', { name: 'Annuleer de rondleiding' }).click();
  await expect(guest.getByText('Deze rondleiding gaat niet door.')).toBeVisible();
  expect((await guest.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`))?.status()).toBe(404);
  await expect(guest.getByRole('heading', { level: 1 })).toBeVisible();
  await guest.context().close();

  await page.goto(link);
  await expectNoAxeViolations(page);
  await signInAs('office');
  await page.goto(officePage);
  await expect(page.getByText('Reden: Toetsweek')).toBeVisible();
});

test('a coordinator says when the floor receives groups, and the office of the floor of the centre', async ({
  page,
  signInAs,
}) => {
  await signInAs('coordinator');
  await page.goto('/company/tours');
  await page.getByRole('link', { name: 'Stel in' }).first().click();
  await expectNoAxeViolations(page);
  await page.getByLabel('Grootste groep').fill('18');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('hooguit 18 mensen')).toBeVisible();

  await signInAs('office');
  await page.goto('/office/tours');
  await page.getByRole('link', { name: 'Stel in' }).first().click();
  await page.getByLabel('Grootste groep').fill('27');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('hooguit 27 mensen')).toBeVisible();
  await page.getByRole('link', { name: 'Jongerenwerk De Haven' }).last().click();
  await choose(page, 'Wie leidt de groep rond?', 'Petra');
  await page.getByRole('button', { name: 'Ontvang de groep' }).click();
  await expect(page.getByText('Jullie ontvangen de groep.')).toBeVisible();
});
