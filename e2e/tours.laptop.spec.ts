/** A company tour from a guest's request to two hosts who receive the group. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { choose } from './pages/picker.ts';

const group = 'Vmbo De Rondweg';

async function ask(page: Page, of: { readonly group: string; readonly email: string; readonly day: string }) {
  await page.getByLabel('Naam van de school of organisatie').fill(of.group);
  await page.getByLabel('Met hoeveel mensen kom je?').fill('15');
  await page.getByLabel('Hoe oud is de jongste?').fill('15');
  await page.getByLabel('Liefst op').fill(of.day);
  await page.getByLabel('Naam', { exact: true }).fill('Ria Smit');
  await page.getByLabel('E-mail').fill(of.email);
  await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
}

test('a guest asks, the office makes a route, and two hosts accept', async ({
  page,
  signInAs,
  allowConsole,
}) => {
  test.setTimeout(120_000);
  allowConsole(/422/);
  await page.goto('/tours');
  await expectNoAxeViolations(page);
  await page.getByRole('checkbox', { name: 'Staalhoeve' }).check();
  await page.getByRole('checkbox', { name: 'Agrowerk' }).check();
  await ask(page, { group, email: 'ria@derondweg.example', day: '2027-05-11' });
  await expect(page.getByText('In je mail op ria@derondweg.example')).toBeVisible();

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
  const officePage = page.url();

  for (const host of ['coordinator', 'coordinator-2']) {
    await signInAs(host);
    await page.goto('/company/tours');
    await page.getByRole('link', { name: group }).click();
    await expectNoAxeViolations(page);
    await choose(page, 'Wie leidt de groep rond?', 'a');
    await page.getByRole('button', { name: 'Ontvang de groep' }).click();
    await expect(page.getByText('Jullie ontvangen de groep.')).toBeVisible();
  }

  await signInAs('office');
  await page.goto(officePage);
  await expect(page.getByText('Gaat door')).toBeVisible();
});

test('a coordinator says when the floor receives groups', async ({ page, signInAs }) => {
  await signInAs('coordinator');
  await page.goto('/company/tours');
  await page.getByRole('link', { name: 'Stel in' }).first().click();
  await expectNoAxeViolations(page);
  await page.getByLabel('Grootste groep').fill('18');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('hooguit 18 mensen')).toBeVisible();
});
